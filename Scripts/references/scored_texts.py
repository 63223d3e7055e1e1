"""Texts to score, all written for this purpose."""

TEXTS = {
    "story": """The old ferry had not crossed the river since the bridge was opened, but Marta still painted its name every spring. She
said that a boat without a name was only timber, and timber could be sold. Her brother laughed at her, though he was the one
who carried the ladder and held the tin while she worked. In the evenings they sat on the landing with their feet above the
water and counted the lorries that went over. Nobody waved. Once, in the year of the great flood, the bridge was closed for
nine days, and the whole village stood on the bank with baskets and bicycles and a cow. Marta took them all. She asked for no
money, and when the ninth day was over she locked the chain again and went home to sleep until noon. The mayor wrote her a
letter on thick paper. She used it, folded four times, to stop the kitchen table from rocking.""",
    "clinical": """Mrs. Alder is a 71-year-old woman with heart failure, type 2 diabetes and stage 3 chronic kidney disease who was admitted
with three days of worsening breathlessness and swelling of both legs. She had stopped taking furosemide two weeks earlier because
of cramps. On arrival her blood pressure was 158/94 mmHg, her pulse 104 per minute and irregular, and her oxygen saturation
89% on room air. Chest radiography showed bilateral pleural effusions; troponin was not raised. She received intravenous
furosemide 80 mg twice daily, and 4.2 kg were lost over five days. Potassium fell to 3.1 mmol/L and was replaced by mouth.
New atrial fibrillation was rate-controlled with bisoprolol 2.5 mg once daily, and apixaban 5 mg twice daily was begun after a
discussion of the risk of bleeding. Metformin was withheld while the creatinine was 2.1 mg/dL and restarted at discharge, when it
had come down to 1.6 mg/dL. She denies chest pain, fever and cough. Follow-up with her physician is planned within one week.""",
    "legal": """This Agreement is made between the Supplier and the Customer named in the Order Form. The Supplier shall deliver the Goods to
the address stated there within thirty (30) days after the date on which payment is received, and risk shall pass on delivery.
If the Supplier fails to deliver within that period, the Customer may, by notice in writing, fix a further period of no less
than ten (10) days; if the Goods are still not delivered when it ends, the Customer may terminate this Agreement and recover
every sum paid, together with interest at the rate set out in Section 7.2(b). Neither party is liable for a delay caused by an event
beyond its reasonable control, provided that it tells the other party of the event without undue delay. This Section does not
limit any remedy that cannot be excluded by law. Any dispute arising out of or in connection with this Agreement shall be
submitted to the courts of the place where the Supplier has its seat, and the parties waive any objection to that venue.""",
    "code": """import Foundation

/// Counts how often each word of a text occurs.
struct WordCounter {
    private var counts: [String: Int] = [:]

    mutating func add(_ text: String) {
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
            counts[String(word), default: 0] += 1
        }
    }

    func top(_ limit: Int) -> [(word: String, count: Int)] {
        counts
            .map { (word: $0.key, count: $0.value) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.word < $1.word }
            .prefix(limit)
            .map { $0 }
    }
}

var counter = WordCounter()
counter.add("the cat saw the dog and the dog saw the moon")
for (word, count) in counter.top(3) {
    print("\\(word): \\(count)")
}
// the: 4
// dog: 2
""",
    "accents": """À l'été 1998, Zoë et son frère Jérôme ouvrirent un café près de la gare de Besançon. « Ici, disait-elle, on ne
sert ni thé glacé ni crème brûlée ; on sert du café. » Le déjeuner coûtait 45 francs. Un señor de Málaga venait chaque mañana lire
el periódico, und ein Herr aus Köln, der über die Brücke spazierte, blieb stets bis fünf Uhr. Plus tard, quand la façade fut
repeinte, quelqu'un y écrivit à la craie : “naïveté n'est pas péché”. Personne ne l'effaça. Aujourd'hui l'enseigne a disparu, mais
l'odeur du café, elle, est restée.""",
    "essay": """Many people belive that homework helps students learn, but I am not so sure about it. In this essay I will give three reasons
why schools should give less of it. First of all, students are tired after a long day. When I get home from practice it is
already six o'clock, and after dinner I have math, science and a worksheet for history. By the time I finish I dont remember what
the first worksheet was even about. Second, not every family is the same. Some kids have a quiet room and a parent who can help
them with fractions. Other kids share a table with two little brothers. It isn't fair to grade both of them on the same thing.
Third, reading for fun is better for you than filling in blanks, because you choose it yourself. My teacher says that practice
makes perfect, and I agree with her about the piano. However, doing thirty of the same problem does not make you better at problem
number thirty-one. In conclusion, schools should give less homework and trust us to learn a little bit on our own.""",
    "mixed": """Q3 report — 14 Nov 2025 (draft v0.7)
* Revenue: €1,204,500 (+8.3 % y/y); costs: €988,120.
* Head-count 42 → 47; two offers are still open 🙂
* 北京办事处 opens on 1 December; 東京 follows in spring.
Contact: o.lindqvist@example.com, tel. +46 8 555 010 22
TODO: ask Łukasz & Siân whether table 4 uses σ² or s²; then send to everyone (incl. legal!!!).
""",
}
# Line ends that only wrap the prose are spaces; code and lists keep theirs.
for _name in ("story", "clinical", "legal", "accents", "essay"):
    TEXTS[_name] = TEXTS[_name].replace("\n", " ")

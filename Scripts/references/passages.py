"""Embeddings of 50 passages by all-MiniLM-L6-v2 in sentence-transformers.

    python passages.py MINILM_FOLDER

writes passages.json: each passage with how many tokens the model reads of it ([CLS] and [SEP] counted, at most 256: what is longer is cut
off) and its vector of 384 numbers as little-endian 32-bit floats in base64. All passages were written for this purpose.
"""

import base64
import sys

from scored_texts import TEXTS
from shared import versions, write

PASSAGES = [
    "The patient denies chest pain but reports shortness of breath when climbing stairs.",
    "Metformin 1000 mg was stopped on admission because the creatinine had risen to 2.4 mg/dL.",
    "Family history: father with myocardial infarction at 52, mother with type 2 diabetes.",
    "No known drug allergies. Penicillin is listed as an intolerance: nausea only.",
    "Pt s/p lap chole POD#2, afebrile, tol. clears, amb. w/ assist, d/c drain in a.m.",
    "An echocardiogram showed an ejection fraction of 35 percent with moderate mitral regurgitation.",
    "Discharge instructions: weigh yourself every morning and call if you gain more than three pounds in a day.",
    "The defendant moved to suppress the statements, arguing that the warning came only after the questions.",
    "A contract that has no consideration is not enforceable, however solemnly the parties have promised.",
    "The tenant shall keep the premises in good repair, reasonable wear and tear excepted, throughout the term.",
    "Summary judgment is proper where no genuine dispute of material fact remains for a jury to decide.",
    "Nothing in this clause limits the liability of either party for fraud or for death caused by negligence.",
    "The appellate court reviewed the sentence for abuse of discretion and the legal question anew.",
    "In my opinion school uniforms are good because they make everyone equal and nobody gets teased for cheap shoes.",
    "Although the author claims that technology unites us, her own examples show families sitting silently behind screens.",
    "The French Revolution began in debt and bread prices; ideas alone would not have filled the streets.",
    "First I will explain photosynthesis, then I will show why the leaf in the dark lost its colour.",
    "To conclude, the experiment did not support our hypothesis, perhaps because the water was too warm.",
    "def mean(values):\n    return sum(values) / len(values) if values else 0.0",
    "for (size_t i = 0; i + 1 < n; ++i) { if (a[i] > a[i + 1]) { swap(a, i, i + 1); } }",
    "SELECT author, COUNT(*) AS works FROM books GROUP BY author HAVING COUNT(*) > 3 ORDER BY works DESC;",
    "struct Point { var x: Double; var y: Double }\nlet origin = Point(x: 0, y: 0)",
    "{\"status\": \"ok\", \"items\": [1, 2, 3], \"next\": null}",
    "Le malade se plaint d'une douleur à l'épaule gauche depuis trois jours.",
    "Le tribunal a rejeté la demande, faute de preuve suffisante de la créance.",
    "L'été dernier, nous avons traversé la forêt à vélo jusqu'à la frontière.",
    "Der Patient klagt über Kopfschmerzen und Übelkeit seit gestern Abend.",
    "Die Klägerin verlangt Schadensersatz wegen verspäteter Lieferung der Maschine.",
    "Im Herbst färben sich die Blätter, und die Straßen riechen nach Regen.",
    "患者三天前开始发烧，并伴有咳嗽和头痛。",
    "法院认为合同有效，被告应当继续履行。",
    "図書館は月曜日に閉まっています。",
    "Больной жалуется на боль в спине после падения.",
    "La niña perdió su cuaderno en el autobús de la mañana.",
    "المريض لا يدخن ولا يشرب الكحول.",
    "😀 😢 👍",
    "Great news!!! 🎉🎉 We passed the exam 💪 see you tonight 🍕",
    "I ❤️ this café, but the naïve façade hides a crêpe shortage.",
    "insulin",
    "negligence",
    "a",
    " ",
    "...",
    "3.1415926535 2.7182818284 1.4142135623",
    "THE WHOLE SENTENCE IS SHOUTED IN CAPITAL LETTERS.",
    "the   spaces\tand\n\nlines   of this   text are   uneven",
    "Never give up, never give up, never give up, never give up, never give up, never give up.",
    "The river rose in the night, took the lower bridge and left a boat in the baker's orchard.",
    TEXTS["clinical"],
    " ".join(TEXTS.values()),
]


def main(folder):
    import torch
    from sentence_transformers import SentenceTransformer

    assert len(set(PASSAGES)) == 50
    model = SentenceTransformer(folder, device="cpu")
    assert model.max_seq_length == 256, model.max_seq_length
    rows = []
    for text in PASSAGES:
        with torch.no_grad():
            vector = model.encode([text], batch_size=1, convert_to_numpy=True, normalize_embeddings=True)[0]
        tokens = model.tokenizer(text, truncation=True, max_length=256)["input_ids"]
        rows.append({
            "text": text, "tokens": len(tokens), "vector": base64.b64encode(vector.astype("<f4").tobytes()).decode()
        })
    names = versions("torch", "transformers", "sentence-transformers")
    write("passages.json", {"about": f"Embeddings by {names}; made by Scripts/references/passages.py.", "passages": rows})
    print([row["tokens"] for row in rows])


if __name__ == "__main__":
    main(*sys.argv[1:])

import Explainability
import Testing

/// The words that the tests' rules use on their own.
let templateWords: Set<String> = [
  "since", "started", "until", "reaction", "severity", "range", "to", "from", "on", "in", "at", "by", "and",
  "or", "of",
  "with", "the", "a", "an", "is", "was", "were", "before", "now", "then", "for", "as", "code", "each", "up",
  "than", "its",
  "status", "record", "says", "result", "dose", "changed", "every", "type", "test", "both", "but", "here",
  "≤", "≥",
]

private typealias Kind = SentenceProblem.Kind

private let penicillin = FactEvidence(
  id: "a1", texts: ["Penicillin G", "7980", "RxNorm", "anaphylaxis", "severe", "active"],
  dates: ["1978", "20190203"])
private let potassium = FactEvidence(
  id: "r1", texts: ["Potassium [Moles/volume] in Serum", "2823-3", "mmol/L", "High", "final"],
  dates: ["20251103143000-0500"], numbers: ["5.90", "3.5", "5.1"])
private let pressure = FactEvidence(
  id: "v1", texts: ["Blood pressure", "mm[Hg]", "8480-6"], dates: ["202511"], numbers: ["146", "82"])
private let refuted = FactEvidence(
  id: "p1", texts: ["Diabetes mellitus type 2", "44054006", "refuted"], dates: ["2020"], isNegated: true)
private let noneKnown = FactEvidence(
  id: "a2", texts: ["No known allergies", "716186003"], dates: ["20240101"], isNegated: true)
private let unmarkedNone = FactEvidence(id: "a3", texts: ["No known drug allergies"])
private let medication = FactEvidence(
  id: "m1",
  texts: [
    "Acetaminophen 325 MG / Hydrocodone 5 MG Oral Tablet", "mg", "tablet", "h", "by mouth", "active",
    "O'Brien's mix",
  ], dates: ["2000"], numbers: ["500", "8", "1"])
private let cells = FactEvidence(
  id: "r2", texts: ["Leukocytes", "10*3/uL", "A1c", "E11.9", "%", "kg/m2", "{beats}/min", "<"],
  numbers: ["7.2", "1200", "0.5", "-2.5"])
private let influenza = FactEvidence(id: "r3", texts: ["Influenza virus A", "Negative"], dates: ["20250101"])
private let complication = FactEvidence(
  id: "p2", texts: ["Diabetes mellitus without complication", "Not Hispanic or Latino"])

@Suite struct SentenceCheckTests {
  private static let accepted: [(String, [FactEvidence])] = [
    ("Penicillin G: anaphylaxis, severe, since 1978", [penicillin]),
    ("Penicillin G (RxNorm 7980), severity severe, since Feb 2019", [penicillin]),
    ("penicillin g since 3 Feb 2019", [penicillin]), ("Penicillin G since 2019-02-03", [penicillin]),
    ("Penicillin G since 2019-02", [penicillin]), ("Penicillin G since February 2019", [penicillin]),
    ("Penicillin G since Feb 3, 2019", [penicillin]), ("Penicillin G since 2019", [penicillin]),
    ("Potassium 5.9 mmol/L, 3 Nov 2025 14:30; range 3.5 to 5.1", [potassium]),
    ("Potassium 5.90 mmol/L (High) on 3 Nov 2025 14:30 -05:00", [potassium]),
    ("Potassium 5.9 mmol/L on 2025-11-03T14:30-05:00 (range 3.5–5.1)", [potassium]),
    ("Potassium 5.9 mmol/L (3.5-5.1), code 2823-3", [potassium]),
    ("Potassium 5.9 mmol/L at 14:30", [potassium]),
    ("Potassium, range ≤ 5.1", [potassium]), ("Potassium [Moles/volume] in Serum 5.9 mmol/L", [potassium]),
    ("Blood pressure 146/82 mm[Hg], Nov 2025", [pressure]),
    ("Blood pressure 146/82 mm[Hg], Potassium 5.9 mmol/L", [pressure, potassium]),
    ("No Diabetes mellitus type 2 (refuted), 2020", [refuted]),
    ("Diabetes mellitus type 2 is not active", [refuted, penicillin]),
    ("No known allergies", [noneKnown]), ("No known drug allergies", [unmarkedNone]),
    ("Acetaminophen 325 MG / Hydrocodone 5 MG Oral Tablet: 1 tablet by mouth every 8 h", [medication]),
    ("Acetaminophen 500mg, started 2000", [medication]), ("Acetaminophen 500 mg every 8h", [medication]),
    ("O’Brien’s mix", [medication]), ("Leukocytes 7.2 10*3/uL", [cells]), ("Leukocytes 1,200", [cells]),
    ("A1c 7.2 %, code E11.9", [cells]), ("A1c 7.2%", [cells]), ("Leukocytes <0.5", [cells]),
    ("Leukocytes -2.5 {beats}/min", [cells]), ("Leukocytes .5 kg/m2", [cells]),
    ("Influenza virus A: Negative, 1 Jan 2025", [influenza]),
    ("Diabetes mellitus without complication", [complication]), ("Not Hispanic or Latino", [complication]),
  ]

  @Test(arguments: accepted)
  func accepts(sentence: String, evidence: [FactEvidence]) {
    #expect(SentenceCheck(templateWords: templateWords).problems(in: sentence, evidence: evidence) == [])
  }

  private static let refused: [(String, [FactEvidence], SentenceProblem.Kind, String)] = [
    ("Penicillin G since 1979", [penicillin], .date, "1979"),
    ("Penicillin G since Mar 1978", [penicillin], .date, "Mar 1978"),
    ("Penicillin G since 4 Feb 2019", [penicillin], .date, "4 Feb 2019"),
    ("Penicillin G since 3 Feb 2019 10:00", [penicillin], .date, "3 Feb 2019 10:00"),
    ("Penicillin G since 2019-03", [penicillin], .date, "2019-03"),
    ("Penicillin G since 2/3/2019", [penicillin], .date, "2/3/2019"),
    ("Blood pressure on 3 Nov 2025", [pressure], .date, "3 Nov 2025"),
    ("Potassium on 3 Nov 2025 14:31", [potassium], .date, "3 Nov 2025 14:31"),
    ("Potassium on 3 Nov 2025 14:30 +05:00", [potassium], .date, "3 Nov 2025 14:30 +05:00"),
    ("Potassium at 15:30", [potassium], .date, "15:30"),
    ("Amoxicillin: anaphylaxis", [penicillin], .name, "Amoxicillin"),
    ("Penicillin V", [penicillin], .name, "V"),
    ("Penicillin G: anaphylaxis, mild", [penicillin], .name, "mild"),
    ("Penicillin G resolved", [penicillin], .name, "resolved"),
    ("Penicillin G (RxNorm 7981)", [penicillin], .number, "7981"),
    ("Diabetes type 2 is not here (44054007)", [refuted], .code, "44054007"),
    ("Potassium 5.9 mmol/L, code 2823-4", [potassium], .code, "2823-4"),
    ("A1c 7.2 %, code E11.8", [cells], .code, "E11.8"), ("B12 7.2 %", [cells], .code, "B12"),
    ("Potassium 5.8 mmol/L", [potassium], .number, "5.8"),
    ("Potassium 59 mmol/L", [potassium], .number, "59"),
    ("Potassium 5 mmol/L", [potassium], .number, "5"), ("Potassium 9 mmol/L", [potassium], .number, "9"),
    ("Potassium -5.9 mmol/L", [potassium], .number, "-5.9"),
    ("Potassium <5.9 mmol/L", [potassium], .number, "<5.9"),
    ("Potassium > 5.9 mmol/L", [potassium], .number, ">5.9"),
    ("Potassium 5.9 mmol/L, range 3.4-5.1", [potassium], .number, "3.4"),
    ("Blood pressure 146/83 mm[Hg]", [pressure], .number, "83"),
    ("Leukocytes 3 10*3/uL", [cells], .number, "3"),
    ("Leukocytes 12,00", [cells], .code, "12,00"),
    ("Potassium 5.9 mg/dL", [potassium], .unit, "mg/dL"), ("Potassium 5.9 mmol", [potassium], .unit, "mmol"),
    ("Potassium 5.9 Mmol/L", [potassium], .unit, "Mmol/L"),
    ("Blood pressure 146/82 kPa", [pressure], .unit, "kPa"),
    ("Blood pressure 146/82 mmol/L, Potassium 5.9 mm[Hg]", [pressure, potassium], .unit, "mmol/L"),
    ("Acetaminophen 500 g", [medication], .unit, "g"), ("Acetaminophen 500g", [medication], .unit, "500g"),
    ("Acetaminophen 2000 mg", [medication], .number, "2000"), ("A1c 7.2 kg", [cells], .unit, "kg"),
    ("No Penicillin G", [penicillin], .negation, "no"),
    ("Denies Penicillin G", [penicillin], .negation, "denies"),
    ("Penicillin G isn't active", [penicillin], .negation, "isn't"),
    ("Penicillin G: none", [penicillin], .negation, "none"),
    ("Diabetes mellitus type 2, 2020", [refuted], .negation, "p1"),
    ("known allergies", [noneKnown], .negation, "a2"),
    ("known drug allergies", [unmarkedNone], .negation, "a3"),
    ("No Penicillin G, and Diabetes type 2", [penicillin, refuted], .negation, "no"),
    ("No Influenza virus A: Negative", [influenza], .negation, "no"),
    ("Diabetes mellitus not complication", [complication], .negation, "not"),
    ("Diabetes mellitus complication", [complication], .negation, "p2"),
  ]

  @Test(arguments: refused)
  func refuses(sentence: String, evidence: [FactEvidence], kind: SentenceProblem.Kind, token: String) {
    let problems = SentenceCheck(templateWords: templateWords).problems(in: sentence, evidence: evidence)
    #expect(
      problems.contains(SentenceProblem(kind: kind, token: token)),
      "\(sentence): \(problems.map { "\($0.kind) \($0.token)" })")
  }

  @Test func refusesEverythingWithoutEvidence() {
    let check = SentenceCheck(templateWords: templateWords)
    for (sentence, _) in Self.accepted {
      #expect(!check.problems(in: sentence, evidence: []).isEmpty, "\(sentence)")
    }
    #expect(check.problems(in: "", evidence: [penicillin]).isEmpty)
  }

  @Test func negationsAmongTheRulesWordsAreStillChecked() {
    let check = SentenceCheck(templateWords: templateWords.union(["no", "not", "known", "negative"]))
    #expect(check.problems(in: "No Penicillin G", evidence: [penicillin]).map(\.kind) == [.negation])
    #expect(check.problems(in: "No known allergies", evidence: [noneKnown]).isEmpty)
  }

  @Test func namesTheKindAndNotTheTextInALog() {
    #expect(SentenceProblem(kind: .name, token: "Adebayo").description == "name")
  }

  @Test("a word of a rule that has companions passes beside one of them, and not in the place of a name")
  func companions() {
    let check = SentenceCheck(
      templateWords: ["blood", "pressure", "courses", "on"],
      companions: ["blood": ["pressure"], "pressure": ["blood"], "courses": ["#"]])
    let evidence = [FactEvidence(id: "f", texts: ["Respiratory rate", "Amoxicillin"], numbers: ["18", "3"])]
    #expect(check.problems(in: "Blood pressure 18.", evidence: evidence).isEmpty)
    #expect(check.problems(in: "Blood rate 18.", evidence: evidence).map(\.token) == ["Blood"])
    #expect(check.problems(in: "Amoxicillin, 3 courses.", evidence: evidence).isEmpty)
    #expect(check.problems(in: "Courses rate.", evidence: evidence).map(\.token) == ["Courses"])
  }
}

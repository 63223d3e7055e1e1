import Explainability
import Testing

/// True sentences are accepted, and a sentence with one error put into it is refused, whatever the error.
@Suite struct SentenceCheckPropertyTests {
  private static let rounds = 3000

  @Test func acceptsEveryTrueSentence() {
    var generator = SplitMix(seed: 11)
    let check = SentenceCheck(templateWords: templateWords)
    for _ in 0..<Self.rounds {
      let sample = TrueSentence(&generator)
      let problems = check.problems(in: sample.text, evidence: sample.evidence)
      #expect(problems.isEmpty, "\(sample.text): \(problems.map { "\($0.kind) \($0.token)" })")
    }
  }

  @Test(arguments: SentenceProblem.Kind.allCases)
  func refusesNearlyEveryError(kind: SentenceProblem.Kind) {
    var generator = SplitMix(seed: 23)
    let check = SentenceCheck(templateWords: templateWords)
    var injected = 0
    var missed: [String] = []
    while injected < Self.rounds {
      let sample = TrueSentence(&generator)
      guard let wrong = sample.corrupted(kind, &generator) else { continue }
      injected += 1
      if check.problems(in: wrong, evidence: sample.evidence).isEmpty {
        missed.append("\(sample.text) -> \(wrong)")
      }
    }
    // A wrong number can by chance be another number of the same fact.
    #expect(missed.count * 200 <= injected, "\(missed.count) of \(injected): \(missed.prefix(5))")
  }
}

/// A small generator that gives the same numbers on every computer.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A sentence made from facts by a rule, with its parts known so that each can be made wrong.
struct TrueSentence {
  private static let names = [
    "Penicillin G", "Lisinopril 20 MG Oral Tablet", "Essential hypertension", "Vitamin B12",
    "COVID-19 vaccine",
    "Hemoglobin A1c", "Diabetes mellitus type 2", "Fracture, left femur (closed)", "Amoxicillin/Clavulanate",
    "Zöliakie",
  ]
  private static let others = ["Naproxen", "Asthma", "Warfarin", "Codeine", "Peanut"]
  private static let units = [
    "mg", "mmol/L", "mm[Hg]", "10*3/uL", "%", "kg/m2", "/min", "mL/min/{1.73_m2}", "tablet",
  ]
  private static let codes = ["44054006", "2823-3", "E11.9", "N18.30", "197361", "J45.909"]
  private static let states = ["active", "resolved", "completed", "severe", "mild"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  let name, state, number, unit, code, date: String
  let year: Int
  let isNegated: Bool
  let shape: Int
  let evidence: [FactEvidence]

  /// A sentence from two facts, one of which may be negated.
  init(_ generator: inout SplitMix) {
    func pick(_ values: [String]) -> String { values[Int.random(in: 0..<values.count, using: &generator)] }
    name = pick(Self.names)
    state = pick(Self.states)
    unit = pick(Self.units)
    code = pick(Self.codes)
    let tenths = Int.random(in: 11...3999, using: &generator)
    number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    year = Int.random(in: 1950...2025, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let day = Int.random(in: 1...28, using: &generator)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: date = "\(year)"
    case 1: date = "\(Self.months[month - 1]) \(year)"
    case 2: date = "\(day) \(Self.months[month - 1]) \(year)"
    case 3: date = "\(year)-\(two(month))-\(two(day))"
    default: date = "\(day) \(Self.months[month - 1]) \(year) 14:30"
    }
    isNegated = Int.random(in: 0..<4, using: &generator) == 0
    shape = Int.random(in: 0..<3, using: &generator)
    let padded = Int.random(in: 0..<2, using: &generator) == 0 && number.contains(".") ? number + "0" : number
    evidence = [
      FactEvidence(
        id: "f1", texts: [name, code, "SNOMED CT", state],
        dates: ["\(year)\(two(month))\(two(day))143005-0500"],
        isNegated: isNegated),
      FactEvidence(id: "f2", texts: [name, unit], numbers: [padded]),
    ]
  }

  /// The sentence.
  var text: String { text() }

  private func text(
    name: String? = nil, state: String? = nil, number: String? = nil, unit: String? = nil,
    code: String? = nil,
    date: String? = nil, isNegated: Bool? = nil
  ) -> String {
    let no = isNegated ?? self.isNegated ? "no " : ""
    let (name, state, number) = (name ?? self.name, state ?? self.state, number ?? self.number)
    let (unit, code, date) = (unit ?? self.unit, code ?? self.code, date ?? self.date)
    switch shape {
    case 0: return "\(no)\(name): \(number) \(unit), \(state), since \(date) (SNOMED CT \(code))"
    case 1: return "\(date): \(no)\(name) \(number) \(unit); status \(state), code \(code)."
    default: return "\(no)\(name), \(state), started on \(date) and \(number) \(unit) before; \(code)"
    }
  }

  /// The sentence with one error of a kind.
  func corrupted(_ kind: SentenceProblem.Kind, _ generator: inout SplitMix) -> String? {
    func pick(_ values: [String]) -> String { values[Int.random(in: 0..<values.count, using: &generator)] }
    switch kind {
    case .number:
      let digit = Int.random(in: 1...9, using: &generator)
      let wrong = pick([
        number + "\(digit)", "\(digit)" + number, "-" + number, "<" + number, String(number.reversed()),
      ])
      return wrong == number || Double(wrong) == Double(number) ? nil : text(number: wrong)
    case .unit:
      let wrong = pick(Self.units + ["g", "mcg", "mg/dL", "MG/mL", "tablets"])
      return wrong == unit ? nil : text(unit: wrong)
    case .date:
      let wrong = pick([
        date.replacing("\(year)", with: "\(year + 1)"), date.replacing("\(year)", with: "\(year - 10)"),
        "31 " + (date.contains("-") ? "Dec \(year)" : "Jan \(year)"), "\(year + 1)-01-01", date + " 14:31",
      ])
      return wrong == date ? nil : text(date: wrong)
    case .code:
      let wrong = pick(Self.codes + [code + "1", "1" + code, String(code.dropLast())])
      return wrong == code ? nil : text(code: wrong)
    case .name:
      return pick([
        text(name: pick(Self.others)), text(name: name + " " + pick(Self.others)), otherState(&generator),
      ])
    case .negation:
      return text(isNegated: !isNegated)
    }
  }

  private func otherState(_ generator: inout SplitMix) -> String {
    let others = Self.states.filter { $0 != state }
    return text(state: others[Int.random(in: 0..<others.count, using: &generator)])
  }
}

import Explainability

/// An error that is put into a true sentence, to see whether the check of sentences finds it.
enum InjectedError: String, CaseIterable {
  case number, unit, date, dose, negation, name, section

  /// The error in words.
  var title: String {
    switch self {
    case .number: "Number"
    case .unit: "Unit"
    case .date: "Date"
    case .dose: "Dose"
    case .negation: "Negation"
    case .name: "Name"
    case .section: "Wrong section"
    }
  }

  /// The share of errors that has to be found; `nil` where none is set.
  var limit: Double? {
    switch self {
    case .number, .date, .dose: 0.95
    case .negation: 0.90
    case .name: 0.80
    case .unit, .section: nil
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let doseUnits: Set<String> = [
    "mg", "mcg", "g", "ml", "tablet", "tablets", "capsule", "capsules", "puff", "puffs", "unit", "units",
    "iu", "meq",
    "mg/ml", "mg/actuat", "%", "drop", "drops", "spray", "sprays", "unt/ml", "[iu]", "µg",
  ]
  private static let units: [String: [String]] = [
    "mg": ["g", "mcg"], "mcg": ["mg"], "g": ["mg", "kg"], "mL": ["L"], "ml": ["L"], "kg": ["lb", "g"],
    "lb": ["kg"],
    "cm": ["in", "m"], "in": ["cm"], "m": ["cm"], "mg/dL": ["mmol/L", "g/dL"], "g/dL": ["mg/dL"],
    "mmol/L": ["mg/dL", "mEq/L"], "mEq/L": ["mmol/L"], "meq/L": ["mmol/L"], "U/L": ["IU/mL"],
    "%": ["mmol/mol"],
    "mmHg": ["kPa"], "mm[Hg]": ["kPa"], "/min": ["/h"], "fL": ["pg"], "pg": ["fL"], "ng/mL": ["pg/mL"],
    "pg/mL": ["ng/mL"], "10*3/uL": ["10*6/uL"], "10*6/uL": ["10*3/uL"], "kg/m2": ["g/m2"], "°C": ["°F"],
    "Cel": ["°F"],
    "[degF]": ["°C"], "years": ["months"], "days": ["weeks"], "hours": ["minutes"], "day": ["week"],
    "tablet": ["capsule"],
    "capsule": ["tablet"], "tablets": ["capsules"], "puffs": ["drops"], "MG": ["G"], "ML": ["L"],
    "[in_i]": ["cm"],
    "[lb_av]": ["kg"], "mg/L": ["g/L"], "ug/dL": ["mg/dL"], "mcg/dL": ["mg/dL"],
    "mL/min/{1.73_m2}": ["L/min"],
    "mm": ["cm"], "mm/hr": ["cm/hr"], "mm/h": ["cm/h"], "weeks": ["months"], "months": ["years"],
  ]
  private static let negations: Set<String> = ["no", "not", "without", "denies", "denied", "never"]

  /// The sentence with this error; `nil` where it has no place for one.
  ///
  /// - Parameter names: words of other sentences of the same section, for an error of names.
  func inject(into sentence: String, names: [String], draws: inout EvaluationDraws) -> String? {
    let words = sentence.split(separator: " ", omittingEmptySubsequences: false).map(Word.init)
    switch self {
    case .number: return number(words, isDose: false, &draws)
    case .dose: return number(words, isDose: true, &draws)
    case .unit: return unit(words, &draws)
    case .date: return date(words, &draws)
    case .negation: return negation(words, &draws)
    case .name: return name(words, names, &draws)
    case .section: return sentence
    }
  }

  /// A word with what stands before and behind it.
  private struct Word {
    var before: String
    var core: String
    var after: String

    init(_ text: Substring) {
      let marks = ",;:.()“”\"—"
      let start = text.firstIndex { !marks.contains($0) } ?? text.endIndex
      let end = text.lastIndex { !marks.contains($0) }.map { text.index(after: $0) } ?? start
      before = String(text[..<start])
      core = String(text[start..<max(start, end)])
      after = String(text[max(start, end)...])
    }

    var text: String { before + core + after }
    var number: Double? { core.first?.isNumber == true ? Double(core) : nil }
  }

  private func joined(_ words: [Word]) -> String { words.map(\.text).joined(separator: " ") }

  private func isDate(_ words: [Word], _ place: Int) -> Bool {
    let near = [place - 2, place - 1, place + 1].filter(words.indices.contains).map { words[$0].core }
    if let year = Int(words[place].core), words[place].core.count == 4, (1800...2199).contains(year) {
      return true
    }
    return near.contains { Self.months.contains($0) }
  }

  private func number(_ words: [Word], isDose: Bool, _ draws: inout EvaluationDraws) -> String? {
    let places = words.indices.filter { place in
      guard words[place].number != nil, !isDate(words, place) else { return false }
      let next = place + 1 < words.count ? words[place + 1].core.lowercased() : ""
      return Self.doseUnits.contains(next) == isDose
    }
    guard let place = draws.element(of: places), let value = words[place].number else { return nil }
    var digits = Array(words[place].core)
    switch draws.index(below: 4) {
    case 0 where value != 0: digits = Array(Self.text(value * 10))
    case 1 where value != 0: digits = Array(Self.text(value / 10))
    case 2 where digits.count > 1:
      let first = draws.index(below: digits.count - 1)
      digits.swapAt(first, first + 1)
    default:
      let numerals = digits.indices.filter { digits[$0].isNumber }
      guard let one = draws.element(of: numerals), let old = digits[one].wholeNumberValue else { return nil }
      digits[one] = Character("\((old + 1 + draws.index(below: 8)) % 10)")
    }
    guard let wrong = Double(String(digits)), wrong != value, digits.first?.isNumber == true else {
      return nil
    }
    var words = words
    words[place].core = String(digits)
    return joined(words)
  }

  private static func text(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func unit(_ words: [Word], _ draws: inout EvaluationDraws) -> String? {
    let places = words.indices.filter { place in
      place > 0 && words[place - 1].core.last?.isNumber == true && Self.units[words[place].core] != nil
    }
    guard let place = draws.element(of: places), let others = Self.units[words[place].core],
      let other = draws.element(of: others)
    else { return nil }
    var words = words
    words[place].core = other
    return joined(words)
  }

  private func date(_ words: [Word], _ draws: inout EvaluationDraws) -> String? {
    var words = words
    let places = words.indices.filter { isDate(words, $0) && (Int(words[$0].core) != nil) }
    guard let place = draws.element(of: places), let value = Int(words[place].core) else { return nil }
    if value > 1800 {
      let month = place - 1
      if draws.index(below: 3) == 0, words.indices.contains(month),
        let old = Self.months.firstIndex(of: words[month].core)
      {
        words[month].core = Self.months[(old + 1 + draws.index(below: 11)) % 12]
      } else {
        words[place].core = "\(value + (draws.index(below: 2) == 0 ? 1 : -1) * (1 + draws.index(below: 9)))"
      }
    } else {
      let other = 1 + draws.index(below: 28)
      words[place].core = "\(other == value ? (value % 28) + 1 : other)"
    }
    return joined(words)
  }

  private func negation(_ words: [Word], _ draws: inout EvaluationDraws) -> String? {
    var words = words
    if let place = words.indices.first(where: { Self.negations.contains(words[$0].core.lowercased()) }) {
      words.remove(at: place)
      return joined(words)
    }
    if let place = words.indices.first(where: { words[$0].core == "refuted" }) {
      words[place].core = "active"
      return joined(words)
    }
    switch draws.index(below: 3) {
    case 0: return "No " + joined(words)
    case 1:
      guard let place = words.indices.first(where: { words[$0].after.contains(",") }) else {
        return "Not " + joined(words)
      }
      words[place].after += " not"
      return joined(words)
    default: return joined(words) + " Denied."
    }
  }

  private func name(_ words: [Word], _ names: [String], _ draws: inout EvaluationDraws) -> String? {
    let places = words.indices.filter { Self.isName(words[$0].core) }
    let own = Set(words.map { $0.core.lowercased() })
    let others = names.filter { !own.contains($0.lowercased()) }
    guard let place = draws.element(of: places), let other = draws.element(of: others) else { return nil }
    var words = words
    words[place].core = other
    return joined(words)
  }

  /// The words of a sentence that name something.
  static func names(in sentence: String) -> [String] {
    sentence.split(separator: " ").map { Word($0).core }.filter(isName)
  }

  private static let ordinary: Set<String> = [
    "since", "until", "with", "from", "active", "resolved", "ended", "stated", "severe", "moderate", "mild",
    "above",
    "below", "range", "every", "mouth", "daily", "once", "twice", "status", "dose", "latest", "earlier",
    "changed",
    "reference", "given", "taken", "high", "normal", "between", "hours", "days", "weeks", "more", "other",
    "reason",
  ]

  private static func isName(_ word: String) -> Bool {
    word.count >= 5 && word.allSatisfy(\.isLetter) && !ordinary.contains(word.lowercased())
      && !negations.contains(word.lowercased()) && !months.contains(String(word.prefix(3)))
  }
}

/// Words for how often and when a medication is taken.
enum FrequencyWords {
  /// The words for a frequency, such as `twice daily`, `every 8 hours` or `at bedtime`; `nil` for a period that is no number.
  static func phrase(_ frequency: Dosage.Frequency) -> String? {
    switch frequency {
    case .period(let value, let upTo, let unit, let institutionSpecified):
      return period(value, upTo: upTo, unit: unit, institutionSpecified: institutionSpecified)
    case .event(let code, let offset):
      let words = events[code.uppercased()] ?? "at event \(ShortText.line(code, limit: 20))"
      return offset.map { "\(words) (offset \($0.displayText))" } ?? words
    }
  }

  private static func period(_ value: String, upTo: String?, unit: String, institutionSpecified: Bool)
    -> String?
  {
    guard let number = Double(value), number > 0 else { return nil }
    guard let names = units[unit.lowercased()] ?? units[unit] else {
      return "every \(upTo.map { "\(value)–\($0)" } ?? value) \(unit)"
    }
    if let upTo { return "every \(value)–\(upTo) \(names.many)" }
    if names.one == "hour" || names.one == "day" {
      let hours = names.one == "day" ? number * 24 : number
      if institutionSpecified, hours <= 24, let times = timesADay(24 / hours) { return times }
      if names.one == "day", number == 1 { return "daily" }
      if names.one == "day", number < 1, let times = timesADay(1 / number) { return times }
    }
    if number == 1 {
      return names.one == "week" ? "weekly" : names.one == "month" ? "monthly" : "every \(names.one)"
    }
    return "every \(value) \(names.many)"
  }

  /// So many times a day, where that is a whole number.
  private static func timesADay(_ times: Double) -> String? {
    guard let count = Int(exactly: times.rounded()), abs(times - Double(count)) < 0.01, count >= 1 else {
      return nil
    }
    switch count {
    case 1: return "daily"
    case 2: return "twice daily"
    case 3: return "three times daily"
    case 4: return "four times daily"
    case 5: return "five times daily"
    case 6: return "six times daily"
    // A dose every hour or two is said so: nobody counts to twenty-four.
    default: return nil
    }
  }

  private static let units: [String: (one: String, many: String)] = [
    "s": ("second", "seconds"), "min": ("minute", "minutes"), "h": ("hour", "hours"), "hr": ("hour", "hours"),
    "hour": ("hour", "hours"), "hours": ("hour", "hours"), "d": ("day", "days"), "day": ("day", "days"),
    "days": ("day", "days"), "wk": ("week", "weeks"), "w": ("week", "weeks"), "week": ("week", "weeks"),
    "mo": ("month", "months"), "month": ("month", "months"), "a": ("year", "years"), "y": ("year", "years"),
  ]

  /// HL7 v3 *TimingEvent*, and the parts of the day that FHIR adds to it.
  static let events: [String: String] = [
    "AC": "before meals", "ACM": "before breakfast", "ACD": "before lunch", "ACV": "before dinner",
    "C": "with meals", "CM": "with breakfast", "CD": "with lunch", "CV": "with dinner",
    "PC": "after meals", "PCM": "after breakfast", "PCD": "after lunch", "PCV": "after dinner",
    "IC": "between meals", "ICM": "between breakfast and lunch", "ICD": "between lunch and dinner",
    "ICV": "between dinner and bedtime", "HS": "at bedtime", "WAKE": "on waking",
    "MORN": "in the morning", "AFT": "in the afternoon", "EVE": "in the evening", "NIGHT": "at night",
    "PHS": "after going to sleep",
  ]
}

/// The age between two times, only where what was written leaves no doubt of it.
enum Age {
  /// `69 years`, `7 months` under two years, `12 days` under a month; `nil` when the precision leaves more than one answer.
  static func text(from birth: ClinicalTime, to now: ClinicalTime) -> String? {
    guard !now.isBefore(birth), let bornMonth = birth.month, let month = now.month else { return nil }
    // Whether the day of the month has been reached; nil when a day is missing.
    let isDayReached: Bool?
    if let bornDay = birth.day, let day = now.day {
      isDayReached = day >= bornDay
    } else {
      isDayReached = nil
    }
    let isBirthdayReached: Bool? = month == bornMonth ? isDayReached : month > bornMonth
    guard let isBirthdayReached else { return nil }
    let years = now.year - birth.year - (isBirthdayReached ? 0 : 1)
    if years >= 2 { return "\(years) years" }
    guard years >= 0, let isDayReached else { return nil }
    let months = (now.year - birth.year) * 12 + month - bornMonth - (isDayReached ? 0 : 1)
    if months >= 1 { return months == 1 ? "1 month" : "\(months) months" }
    let days = Int(now.daysSince1970.rounded(.down) - birth.daysSince1970.rounded(.down))
    return days == 1 ? "1 day" : "\(days) days"
  }
}

/// Finds references that cannot be as they are written, by their form alone.
///
/// Nothing is looked up: a reference without a finding may still not exist. A number is only judged where the text
/// announces what it is.
public enum ReferenceCheck {
  /// The references of a text that cannot be as they are written, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: The text as it was read; ranges of findings count its code points.
  ///   - today: The day of the check. Without it no date is too late.
  public static func findings(in text: String, today: CalendarDay? = nil) -> [ReferenceFinding] {
    let tokens = ReferenceTokens(text)
    var found = DOICheck.findings(in: tokens)
    found += StandardNumberCheck.findings(in: tokens)
    // Digits of a number that was judged are no date.
    let judged = found.map(\.range)
    found += DateCheck.findings(in: tokens, today: today).filter { date in
      !judged.contains { $0.overlaps(date.range) }
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

/// Finds dates that the calendar does not have, and dates of publication or access that lie ahead.
enum DateCheck {
  static func findings(in tokens: ReferenceTokens, today: CalendarDay?) -> [ReferenceFinding] {
    var result: [ReferenceFinding] = []
    var end = 0
    for index in 0..<tokens.count where index >= end {
      if let date = date(at: index, tokens) {
        end = date.end
        if let sentence = impossible(date) ?? ahead(date, at: index, today, tokens) {
          result.append(finding(date.range, tokens, sentence))
        }
      } else if let today, let year = citedYear(at: index, tokens), isAhead(year, today),
        let range = tokens[index]?.range
      {
        result.append(
          finding(
            range, tokens,
            "The cited year is still to come: this check was made on \(words(today))."))
      }
    }
    return result
  }

  private static func finding(_ range: Range<Int>, _ tokens: ReferenceTokens, _ sentence: String)
    -> ReferenceFinding
  {
    ReferenceFinding(kind: .date, text: tokens.string(range), sentence: sentence, range: range)
  }

  /// A date as it is written.
  private struct Written {
    var year: Int?
    var month: Int
    var day: Int
    /// Month and day may also stand the other way round.
    var isEitherWay = false
    var range: Range<Int>
    /// The token behind it.
    var end: Int
  }

  // MARK: What is wrong

  private static func impossible(_ date: Written) -> String? {
    if isPossible(date.year, date.month, date.day) { return nil }
    if date.isEitherWay, isPossible(date.year, date.day, date.month) { return nil }
    if date.isEitherWay { return "The calendar has no such day, whichever number is the month." }
    guard let days = CalendarDay.days(of: date.month, in: date.year) else {
      return "There is no month \(date.month)."
    }
    let year = date.month == 2 ? date.year.map { " of \($0)" } ?? "" : ""
    return "\(name(date.month))\(year) has \(days) days."
  }

  private static func isPossible(_ year: Int?, _ month: Int, _ day: Int) -> Bool {
    CalendarDay.days(of: month, in: year).map { (1...$0).contains(day) } ?? false
  }

  /// Why a date cannot be one of publication or access.
  private static func ahead(
    _ date: Written, at index: Int, _ today: CalendarDay?, _ tokens: ReferenceTokens
  ) -> String? {
    guard let today, let year = date.year, !date.isEitherWay else { return nil }
    let day = CalendarDay(year: year, month: date.month, day: date.day)
    guard day > today else { return nil }
    for place in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      guard let token = tokens[place] else { break }
      if [";", ")", "."].contains(token.text), token.kind == .mark, place < index - 1 { return nil }
      if ["accessed", "retrieved", "visited", "viewed", "published", "posted", "updated"].contains(token.text)
      {
        return
          "The day on which it was \(token.text) is still to come: this check was made on \(words(today))."
      }
    }
    return nil
  }

  /// Whether a year is too late for something cited.
  ///
  /// The next year's issues appear from the middle of this one.
  private static func isAhead(_ year: Int, _ today: CalendarDay) -> Bool {
    year > today.year + (today.month >= 7 ? 1 : 0) && year < today.year + 100
  }

  /// The year of a citation in parentheses: `(Smith, 2004)`, `(Smith & Jones 2004a, p. 3)` or `Smith (2004)`.
  private static func citedYear(at index: Int, _ tokens: ReferenceTokens) -> Int? {
    guard let year = tokens.number(index, digits: 4...4), year >= 1_000 else { return nil }
    var next = index + 1
    if let word = tokens.word(next), word.utf8.count == 1, tokens[next]?.isSpaced == false { next += 1 }
    guard [")", ",", ";", ":"].contains(tokens[next]?.text) else { return nil }
    if tokens.isMark(index - 1, "(") {
      return tokens.isMark(next, ")") && tokens[index - 2]?.isCapitalized == true ? year : nil
    }
    // `Smith, 2004`, `Smith 2004` and `Smith et al. 2004`, but not the number of a bill, `S. 2004`.
    let isAbbreviated = tokens.isMark(index - 1, ".") && tokens.word(index - 2) == "al"
    guard tokens.isMark(index - 1, ",") || tokens[index - 1]?.kind == .word || isAbbreviated else {
      return nil
    }
    var hasName = false
    for place in stride(from: index - 1, through: max(0, index - 16), by: -1) {
      guard let token = tokens[place] else { return nil }
      if token.text == "(" || token.text == ";" {
        return hasName && tokens[place + 1]?.isCapitalized == true ? year : nil
      }
      if token.text == ")" || token.kind == .number { return nil }
      if token.isCapitalized { hasName = true }
    }
    return nil
  }

  // MARK: Reading dates

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let months = names.map { $0.lowercased() }

  private static func name(_ month: Int) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
  }

  private static func words(_ day: CalendarDay) -> String { "\(day.day) \(name(day.month)) \(day.year)" }

  /// The month that a word names, written in full or cut to three letters or more.
  private static func month(_ index: Int, _ tokens: ReferenceTokens) -> Int? {
    guard let token = tokens[index], token.kind == .word, token.isCapitalized else { return nil }
    if token.text == "sept" { return 9 }
    guard token.text.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == token.text || (token.text.utf8.count == 3 && $0.hasPrefix(token.text)) }
      .map { $0 + 1 }
  }

  private static func date(at index: Int, _ tokens: ReferenceTokens) -> Written? {
    if let month = month(index, tokens) { return monthFirst(month, index, tokens) }
    guard tokens[index]?.kind == .number, !isInside(index, tokens) else { return nil }
    return yearFirst(index, tokens) ?? numeric(index, tokens) ?? dayFirst(index, tokens)
  }

  /// Whether a number goes on to the left, as `3` of `1.3` or of `A3`.
  private static func isInside(_ index: Int, _ tokens: ReferenceTokens) -> Bool {
    guard let before = tokens[index - 1], tokens[index]?.isSpaced == false else { return false }
    return before.kind != .mark || ["-", "/", ".", ",", ":", "#", "$", "_", "+", "="].contains(before.text)
  }

  /// The range of tokens.
  private static func range(_ first: Int, _ last: Int, _ tokens: ReferenceTokens) -> Range<Int> {
    guard let first = tokens[first], let last = tokens[last] else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// `February 31, 2020`, `Feb. 31st`.
  private static func monthFirst(_ month: Int, _ index: Int, _ tokens: ReferenceTokens) -> Written? {
    var place = index + 1
    if tokens.isMark(place, ".") { place += 1 }
    if tokens.word(place) == "the" { place += 1 }
    guard let day = tokens.number(place, digits: 1...2), tokens[place]?.startsLine == false else {
      return nil
    }
    let ordinal = isOrdinal(place + 1, tokens)
    var last = ordinal ? place + 1 : place
    var year: Int?
    let comma = tokens.isMark(last + 1, ",") ? last + 2 : last + 1
    if let value = tokens.number(comma, digits: 4...4), (1_000..<3_000).contains(value),
      !goesOn(comma, tokens)
    {
      year = value
      last = comma
    }
    // `In April 31 people came` is no date.
    guard year != nil || (ordinal && day <= 31 && day > 0) else { return nil }
    return Written(year: year, month: month, day: day, range: range(index, last, tokens), end: last + 1)
  }

  /// `31 February 2020`, `31st of February`.
  private static func dayFirst(_ index: Int, _ tokens: ReferenceTokens) -> Written? {
    guard let day = tokens.number(index, digits: 1...2) else { return nil }
    var place = index + 1
    let ordinal = isOrdinal(place, tokens)
    if ordinal { place += 1 }
    if tokens.word(place) == "of" { place += 1 }
    if tokens.isMark(place, ".") { place += 1 }
    guard let month = month(place, tokens) else { return nil }
    var last = place
    let next = tokens.isMark(place + 1, ".") || tokens.isMark(place + 1, ",") ? place + 2 : place + 1
    var year: Int?
    if let value = tokens.number(next, digits: 4...4), (1_000..<3_000).contains(value), !goesOn(next, tokens)
    {
      year = value
      last = next
    }
    guard year != nil || ordinal && (1...31).contains(day) else { return nil }
    return Written(year: year, month: month, day: day, range: range(index, last, tokens), end: last + 1)
  }

  /// `2020-02-31`.
  private static func yearFirst(_ index: Int, _ tokens: ReferenceTokens) -> Written? {
    // Only years in which such dates are written: `1500-20-20` is no date.
    guard let year = tokens.number(index, digits: 4...4), (1_800..<2_200).contains(year),
      tokens.isMark(index + 1, "-"), let month = tokens.number(index + 2, digits: 2...2),
      tokens.isMark(index + 3, "-"), let day = tokens.number(index + 4, digits: 2...2),
      isTight(index, 4, tokens),
      !goesOn(index + 4, tokens)
    else { return nil }
    return Written(year: year, month: month, day: day, range: range(index, index + 4, tokens), end: index + 5)
  }

  /// `31/02/2020`, `31.02.2020`: month and day in either order.
  private static func numeric(_ index: Int, _ tokens: ReferenceTokens) -> Written? {
    guard let first = tokens.number(index, digits: 1...2), let mark = tokens[index + 1]?.text,
      mark == "/" || mark == ".", let second = tokens.number(index + 2, digits: 1...2),
      tokens.isMark(index + 3, mark), let year = tokens.number(index + 4, digits: 4...4),
      (1_000..<3_000).contains(year), isTight(index, 4, tokens), !goesOn(index + 4, tokens)
    else { return nil }
    return Written(
      year: year, month: second, day: first, isEitherWay: true, range: range(index, index + 4, tokens),
      end: index + 5)
  }

  private static func isOrdinal(_ index: Int, _ tokens: ReferenceTokens) -> Bool {
    tokens[index]?.isSpaced == false && ["st", "nd", "rd", "th"].contains(tokens.word(index))
  }

  /// Whether so many tokens follow without a space.
  private static func isTight(_ index: Int, _ count: Int, _ tokens: ReferenceTokens) -> Bool {
    (index + 1...index + count).allSatisfy { tokens[$0]?.isSpaced == false }
  }

  /// Whether what looks like the last number of a date goes on, as in `2020-02-31-77`.
  private static func goesOn(_ index: Int, _ tokens: ReferenceTokens) -> Bool {
    guard let next = tokens[index + 1], !next.isSpaced else { return false }
    switch next.kind {
    case .number: return true
    case .word: return next.text != "t" && next.text.utf8.count != 1
    case .mark:
      return ["-", "/", ".", ":"].contains(next.text)
        && tokens[index + 2].map { !$0.isSpaced && $0.kind == .number } == true
    }
  }
}

/// Dates as sentences write them.
enum DateParts {
  /// A date that was found in a sentence.
  struct Found: Hashable {
    /// The date.
    var date: WrittenDate
    /// How many parts of the sentence it takes up.
    var length: Int
  }

  /// The date that begins at a part of a sentence, with the time and the zone behind it; `nil` where none begins.
  ///
  /// It knows `2019-03-12`, `12 Mar 2019`, `Mar 12, 2019` and `Mar 2019`. A year alone is not taken for a date here.
  static func find(_ chunks: [SentenceChunk], at start: Int) -> Found? {
    func core(_ offset: Int) -> String? {
      start + offset < chunks.count ? chunks[start + offset].core : nil
    }
    guard let first = core(0) else { return nil }
    var found: Found?
    if let date = iso(first) {
      found = Found(date: date, length: 1)
    } else if let day = number(first, digits: 1...2), let month = core(1).flatMap({ WrittenDate.month($0) }) {
      if let year = core(2).flatMap({ number($0, digits: 4...4) }) {
        found = Found(date: WrittenDate(parts: [year, month, day]), length: 3)
      }
    } else if let month = WrittenDate.month(first), let second = core(1) {
      if let year = number(second, digits: 4...4) {
        found = Found(date: WrittenDate(parts: [year, month]), length: 2)
      } else if let day = number(second, digits: 1...2),
        let year = core(2).flatMap({ number($0, digits: 4...4) })
      {
        found = Found(date: WrittenDate(parts: [year, month, day]), length: 3)
      }
    }
    guard var result = found else { return nil }
    if result.date.parts.count == 3, let time = core(result.length).flatMap(time) {
      result.date.parts += time
      result.length += 1
    }
    if result.date.parts.count > 3, result.date.zone == nil, let zone = core(result.length).flatMap(zone) {
      result.date.zone = zone
      result.length += 1
    }
    return result
  }

  /// `2019-03`, `2019-03-12`, `2019-03-12T14:30`, `2019-03-12T14:30:00Z`; `nil` for anything else.
  static func iso(_ core: String) -> WrittenDate? {
    let halves = core.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let day = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(day.count), let year = number(day[0], digits: 4...4) else { return nil }
    var parts = [year]
    for text in day.dropFirst() {
      guard let value = number(text, digits: 2...2) else { return nil }
      parts.append(value)
    }
    guard halves.count == 2 else { return WrittenDate(parts: parts) }
    guard parts.count == 3 else { return nil }
    var clock = halves[1]
    var zone: String?
    if let mark = clock.firstIndex(where: { "+-Z".contains($0) }) {
      guard let found = Self.zone(String(clock[mark...])) else { return nil }
      zone = found
      clock = clock[..<mark]
    }
    guard let time = time(String(clock)) else { return nil }
    return WrittenDate(parts: parts + time, zone: zone)
  }

  /// `14:30` or `14:30:05` as its numbers; `nil` for anything else.
  static func time(_ core: String) -> [Int]? {
    let parts = core.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 1...2) else { return nil }
    let rest = parts.dropFirst().compactMap { number($0, digits: 2...2) }
    return rest.count == parts.count - 1 ? [hour] + rest : nil
  }

  /// `+01:00`, `-0500`, `Z` or `UTC` as an HL7 timestamp writes it; `nil` for anything else.
  static func zone(_ core: String) -> String? {
    if core == "Z" || core == "UTC" { return core }
    guard let sign = core.first, sign == "+" || sign == "-" else { return nil }
    let digits = core.dropFirst().filter { $0 != ":" }
    return digits.count == 4 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? String(sign) + digits : nil
  }

  /// `3/12/2019` or `12.03.2019`: a date of which the order of its parts is not certain.
  static func isAmbiguous(_ core: String) -> Bool {
    for mark in ["/", "."] {
      let parts = core.split(separator: Character(mark), omittingEmptySubsequences: false)
      if parts.count == 3, number(parts[0], digits: 1...4) != nil, number(parts[1], digits: 1...2) != nil,
        number(parts[2], digits: 2...4) != nil
      {
        return true
      }
    }
    return false
  }

  /// A number of so many digits and nothing else.
  static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

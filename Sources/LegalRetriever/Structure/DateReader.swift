/// Finds dates in the first page and in the name of a file.
enum DateReader {
  /// The first whole date in a text, as ISO 8601 writes it.
  static func first(in text: String) -> String? {
    let bytes = PlainWords.lowered(text.utf8)
    let ranges = PlainWords.ranges(bytes, digits: true, joining: [slash])
    /// The words around one, in small letters.
    func words(around place: Int) -> [String] {
      (place - 3...place + 2).map {
        ranges.indices.contains($0) ? String(decoding: bytes[ranges[$0]], as: UTF8.self) : ""
      }
    }
    for (place, range) in ranges.enumerated() where range.count >= 3 {
      if beginnings.contains(Array(bytes[range.prefix(3)])) {
        let near = words(around: place)
        if let month = months[near[3]] {
          // `May 8, 2014`
          if let day = day(near, 4), let year = year(near, 5) { return iso(year, month, day) }
          // `8 May 2014`, `8th day of May, 2014`
          if let year = year(near, 4) {
            for back in 1...3 {
              if let day = day(near, 3 - back) { return iso(year, month, day) }
            }
          }
        }
      } else if bytes[range].contains(slash) {
        let parts = bytes[range].split(separator: slash).map { Int(String(decoding: $0, as: UTF8.self)) }
        if parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2],
          (1900...2100).contains(year), (1...12).contains(first), (1...31).contains(second)
        {
          return iso(year, first, second)
        }
      }
    }
    return nil
  }

  private static let slash = UInt8(ascii: "/")
  /// What the names of months begin with.
  private static let beginnings = Set(months.keys.map { Array($0.utf8.prefix(3)) })

  /// The date in a file's name, as `12_13_2007` or `20180605`.
  static func inFileName(_ name: String) -> String? {
    let numbers = name.split { !$0.isNumber }.map(String.init)
    for (place, number) in numbers.enumerated() {
      if number.count == 8, let value = Int(number) {
        let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
        if (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) {
          return iso(year, month, day)
        }
      }
      if number.count == 4, let year = Int(number), (1900...2100).contains(year), place >= 2,
        let month = Int(numbers[place - 2]), let day = Int(numbers[place - 1]), (1...12).contains(month),
        (1...31).contains(day)
      {
        return iso(year, month, day)
      }
    }
    return nil
  }

  private static func day(_ words: [String], _ place: Int) -> Int? {
    guard words.indices.contains(place) else { return nil }
    let digits = words[place].prefix { $0.isNumber }
    let rest = words[place].dropFirst(digits.count)
    guard digits.count < 3, ["", "st", "nd", "rd", "th"].contains(rest), let day = Int(digits) else {
      return nil
    }
    return (1...31).contains(day) ? day : nil
  }

  private static func year(_ words: [String], _ place: Int) -> Int? {
    guard words.indices.contains(place), let year = Int(words[place]) else { return nil }
    return (1800...2100).contains(year) ? year : nil
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]
}

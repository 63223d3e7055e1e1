/// A date with the precision that was written: year, month, day, hour, minute, second, as many as there are.
struct WrittenDate: Hashable {
  /// The parts, from the year on; one to six.
  var parts: [Int]
  /// The zone as written, without a colon, such as `-0500`; `nil` where none was written.
  var zone: String?

  /// A date of these parts.
  init(parts: [Int], zone: String? = nil) {
    self.parts = parts
    self.zone = zone
  }

  /// The date that an HL7 timestamp writes: 4, 6, 8, 10, 12 or 14 digits, a fraction, a zone; `nil` for anything else.
  init?(hl7 text: String) {
    var digits = Substring(text)
    if let mark = digits.firstIndex(where: { $0 == "+" || $0 == "-" }) {
      zone = String(digits[mark...])
      digits = digits[..<mark]
    }
    if let point = digits.firstIndex(of: ".") { digits = digits[..<point] }
    let units = Array(digits.utf8)
    guard units.count >= 4, units.count % 2 == 0, units.count <= 14,
      units.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    func value(_ range: Range<Int>) -> Int { units[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    parts = [value(0..<4)]
    for start in stride(from: 4, to: units.count, by: 2) { parts.append(value(start..<start + 2)) }
  }

  /// Whether another date says no more than this one: the same parts, or fewer of them, and no zone of its own.
  func covers(_ other: WrittenDate) -> Bool {
    guard parts.starts(with: other.parts) else { return false }
    return other.zone == nil || other.zone == zone || Self.isUTC(other.zone) && Self.isUTC(zone)
  }

  private static func isUTC(_ zone: String?) -> Bool {
    zone == "Z" || zone == "UTC" || zone == "+0000" || zone == "-0000"
  }

  /// The number of a month from its English name or the first three letters of it.
  static func month(_ word: some StringProtocol) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
      "december",
    ]
    let word = word.lowercased()
    if word == "sept" { return 9 }
    return names.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
  }
}

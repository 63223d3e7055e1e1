import DocumentReading
import Foundation

/// Holds a line of a summary against the XML that it cites, without the facts and rules that made the line.
///
/// It is weaker than the check that the program makes before it prints a line, and independent of it: what it
/// knows of a line is its text, and what it knows of the record is the markup at the cited places.
struct SourceCheck {
  private let digits: Set<String>
  private let numbers: Set<Double>
  private let words: Set<String>
  private let placeCount: Int

  /// A check against what stands at the cited places.
  init(_ nodes: [ResolvedNode]) {
    placeCount = nodes.count
    let text = nodes.map { $0.xml + " " + $0.text }.joined(separator: " ")
    digits = Set(Self.runs(of: text, where: \.isASCIIDigit))
    numbers = Set(Self.runs(of: text) { $0.isASCIIDigit || $0 == "." }.compactMap(Self.number))
    words = Set(Self.runs(of: text) { $0.properties.isAlphabetic || $0.isASCIIDigit })
  }

  /// The numbers and dates of the text that stand at none of the cited places.
  ///
  /// A number may be rounded, and one that is the number of cited places may count them.
  func missingNumbers(in text: String) -> [String] {
    var missing: [String] = []
    var parts = Self.runs(of: text) {
      $0.properties.isAlphabetic || $0.isASCIIDigit || $0 == "." || $0 == ":"
    }[...]
    while let part = parts.popFirst() {
      let trimmed = part.last == "." || part.last == ":" ? String(part.dropLast()) : part
      if let (stamp, length) = Self.date(trimmed, parts) {
        parts = parts.dropFirst(length)
        if !digits.contains(where: { $0.hasPrefix(stamp) }) { missing.append(stamp) }
      } else if let clock = Self.clock(trimmed) {
        if !digits.contains(where: { $0.count >= 12 && $0.dropFirst(8).hasPrefix(clock) }) {
          missing.append(clock)
        }
      } else if let number = Self.number(trimmed), !holds(number, written: trimmed) {
        missing.append(trimmed)
      }
    }
    return missing
  }

  /// Whether each word of a quotation stands at the cited places, or is part of a date that does.
  func holds(_ quotation: String) -> Bool {
    let missing = Self.runs(of: quotation) { $0.properties.isAlphabetic || $0.isASCIIDigit }.filter {
      !words.contains($0)
    }
    guard missing.allSatisfy({ Self.months[$0] != nil || Int($0) != nil }) else { return false }
    return missing.isEmpty || missingNumbers(in: quotation).isEmpty
  }

  private func holds(_ number: Double, written text: String) -> Bool {
    if numbers.contains(number) || number == Double(placeCount) { return true }
    // A year alone may stand at the head of a longer timestamp.
    if text.count == 4, digits.contains(where: { $0.hasPrefix(text) }) { return true }
    guard let point = text.firstIndex(of: ".") else { return false }
    let step = pow(10, Double(text[point...].count - 1))
    return numbers.contains { ($0 * step).rounded() == (number * step).rounded() }
  }

  private static let months: [String: String] = [
    "Jan": "01", "Feb": "02", "Mar": "03", "Apr": "04", "May": "05", "Jun": "06", "Jul": "07", "Aug": "08",
    "Sep": "09", "Oct": "10", "Nov": "11", "Dec": "12",
  ]

  /// A date such as `12 Mar 2019` or `Mar 2019` as the beginning of a timestamp, and how many further parts
  /// it takes.
  private static func date(_ first: String, _ rest: ArraySlice<String>) -> (stamp: String, length: Int)? {
    func year(_ text: String) -> String? {
      let digits = text.prefix { $0.isNumber }
      return digits.count == 4 ? String(digits) : nil
    }
    if let month = months[first], let next = rest.first, let year = year(next) { return (year + month, 1) }
    guard first.count <= 2, let day = Int(first), (1...31).contains(day), rest.count >= 2,
      let month = months[rest[rest.startIndex]], let year = year(rest[rest.startIndex + 1])
    else { return nil }
    return (year + month + (day < 10 ? "0\(day)" : "\(day)"), 2)
  }

  private static func clock(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && Int($0) != nil }) else { return nil }
    return parts.joined()
  }

  private static func number(_ text: String) -> Double? {
    guard text.first?.isNumber == true || text.first == "." else { return nil }
    return Double(text.last == "." ? String(text.dropLast()) : text)
  }

  private static func runs(of text: String, where isPart: (Unicode.Scalar) -> Bool) -> [String] {
    text.unicodeScalars.split { !isPart($0) }.map { String($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { (48...57).contains(value) }
}

import Foundation

/// Figures and levels put into the plain words of a report.
enum ReportWords {
  /// A whole number with commas between thousands.
  static func count(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var result = ""
    while digits.count > 3 {
      result = "," + digits.suffix(3) + result
      digits.removeLast(3)
    }
    return (value < 0 ? "−" : "") + digits + result
  }

  /// A count with its noun.
  static func count(_ value: Int, _ one: String, _ many: String) -> String {
    "\(count(value)) \(value == 1 ? one : many)"
  }

  /// A measured value with at most three digits that count.
  static func value(_ value: Double) -> String {
    guard value.isFinite else { return "not measured" }
    let size = abs(value)
    if size >= 1e12 { return String(format: "%.2e", value) }
    let decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4
    var text = String(format: "%.\(decimals)f", value)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    if text == "-0" { text = "0" }
    return text.replacingOccurrences(of: "-", with: "−")
  }

  /// A contribution with its sign and two decimals.
  static func points(_ value: Double) -> String {
    guard value.isFinite else { return "not measured" }
    let text = String(format: "%+.2f", value)
    return text == "-0.00" ? "+0.00" : text.replacingOccurrences(of: "-", with: "−")
  }

  /// A middle half in words.
  static func range(_ range: ClosedRange<Double>) -> String {
    "\(value(range.lowerBound)) to \(value(range.upperBound))"
  }

  /// How far something of the size of log-odds speaks for either side, −3 to 3.
  ///
  /// 0.7 about doubles or halves the odds; below 0.1 it moves them by less than a ninth.
  static func level(_ contribution: Double) -> Int {
    let size = abs(contribution)
    guard contribution.isFinite, size >= 0.1 else { return 0 }
    let level = size < 0.4 ? 1 : size < 1.1 ? 2 : 3
    return contribution < 0 ? -level : level
  }

  /// The level of a contribution in words.
  static func direction(_ contribution: Double) -> String { words(ofLevel: level(contribution)) }

  /// A level in words.
  static func words(ofLevel level: Int) -> String {
    let size = abs(level) == 1 ? "a little" : abs(level) == 2 ? "clearly" : "strongly"
    return level == 0
      ? "says little either way" : "speaks \(size) for \(level > 0 ? "a language model" : "a person")"
  }

  /// A number out of 100, never below or above what can be said: `fewer than 1`, `more than 99`.
  static func outOf100(_ share: Double) -> String {
    guard share.isFinite else { return "an unknown number" }
    if share < 0.01 { return "fewer than 1" }
    if share > 0.99 { return "more than 99" }
    return "about \(Int((share * 100).rounded()))"
  }

  /// The probability at even odds, carried over to texts of which one in ten is by a language model beforehand.
  static func atOneInTen(_ probability: Double) -> Double {
    probability * 0.1 / (probability * 0.1 + (1 - probability) * 0.9)
  }

  /// An interval of a share in words, rounded outwards: `between 1 and 6 in 1,000`.
  static func perThousand(_ interval: ClosedRange<Double>) -> String {
    guard interval.lowerBound.isFinite, interval.upperBound.isFinite else {
      return "an unknown number in 1,000"
    }
    let low = Int((min(max(interval.lowerBound, 0), 1) * 1000 + 1e-9).rounded(.down))
    let high = Int((min(max(interval.upperBound, 0), 1) * 1000 - 1e-9).rounded(.up))
    return low == high ? "about \(count(low)) in 1,000" : "between \(count(low)) and \(count(high)) in 1,000"
  }

  /// A share of words in words: `about 31 of every 100 words`.
  static func ofEvery100(_ share: Double, _ unit: String) -> String {
    "\(outOf100(share)) of every 100 \(unit)"
  }

  /// A range of a text, at most so many code points of it; characters that cannot be seen are named.
  static func excerpt(_ text: [Unicode.Scalar], _ range: Range<Int>, limit: Int = 60) -> String {
    let lower = min(max(range.lowerBound, 0), text.count)
    let upper = min(max(range.upperBound, lower), text.count)
    var result = ""
    for scalar in text[lower..<min(upper, lower + limit)] {
      let isInvisible =
        scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
      if isInvisible, scalar != "\n", scalar != "\t", scalar != "\r" {
        result += "U+" + String(format: "%04X", scalar.value)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + (upper - lower > limit ? " …" : "")
  }

  /// A media type as a teacher knows it; the type itself where it is none of the usual ones.
  static func kind(ofFile mediaType: String) -> String {
    switch mediaType {
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document (DOCX)"
    case "application/vnd.oasis.opendocument.text": "OpenDocument text (ODT)"
    case "application/pdf": "PDF"
    case "text/plain": "plain text"
    case "text/markdown": "Markdown"
    case "text/html", "application/xhtml+xml": "web page (HTML)"
    default: mediaType
    }
  }

  /// `2025-11-03T18:20:00Z` as `2025-11-03 18:20 UTC`; any other text as it is.
  static func time(_ text: String) -> String {
    guard let match = text.wholeMatch(of: #/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(\.\d+)?)?Z/#) else {
      return text
    }
    return "\(match.1) \(match.2) UTC"
  }

  /// A sentence with its first letter raised.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

import Foundation

/// Figures in words and digits, the same in the terminal and on a page.
public enum FigureText {
  /// A number with so many digits after the point, whatever the computer's language.
  public static func fixed(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", locale: Locale(identifier: "en_US_POSIX"), number)
  }

  /// Each figure of a summary with its name, in order.
  public static func lines(_ summary: ScoreSummary) -> [(name: String, value: String)] {
    var lines = [("tokens", "\(summary.tokens), \(summary.scored) of them scored")]
    func add(_ name: String, _ value: Double?, _ digits: Int, _ unit: String = "") {
      guard let value else { return }
      lines.append((name, fixed(value, digits) + unit))
    }
    add("mean log-probability", summary.meanLogProbability, 3, " nats")
    add("perplexity", summary.perplexity, 2)
    add("mean rank", summary.meanRank, 1)
    add("mean entropy", summary.meanEntropy, 3, " nats")
    add("curvature", summary.curvature, 3)
    return lines
  }

  /// A number of bytes in the unit that suits it.
  public static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1_000_000: "\((count + 999) / 1000) kB"
    case ..<1_000_000_000: fixed(Double(count) / 1e6, count < 10_000_000 ? 1 : 0) + " MB"
    default: fixed(Double(count) / 1e9, 1) + " GB"
    }
  }

  /// Whether a character is never shown as it is: controls other than line feed, carriage return and tab, and what reorders or hides text.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
    case 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

import Foundation

/// How reports write numbers.
enum Figures {
  /// A number with so many decimals.
  static func decimal(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  /// A share in per cent; `–` of nothing.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    return part == whole ? "100 %" : decimal(min(99.99, Double(part) / Double(whole) * 100), 2) + " %"
  }

  /// Bytes in millions of them.
  static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1e6, 1) }

  /// The middle one of some values; 0 of none.
  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// How many seconds something takes.
  static func seconds<T>(_ body: () throws -> T) rethrows -> (value: T, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    let parts = (clock.now - start).components
    return (value, Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
  }
}

/// A half-open range of Unicode code points, written in JSON as `{"start": 3, "end": 9}`.
public struct CodePointRange: Hashable, Sendable, Codable, Comparable {
  /// The first code point.
  public var start: Int
  /// The code point behind the last.
  public var end: Int

  /// A range from its ends; an end before the start is brought to it.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// A Swift range as one that is written in JSON.
  public init(_ range: Range<Int>) { self.init(start: range.lowerBound, end: range.upperBound) }

  /// The range as Swift has it.
  public var range: Range<Int> { start..<end }
  /// How many code points it has.
  public var count: Int { end - start }

  /// Whether one begins before another, or ends before it where both begin alike.
  public static func < (one: CodePointRange, other: CodePointRange) -> Bool {
    (one.start, one.end) < (other.start, other.end)
  }

  /// Whether the two have a code point in common.
  public func overlaps(_ other: CodePointRange) -> Bool { max(start, other.start) < min(end, other.end) }
  /// Whether the other lies in this one.
  public func contains(_ other: CodePointRange) -> Bool { start <= other.start && other.end <= end }
}

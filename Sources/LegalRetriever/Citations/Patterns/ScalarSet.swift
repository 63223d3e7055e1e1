/// A set of Unicode code points, such as the digits, as a citation pattern names it.
struct ScalarSet: Hashable, Sendable {
  /// The ASCII members, a bit each.
  private var low: (UInt64, UInt64) = (0, 0)
  /// The other members.
  private var ranges: [ClosedRange<UInt32>] = []
  /// Whether every letter beyond ASCII is a member.
  private var hasLetters = false
  /// Whether the set holds what it is not said to hold.
  var isNegated = false

  static func == (one: ScalarSet, other: ScalarSet) -> Bool {
    one.low == other.low && one.ranges == other.ranges && one.hasLetters == other.hasLetters
      && one.isNegated == other.isNegated
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(low.0)
    hasher.combine(low.1)
    hasher.combine(ranges)
    hasher.combine(isNegated)
  }

  /// `\d`: the ten digits.
  static let digits = ScalarSet([0x30...0x39])
  /// `\s`: white space, as it stands in cleaned text.
  static let spaces = ScalarSet([0x09...0x0D, 0x20...0x20])
  /// `\w`: letters, digits and the low line.
  static let words: ScalarSet = {
    var set = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    set.hasLetters = true
    return set
  }()

  /// A set of ranges.
  init(_ ranges: [ClosedRange<UInt32>] = []) { for range in ranges { insert(range) } }

  /// Adds a range.
  mutating func insert(_ range: ClosedRange<UInt32>) {
    var scalar = range.lowerBound
    while scalar < 128, scalar <= range.upperBound {
      if scalar < 64 { low.0 |= 1 << UInt64(scalar) } else { low.1 |= 1 << UInt64(scalar - 64) }
      scalar += 1
    }
    if scalar <= range.upperBound { ranges.append(scalar...range.upperBound) }
  }

  /// Adds what another set holds.
  mutating func formUnion(_ other: ScalarSet) {
    low.0 |= other.low.0
    low.1 |= other.low.1
    ranges += other.ranges
    hasLetters = hasLetters || other.hasLetters
  }

  /// Whether a code point is a member.
  func contains(_ scalar: UInt32) -> Bool { holds(scalar) != isNegated }

  private func holds(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return low.0 >> UInt64(scalar) & 1 == 1 }
    if scalar < 128 { return low.1 >> UInt64(scalar - 64) & 1 == 1 }
    if ranges.contains(where: { $0.contains(scalar) }) { return true }
    return hasLetters && Unicode.Scalar(scalar)?.properties.isAlphabetic == true
  }
}

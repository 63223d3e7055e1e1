/// A decimal number in the form in which two ways to write it are equal: `7.2`, `7.20` and `+07.2`.
struct WrittenNumber: Hashable {
  private let isNegative: Bool
  private let digits: [UInt8]
  private let exponent: Int

  /// The number that a literal writes: a sign, digits with at most one point, groups of three set off by commas, an
  /// exponent; `nil` for anything else.
  init?(_ literal: some StringProtocol) {
    var units = Array(literal.utf8)
    var isNegative = false
    if let first = units.first, first == 0x2D || first == 0x2B {
      isNegative = first == 0x2D
      units.removeFirst()
    }
    var exponent = 0
    if let mark = units.firstIndex(where: { $0 == 0x65 || $0 == 0x45 }) {
      let text = String(decoding: units[(mark + 1)...], as: UTF8.self)
      guard let value = Int(text), abs(value) < 1000 else { return nil }
      exponent = value
      units.removeSubrange(mark...)
    }
    let parts = units.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, let head = parts.first, let whole = Self.ungrouped(head) else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard fraction.allSatisfy(Self.isDigit), !whole.isEmpty || !fraction.isEmpty else { return nil }
    if parts.count == 2, fraction.isEmpty { return nil }
    var digits = whole + fraction
    exponent -= fraction.count
    while digits.last == 0x30 {
      digits.removeLast()
      exponent += 1
    }
    digits = Array(digits.drop { $0 == 0x30 })
    self.isNegative = isNegative && !digits.isEmpty
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
  }

  private static func isDigit(_ unit: UInt8) -> Bool { (0x30...0x39).contains(unit) }

  /// The digits before the point; groups set off by commas must be of three digits, the first of one to three.
  private static func ungrouped(_ units: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = units.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return groups.flatMap { Array($0) }
  }
}

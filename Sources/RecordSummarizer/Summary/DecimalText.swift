/// Decimal literals as digits: rounding without binary fractions.
enum DecimalText {
  /// The parts of a plain decimal literal; `nil` for exponents, commas and anything that is no number.
  static func parts(_ literal: String) -> (sign: String, whole: [UInt8], fraction: [UInt8])? {
    var bytes = Array(literal.utf8)
    var sign = ""
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? "-" : "+"
      bytes.removeFirst()
    }
    let halves = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), halves.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let whole = Array(halves[0])
    let fraction = halves.count == 2 ? Array(halves[1]) : []
    return whole.isEmpty && fraction.isEmpty ? nil : (sign, whole, fraction)
  }

  /// How many digits carry meaning: leading zeros do not, trailing zeros do.
  static func significantDigits(_ literal: String) -> Int {
    guard let (_, whole, fraction) = parts(literal) else { return 0 }
    return (whole + fraction).drop { $0 == 48 }.count
  }

  /// The literal with so many digits after the point, half away from zero; `nil` for no plain decimal literal.
  static func rounded(_ literal: String, decimals: Int) -> String? {
    guard let (sign, whole, fraction) = parts(literal) else { return nil }
    guard fraction.count > decimals else { return literal }
    var digits = (whole.isEmpty ? [48] : whole) + fraction.prefix(decimals)
    if fraction[decimals] >= 53 {
      var position = digits.count - 1
      while position >= 0, digits[position] == 57 {
        digits[position] = 48
        position -= 1
      }
      if position >= 0 { digits[position] += 1 } else { digits.insert(49, at: 0) }
    }
    let point = digits.count - decimals
    let isZero = digits.allSatisfy { $0 == 48 }
    let head = (isZero ? "" : sign) + String(decoding: digits[..<point], as: UTF8.self)
    return decimals == 0 ? head : head + "." + String(decoding: digits[point...], as: UTF8.self)
  }

  /// How many zeros follow the point before the first other digit.
  static func leadingZeros(inFractionOf literal: String) -> Int {
    guard let (_, _, fraction) = parts(literal) else { return 0 }
    return fraction.prefix { $0 == 48 }.count
  }
}

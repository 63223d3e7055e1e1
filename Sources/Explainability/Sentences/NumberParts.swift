/// What the digits of a part of a sentence can mean.
enum NumberParts: Hashable {
  /// One or several numbers, such as `7.2`, `120/80` or `3.5-5.1`, as written.
  case numbers([String])
  /// A number with a unit attached, such as `5mg`.
  case measured(number: String, unit: String)
  /// A code: letters and digits, or digits with a check digit, such as `E11.9` or `2160-0`.
  case code
  /// No digits, or a unit with digits such as `kg/m2`.
  case none

  /// What a part of a sentence is.
  init(_ core: String) {
    guard core.contains(where: \.isNumber) else {
      self = .none
      return
    }
    if WrittenNumber(core) != nil {
      self = .numbers([core])
    } else if Self.hasCheckDigit(core) {
      self = .code
    } else if let parts = Self.joined(core) {
      self = .numbers(parts)
    } else if let (number, unit) = Self.attached(core) {
      self = .measured(number: number, unit: unit)
    } else {
      self = .code
    }
  }

  /// Three to seven digits, a hyphen and one digit: how schemes with a check digit write a code.
  private static func hasCheckDigit(_ core: String) -> Bool {
    let parts = core.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, (3...7).contains(parts[0].count), parts[1].count == 1 else { return false }
    return parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// The numbers on both sides of a slash, a hyphen or a colon; `nil` when a side is not a number.
  private static func joined(_ core: String) -> [String]? {
    let parts = core.split(omittingEmptySubsequences: false) { "/-:".contains($0) }.map(String.init)
    guard parts.count > 1, parts.allSatisfy({ WrittenNumber($0) != nil }) else { return nil }
    return parts
  }

  /// A number and the unit attached to it; the unit may hold digits only after a power sign or a slash.
  private static func attached(_ core: String) -> (String, String)? {
    guard let end = core.firstIndex(where: { !($0.isNumber || ".,+-".contains($0)) }) else { return nil }
    let number = core[..<end]
    guard end > core.startIndex, WrittenNumber(number) != nil else { return nil }
    let unit = core[end...]
    if unit.first?.isLetter == true || unit.first == "%" || unit.first == "°" || unit.first == "[" {
      return (String(number), String(unit))
    }
    return nil
  }
}

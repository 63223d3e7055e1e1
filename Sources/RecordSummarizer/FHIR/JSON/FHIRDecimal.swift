/// A decimal number by its digits: `7.20` stays `7.20` (HL7 FHIR R4, section 2.24.0.1, type `decimal`).
struct FHIRDecimal: Hashable, Sendable {
  /// The literal as FHIR writes it.
  let literal: String

  /// A decimal from a literal as records write it; `nil` for anything that is not a decimal number.
  ///
  /// Neither value nor precision changes, but what JSON forbids is mended: a plus sign and leading zeros go, `.5` becomes
  /// `0.5`, `5.` becomes `5`. Literals beyond 64 characters or with exponents beyond two digits are not taken, because
  /// readers of JSON cannot be trusted with them.
  init?(_ written: String) {
    let bytes = Array(written.utf8)
    guard bytes.count <= 64 else { return nil }
    var index = 0
    func digits() -> ArraySlice<UInt8> {
      let start = index
      while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
      return bytes[start..<index]
    }
    func takes(_ characters: Unicode.Scalar...) -> UInt8? {
      guard index < bytes.count, characters.contains(where: { UInt8(ascii: $0) == bytes[index] }) else {
        return nil
      }
      defer { index += 1 }
      return bytes[index]
    }

    var text: [UInt8] = []
    if takes("-", "+") == UInt8(ascii: "-") { text.append(UInt8(ascii: "-")) }
    let whole = digits()
    let fraction = takes(".") == nil ? [] : digits()
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let significant = whole.drop { $0 == 48 }
    text.append(contentsOf: significant.isEmpty ? [48] : Array(significant))
    if !fraction.isEmpty {
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: fraction)
    }
    if takes("e", "E") != nil {
      text.append(UInt8(ascii: "e"))
      if let sign = takes("-", "+") { text.append(sign) }
      let exponent = digits()
      guard (1...2).contains(exponent.count) else { return nil }
      text.append(contentsOf: exponent)
    }
    guard index == bytes.count else { return nil }
    literal = String(decoding: text, as: UTF8.self)
  }
}

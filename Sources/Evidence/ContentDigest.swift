/// The SHA-256 of a document's bytes as they were received, before any repair.
///
/// It names the document everywhere: the same file read twice has the same digest.
public struct ContentDigest: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Sixty-four lower-case hexadecimal digits.
  public let hex: String

  /// A digest from its sixty-four hexadecimal digits; `nil` when the text is anything else.
  public init?(hex: String) {
    let lowered = hex.lowercased()
    guard lowered.utf8.count == 64,
      lowered.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.hex = lowered
  }

  /// A digest from its thirty-two bytes, most significant first; `nil` for any other number of bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    self.hex = String(decoding: text, as: UTF8.self)
  }

  /// The first twelve digits: enough for a person to tell documents apart.
  public var short: String { String(hex.prefix(12)) }

  /// The sixty-four digits.
  public var description: String { hex }

  /// Reads the digits from a single string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let digest = ContentDigest(hex: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256")
    }
    self = digest
  }

  /// Writes the digits as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

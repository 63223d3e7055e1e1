internal import Foundation

/// Numbers kept in JSON as base64 of little-endian 32-bit floating-point numbers.
public struct PackedNumbers: Hashable, Sendable, Codable {
  /// The numbers, each the nearest 32-bit one to what was given.
  public let values: [Double]

  /// The nearest 32-bit numbers to some numbers.
  public init(_ values: [Double]) {
    self.values = values.map { Double(Float($0)) }
  }

  /// Reads the base64 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let data = Data(base64Encoded: try container.decode(String.self)), data.count % 4 == 0 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not base64 of 32-bit numbers")
    }
    let bytes = [UInt8](data)
    values = stride(from: 0, to: bytes.count, by: 4).map { start in
      let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
      return Double(Float(bitPattern: bits))
    }
    guard values.allSatisfy(\.isFinite) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number is not finite")
    }
  }

  /// Writes the base64 text.
  public func encode(to encoder: any Encoder) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * 4)
    for value in values {
      let bits = Float(value).bitPattern
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    }
    var container = encoder.singleValueContainer()
    try container.encode(Data(bytes).base64EncodedString())
  }
}

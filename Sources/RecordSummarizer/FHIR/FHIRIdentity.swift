import Evidence

/// Makes the ids of a document's resources: the same for the same document and fact, at each export.
///
/// They are UUIDs of version 8 (RFC 9562, section 5.8): the 128-bit FNV-1a hash of the document's SHA-256 and the
/// resource's name, with the six bits of version and variant set. The hash spreads names; it protects nothing.
struct FHIRIdentity: Sendable {
  private static let offsetBasis: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  private let seed: UInt128

  /// The ids of one document's resources.
  init(digest: ContentDigest) {
    seed = Self.hash("attest/fhir/1/\(digest.hex)/", from: Self.offsetBasis)
  }

  /// The UUID of a resource by its name, such as `Condition/problem-3`.
  func uuid(_ name: String) -> String {
    let hash = Self.hash(name, from: seed)
    return String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for index in 0..<16 {
        if index == 4 || index == 6 || index == 8 || index == 10 {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
        var byte = UInt8(truncatingIfNeeded: hash >> UInt128((15 - index) * 8))
        if index == 6 { byte = byte & 0x0f | 0x80 }
        if index == 8 { byte = byte & 0x3f | 0x80 }
        text[place] = Self.digit(byte >> 4)
        text[place + 1] = Self.digit(byte & 15)
        place += 2
      }
      return place
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  private static func hash(_ text: String, from start: UInt128) -> UInt128 {
    text.utf8.reduce(start) { ($0 ^ UInt128($1)) &* prime }
  }
}

public import Evidence

/// The end of the audit chain: how many rows there are, and the hash of the last.
///
/// Who rewrites a whole chain can rewrite the head in the store as well; a head that was noted elsewhere shows that.
public struct AuditHead: Hashable, Sendable, Codable {
  /// The number of rows.
  public var count: Int
  /// The hash of the last row; 64 zeros where there is none.
  public var hash: ContentDigest

  /// A head.
  public init(count: Int, hash: ContentDigest) {
    self.count = count
    self.hash = hash
  }

  /// The head of a chain without rows.
  static var empty: AuditHead {
    guard let zeros = ContentDigest(bytes: [UInt8](repeating: 0, count: 32)) else {
      preconditionFailure("thirty-two bytes are a digest")
    }
    return AuditHead(count: 0, hash: zeros)
  }
}

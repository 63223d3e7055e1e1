public import Evidence

/// The row of the audit chain that tells of a result: whoever has it can tell later whether the chain up to it was changed.
public struct AuditMark: Hashable, Sendable, Codable {
  /// The row's number, from 1.
  public var row: Int
  /// The row's hash, which covers every row before it.
  public var hash: ContentDigest

  /// A row of the chain.
  public init(row: Int, hash: ContentDigest) {
    self.row = row
    self.hash = hash
  }

  /// The row as `attest audit verify --head` takes it.
  public var text: String { "\(row):\(hash.hex)" }
}

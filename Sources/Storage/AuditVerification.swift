import Evidence

/// What a walk along the audit chain found.
public struct AuditVerification: Hashable, Sendable, Codable {
  /// What is wrong with the chain.
  public enum Fault: Hashable, Sendable, Codable {
    /// The row with this number is not there: removed, or its number was changed.
    case missing(sequence: Int)
    /// The row with this number does not have the hash of its own content: it was edited or moved.
    case altered(sequence: Int)
    /// The row with this number does not follow the row before it: that one was replaced.
    case unlinked(sequence: Int)
    /// The head counts more rows than there are: the end of the chain was cut off.
    case cutOff(expected: Int, found: Int)
    /// There are more rows than the head counts: rows were added behind the program's back.
    case added(expected: Int, found: Int)
    /// The last row is not the one the head names.
    case otherHead
    /// The head is not there.
    case noHead
    /// The file beside the store that notes the end of the chain is not there, or is not what was written.
    case noAnchor
    /// The file beside the store notes more rows than there are: the end was cut off, or an older store was put in its place.
    case cutOffBehindAnchor(expected: Int, found: Int)
    /// The row that the file beside the store notes has another hash now: the chain was written anew.
    case otherThanAnchor(sequence: Int)
    /// The chain does not have the row that a person noted: it was cut off or written anew.
    case otherThanNoted(sequence: Int)
    /// The review that this row tells of was changed or removed.
    case review(sequence: Int)
  }

  /// The number of rows that were found.
  public var entryCount: Int
  /// The head that the store names; `nil` where it names none.
  public var head: AuditHead?
  /// The first fault along the chain; `nil` where it is intact.
  public var fault: Fault?
  /// The end of the chain as the file beside the store notes it; `nil` where it notes none.
  public var anchor: AuditHead?

  /// Whether each row is as it was written, and none is missing.
  public var isIntact: Bool { fault == nil }

  /// What a walk found.
  public init(entryCount: Int, head: AuditHead?, fault: Fault?, anchor: AuditHead? = nil) {
    self.entryCount = entryCount
    self.head = head
    self.fault = fault
    self.anchor = anchor
  }
}

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
  }

  /// The number of rows that were found.
  public var entryCount: Int
  /// The head that the store names; `nil` where it names none.
  public var head: AuditHead?
  /// The first fault along the chain; `nil` where it is intact.
  public var fault: Fault?

  /// Whether each row is as it was written, and none is missing.
  public var isIntact: Bool { fault == nil }

  /// What a walk found.
  public init(entryCount: Int, head: AuditHead?, fault: Fault?) {
    self.entryCount = entryCount
    self.head = head
    self.fault = fault
  }
}

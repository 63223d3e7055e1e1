public import Evidence

/// A row of the audit chain: an event, its number, and the hashes that chain it.
public struct AuditEntry: Hashable, Sendable, Codable {
  /// The row's number, counted from 1 without a gap.
  public var sequence: Int
  /// What was done.
  public var event: AuditEvent
  /// The hash of the row before; 64 zeros for the first.
  public var previous: ContentDigest
  /// The SHA-256 over every other field; see ``expectedHash()``.
  public var hash: ContentDigest

  /// A row as it was read.
  public init(sequence: Int, event: AuditEvent, previous: ContentDigest, hash: ContentDigest) {
    self.sequence = sequence
    self.event = event
    self.previous = previous
    self.hash = hash
  }

  /// A new row behind the one that has the hash `previous`.
  init(sequence: Int, event: AuditEvent, previous: ContentDigest) throws {
    self.init(sequence: sequence, event: event, previous: previous, hash: previous)
    hash = try expectedHash()
  }

  /// The hash that the row has to have: the SHA-256 of `attest-audit/1`, sequence, time, actor, action, number of
  /// subjects, each subject, program and the hash before, each led by its length as eight bytes.
  public func expectedHash() throws -> ContentDigest {
    var encoding = CanonicalEncoding(event.models.isEmpty ? "attest-audit/1" : "attest-audit/2")
    encoding.add(sequence)
    encoding.add(event.time)
    encoding.add(event.actor)
    encoding.add(event.action.name)
    encoding.add(event.subjects)
    encoding.add(event.program)
    if !event.models.isEmpty { encoding.add(event.models) }
    encoding.add(previous.hex)
    return try encoding.digest()
  }
}

/// What a person decided about a result.
public struct HumanReview: Hashable, Sendable, Codable {
  /// The decision.
  public enum Decision: String, Hashable, Sendable, Codable, CaseIterable {
    /// The result is relied upon.
    case accepted
    /// The result is relied upon in part; the comment says in which.
    case changed
    /// The result is not relied upon.
    case rejected
    /// No decision yet: more is needed.
    case deferred
  }

  /// When it was decided: ISO 8601 in UTC.
  public var time: String
  /// Who decided.
  public var reviewer: String
  /// The decision.
  public var decision: Decision
  /// Why, in the reviewer's words; empty for none.
  public var comment: String

  /// A decision.
  public init(time: String, reviewer: String, decision: Decision, comment: String) {
    self.time = time
    self.reviewer = reviewer
    self.decision = decision
    self.comment = comment
  }
}

public import Evidence

/// A person's decision about a result, as the store keeps it.
public struct StoredReview: Hashable, Sendable, Codable {
  /// The digest of the result.
  public var result: ContentDigest
  /// When, in UTC as ISO 8601 writes it.
  public var time: String
  /// Who decided.
  public var reviewer: String
  /// The decision, a word.
  public var decision: String
  /// Why; empty for none.
  public var comment: String
  /// Thirty-two random bytes, so that the digest on the audit chain tells nothing of the review once it is erased.
  public var salt: ContentDigest

  /// A decision.
  public init(
    result: ContentDigest, time: String, reviewer: String, decision: String, comment: String,
    salt: ContentDigest
  ) {
    self.result = result
    self.time = time
    self.reviewer = reviewer
    self.decision = decision
    self.comment = comment
    self.salt = salt
  }

  /// The SHA-256 of `attest-review/1` and every field, each led by its length as eight bytes.
  public func digest() throws -> ContentDigest {
    var encoding = CanonicalEncoding("attest-review/1")
    encoding.add(result.hex)
    encoding.add(time)
    encoding.add(reviewer)
    encoding.add(decision)
    encoding.add(comment)
    encoding.add(salt.hex)
    return try encoding.digest()
  }
}

public import Evidence
public import Explainability

/// A statement of a summary with the facts that it was made from.
public struct ClaimAccount: Hashable, Sendable {
  /// The statement.
  public var claim: Claim
  /// Its sentence, with what each fact offers as evidence and what the rule worked out.
  public var sentence: CitedSentence

  /// A statement with its facts.
  public init(claim: Claim, sentence: CitedSentence) {
    self.claim = claim
    self.sentence = sentence
  }
}

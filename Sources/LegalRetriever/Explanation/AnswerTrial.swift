public import Explainability

/// What putting a question again without some of its words showed.
public struct AnswerTrial: Sendable {
  /// What a word of the question has in the first passage's score: its Shapley value.
  public struct Share: Sendable {
    /// The word.
    public var word: String
    /// The value, in points.
    public var value: Double
    /// Its standard error over the sampled orders; `nil` where it is exact.
    public var standardError: Double?

    /// A share.
    public init(word: String, value: Double, standardError: Double?) {
      self.word = word
      self.value = value
      self.standardError = standardError
    }
  }

  /// The share of each word of the question, in the words' order.
  public var shares: [Share]
  /// The fewest words without which another passage comes first, or that none was found.
  public var change: Counterfactual
  /// How the words with the greatest shares do beside random ones.
  public var faithfulness: (explained: RationaleFaithfulness, random: RationaleFaithfulness)

  /// What was seen.
  public init(
    shares: [Share], change: Counterfactual,
    faithfulness: (explained: RationaleFaithfulness, random: RationaleFaithfulness)
  ) {
    self.shares = shares
    self.change = change
    self.faithfulness = faithfulness
  }
}

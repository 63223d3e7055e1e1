public import Explainability

/// What putting a question again without some of its words showed.
public struct AnswerTrial: Sendable {
  /// What the first passage's score loses without each word of the question, in the words' order.
  public var losses: [(word: String, loss: Double)]
  /// The fewest words without which another passage comes first, or that none was found.
  public var change: Counterfactual
  /// How the words with the greatest losses do beside random ones.
  public var faithfulness: (explained: RationaleFaithfulness, random: RationaleFaithfulness)

  /// What was seen.
  public init(
    losses: [(word: String, loss: Double)], change: Counterfactual,
    faithfulness: (explained: RationaleFaithfulness, random: RationaleFaithfulness)
  ) {
    self.losses = losses
    self.change = change
    self.faithfulness = faithfulness
  }
}

/// How the weights of a classifier were learned.
public struct LearningRecord: Hashable, Sendable, Codable {
  /// The solver, and what it minimises.
  public var solver: String
  /// The costs that were compared.
  public var costs: [Double]
  /// The mean logarithmic loss in nats of each cost in cross-validation.
  public var losses: [Double]
  /// The cost that was chosen.
  public var cost: Double
  /// How many folds there were.
  public var folds: Int
  /// Whether each class counted as if it had as many examples as the others.
  public var isBalanced: Bool
  /// How many examples of each class were learned from, where that was limited.
  public var examplesPerClass: Int?
}

/// A classifier from few examples, 4 to 64 of each label: logistic regression whose regularisation is chosen by
/// cross-validation over all of them, neither calibrated nor able to be uncertain.
///
/// Nothing is held out, because there is nothing to spare; so what it is worth is measured on other data.
public struct FewShotHead: Sendable {
  /// What is learned from, or told apart.
  public enum Examples: Sendable {
    /// Texts, which are counted; see ``TFIDF``.
    case texts([String])
    /// Vectors that a language model made.
    case vectors([[Float]])

    var raw: RawFeatures {
      switch self {
      case .texts(let texts): .texts(texts.map(TextPreparation.prepare))
      case .vectors(let vectors): .numbers(vectors.map { $0.map(Double.init) })
      }
    }

    var count: Int {
      switch self {
      case .texts(let texts): texts.count
      case .vectors(let vectors): vectors.count
      }
    }
  }

  /// How it is learned.
  public struct Options: Hashable, Sendable {
    /// Which pieces of text are counted; every piece that occurs once, unless told otherwise.
    public var tfidf = TFIDFOptions(minimumDocuments: 1)
    /// Whether vectors are standardised.
    public var standardize = StandardizationChoice.no
    /// The costs that are compared.
    public var costs = [0.01, 0.1, 1, 10, 100, 1000]
    /// The most folds of the cross-validation; with as many as a label has examples, one of each label is left out.
    public var folds = 4
    /// Decides every shuffle.
    public var seed: UInt64 = 1

    /// The options that were best on the data of `Reports/few-shot.md`.
    public init() {}
  }

  /// The labels in the order of the probabilities.
  public var labels: [String] { head.labels }
  /// The cost C that was chosen.
  public let cost: Double

  private let space: FeatureSpace
  private let head: LogisticRegression

  /// Learns.
  ///
  /// - Parameters:
  ///   - labels: the label of each example.
  ///   - groups: the group of each example; a group is never on both sides of a fold.
  /// - Throws: ``LanguageModelCoreError`` where a label has fewer than two groups of examples or there is one label only;
  ///   `CancellationError` when the task is cancelled.
  public init(learning examples: Examples, labels: [String], groups: [String?], options: Options = Options())
    throws
  {
    let raw = examples.raw
    let rows = Array(labels.indices)
    let kind: FeatureKind = if case .texts = examples { .tfidf } else { .embedding }
    let plan = FeatureSpace.Plan(
      features: FeatureConfiguration(kind: kind, tfidf: options.tfidf, standardize: options.standardize),
      preparesText: true)
    let found = try RegularizationSearch(
      plan: plan, costs: options.costs, folds: options.folds, isBalanced: true, seed: options.seed
    ).run(
      raw, rows: rows, labels: labels, groups: groups, check: { try Task.checkCancellation() },
      progress: { _ in })
    space = FeatureSpace(learning: raw, rows: rows, plan: plan, isStandardized: found.isStandardized)
    head = try LogisticRegression(
      learning: space.vectors(raw, rows: rows), labels: labels, width: space.width,
      options: .init(cost: found.cost, isBalanced: true))
    cost = found.cost
  }

  /// The probability of each label, in the order of ``labels``, for each example.
  public func probabilities(_ examples: Examples) -> [[Double]] {
    space.vectors(examples.raw, rows: Array(0..<examples.count)).map(head.probabilities)
  }

  /// The most probable label of each example.
  public func classify(_ examples: Examples) -> [String] {
    probabilities(examples).map { row in
      labels[row.indices.max { (row[$0], -$0) < (row[$1], -$1) } ?? 0]
    }
  }
}

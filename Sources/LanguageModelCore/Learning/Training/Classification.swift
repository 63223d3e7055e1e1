/// What a classifier says of one example.
public struct Classification: Hashable, Sendable, Codable {
  /// A label and its probability.
  public struct Candidate: Hashable, Sendable, Codable {
    /// The label.
    public var label: String
    /// Its probability, 0 to 1.
    public var probability: Double
  }

  /// Every label, the most probable first.
  public var candidates: [Candidate]
  /// The labels that remain possible, the most probable first; see ``SplitConformal``.
  public var set: [String]
  /// The label, where exactly one remains possible; `nil` where the classifier is uncertain.
  public var label: String?

  /// Whether the classifier gives no answer: no label remains possible, or several.
  public var abstains: Bool { label == nil }

  /// What probabilities say.
  ///
  /// - Parameters:
  ///   - labels: the labels in the order of the probabilities.
  ///   - isBlank: whether the example has no feature that is known; then every label remains.
  ///   - rule: which labels remain.
  /// - Throws: ``LanguageModelCoreError`` where the probabilities are none.
  init(labels: [String], probabilities: [Double], isBlank: Bool, rule: UncertaintyRule) throws {
    let order = probabilities.indices.sorted {
      (probabilities[$1], $0) < (probabilities[$0], $1)
    }
    let remaining = Set(try rule.remaining(probabilities, isBlank: isBlank))
    candidates = order.map { Candidate(label: labels[$0], probability: probabilities[$0]) }
    set = order.filter(remaining.contains).map { labels[$0] }
    label = set.count == 1 ? set.first : nil
  }
}

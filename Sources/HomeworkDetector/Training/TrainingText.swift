/// A measured text whose writer is known.
public struct TrainingText: Hashable, Sendable {
  /// The values of all features, in the order of ``MeasuredPassage/features``.
  public var values: [Double]
  /// Whether a language model wrote it.
  public var isAI: Bool
  /// Its source, as ``TextSource`` groups them.
  public var source: String
  /// The words that were measured.
  public var words: Int
  /// The mean log-probability of its tokens in nats.
  public var logProbability: Double
  /// The share of its words that are English function words, 0 to 1.
  public var functionWords: Double
  /// What is told of its writer.
  public var tags: [String]

  /// A measured text.
  public init(passage: MeasuredPassage, isAI: Bool, source: String, tags: [String] = []) {
    values = passage.features.map(\.value)
    self.isAI = isAI
    self.source = source
    words = passage.words
    logProbability = passage.meanLogProbability
    functionWords = passage.functionWordShare
    self.tags = tags
  }
}

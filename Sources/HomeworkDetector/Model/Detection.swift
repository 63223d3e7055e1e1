/// What the detector says of one text, and why.
public struct Detection: Hashable, Sendable, Codable {
  /// The verdict.
  public var verdict: Verdict
  /// The calibrated probability that a language model wrote the text, 0 to 1, at even odds beforehand; `nil` where nothing was measured.
  public var probability: Double?
  /// Why there is no verdict; empty where there is one.
  public var reasons: [AbstentionReason]
  /// The account of the log-odds; `nil` where nothing was measured.
  public var explanation: DetectionExplanation?
  /// The tokens of the passages that were measured.
  public var tokens: [TokenPredictability]
  /// The words that were counted in the text.
  public var words: Int
  /// How often the check is wrong on texts like this one, the most alike first.
  public var errorRates: [ErrorRate]
  /// The name and version of the detector, such as `essays-en 1`.
  public var detector: String

  /// A detection.
  public init(
    verdict: Verdict, probability: Double?, reasons: [AbstentionReason], explanation: DetectionExplanation?,
    tokens: [TokenPredictability], words: Int, errorRates: [ErrorRate], detector: String
  ) {
    self.verdict = verdict
    self.probability = probability
    self.reasons = reasons
    self.explanation = explanation
    self.tokens = tokens
    self.words = words
    self.errorRates = errorRates
    self.detector = detector
  }
}

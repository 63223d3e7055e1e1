/// Where the log-odds of a detection come from: an exact account of an additive model.
///
/// `base` plus the contributions of all families equals `logOdds` up to `residual`; a family's contribution is the sum of its
/// features'. The same log-odds are told a second time by sentence: `base` plus all sentences plus `wholeText` equals `logOdds`
/// up to `sentenceResidual`.
public struct DetectionExplanation: Hashable, Sendable, Codable {
  /// What one feature adds.
  public struct Feature: Hashable, Sendable, Codable {
    /// The feature's name in the detector, such as `predictability.rank1`.
    public var id: String
    /// The feature in words.
    public var title: String
    /// The value measured in this text, in the feature's own unit.
    public var value: Double
    /// The middle half (25 % to 75 %) of the values in the training texts by people.
    public var human: ClosedRange<Double>
    /// The middle half (25 % to 75 %) of the values in the training texts by language models.
    public var ai: ClosedRange<Double>
    /// What it adds to the log-odds; above zero speaks for a language model.
    public var contribution: Double

    /// A feature's part.
    public init(
      id: String, title: String, value: Double, human: ClosedRange<Double>, ai: ClosedRange<Double>,
      contribution: Double
    ) {
      self.id = id
      self.title = title
      self.value = value
      self.human = human
      self.ai = ai
      self.contribution = contribution
    }
  }

  /// What a family of features adds.
  public struct Family: Hashable, Sendable, Codable {
    /// The family's name, such as `predictability`.
    public var id: String
    /// The family in words.
    public var title: String
    /// The sum of its features' contributions.
    public var contribution: Double
    /// Its features, the greatest contribution first, by absolute value.
    public var features: [Feature]

    /// A family's part.
    public init(id: String, title: String, contribution: Double, features: [Feature]) {
      self.id = id
      self.title = title
      self.contribution = contribution
      self.features = features
    }
  }

  /// What a sentence adds.
  public struct Sentence: Hashable, Sendable, Codable {
    /// Where it stands in the submission's text: a half-open range of Unicode code points.
    public var range: Range<Int>
    /// What it adds to the log-odds; above zero speaks for a language model.
    public var contribution: Double

    /// A sentence's part.
    public init(range: Range<Int>, contribution: Double) {
      self.range = range
      self.contribution = contribution
    }
  }

  /// The logarithm of the odds that a language model wrote the text, before calibration.
  public var logOdds: Double
  /// The log-odds before anything is known of the text.
  public var base: Double
  /// The families of features.
  public var families: [Family]
  /// What is left of the log-odds after base and families: rounding.
  public var residual: Double
  /// The sentences that were measured, in the order of the text.
  public var sentences: [Sentence]
  /// What belongs to the text as a whole and to no one sentence, such as how much the sentences differ in length.
  public var wholeText: Double
  /// What is left of the log-odds after base, sentences and the whole text: rounding.
  public var sentenceResidual: Double

  /// An account of log-odds.
  public init(
    logOdds: Double, base: Double, families: [Family], residual: Double, sentences: [Sentence],
    wholeText: Double,
    sentenceResidual: Double
  ) {
    self.logOdds = logOdds
    self.base = base
    self.families = families
    self.residual = residual
    self.sentences = sentences
    self.wholeText = wholeText
    self.sentenceResidual = sentenceResidual
  }
}

public import Evidence

/// How good an explanation is: its method, whether it is exact, what it leaves over, and how faithful it is beside chance.
public struct ExplanationQuality: Hashable, Sendable, Codable {
  /// A measure of the explanation.
  public struct Measure: Hashable, Sendable, Codable {
    /// The measure's name.
    public var name: String
    /// What it says, in words.
    public var meaning: WordedText
    /// Its value.
    public var value: Double
    /// The value for random explanations of the same size; `nil` where there is no such thing.
    public var random: Double?
    /// What was measured: this result, or cases like it.
    public var basis: String

    /// A measure.
    public init(
      name: String, meaning: WordedText, value: Double, random: Double? = nil, basis: String
    ) {
      self.name = name
      self.meaning = meaning
      self.value = value
      self.random = random
      self.basis = basis
    }
  }

  /// The methods by which the result was explained.
  public var methods: [String]
  /// Whether all parts are the truth or some are estimates.
  public var exactness: Exactness
  /// The largest difference between a number of the account and the numbers it is made of.
  public var residual: Double
  /// The difference that the method may leave.
  public var residualLimit: Double
  /// How faithful the explanation is.
  public var measures: [Measure]

  /// A quality.
  public init(
    methods: [String], exactness: Exactness, residual: Double, residualLimit: Double, measures: [Measure]
  ) {
    self.methods = methods
    self.exactness = exactness
    self.residual = residual
    self.residualLimit = residualLimit
    self.measures = measures
  }
}

public import Evidence

/// A score that is a base and one part for each term: of a linear model, or of an additive model with a curve for each feature.
public struct AdditiveScore: Hashable, Sendable {
  /// A term of the score.
  public struct Term: Hashable, Sendable {
    /// The feature's name, unique in the score.
    public var feature: String
    /// The feature in words.
    public var label: String
    /// What it adds to the score.
    public var value: Double
    /// How that follows from the feature's value, in words.
    public var formula: String
    /// The name of the group of features it belongs to; `nil` for none.
    public var group: String?
    /// The factors of a linear term: the weight and the feature's value; `nil` for a term with a curve.
    public var factors: Factors?
    /// Where the feature stands in a document.
    public var citations: [Citation]

    /// A term whose part is known.
    public init(
      feature: String, label: String, value: Double, formula: String, group: String? = nil,
      citations: [Citation] = []
    ) {
      self.feature = feature
      self.label = label
      self.value = value
      self.formula = formula
      self.group = group
      self.citations = citations
    }

    /// A term of a linear model: its weight times the value of the feature.
    public init(
      feature: String, label: String, weight: Double, times input: Double, group: String? = nil,
      citations: [Citation] = []
    ) {
      self.init(
        feature: feature, label: label, value: weight * input, formula: "weight × value", group: group,
        citations: citations)
      factors = Factors(weight: weight, input: input)
    }
  }

  /// The factors of a linear term.
  public struct Factors: Hashable, Sendable {
    /// The model's weight.
    public var weight: Double
    /// The value of the feature in this input.
    public var input: Double
  }

  /// What the score is, such as `log-odds`.
  public var label: String
  /// The unit of the score; `nil` for a pure number.
  public var unit: String?
  /// The score as the model gave it: the terms are held against it.
  public var score: Double
  /// What the score is before any feature is known.
  public var base: Double
  /// The terms.
  public var terms: [Term]

  /// A score with its terms.
  public init(label: String, unit: String? = nil, score: Double, base: Double, terms: [Term]) {
    self.label = label
    self.unit = unit
    self.score = score
    self.base = base
    self.terms = terms
  }
}

import LanguageModelCore

/// What a training came to, for the person who asked for it.
public struct TrainedSummary: Hashable, Sendable, Codable {
  /// A figure from the held-out part, with the ends of its interval where it has one.
  public struct Measure: Hashable, Sendable, Codable {
    /// What it is.
    public var name: String
    /// The figure.
    public var value: Double
    /// The lower end.
    public var lower: Double?
    /// The upper end.
    public var upper: Double?

    /// The figure with three decimals, and its interval.
    public var text: String {
      let figure = Figures.decimal(value, 3)
      guard let lower, let upper else { return figure }
      return "\(figure) (\(Figures.decimal(lower, 3)) to \(Figures.decimal(upper, 3)))"
    }
  }

  /// The classifier's name.
  public var name: String
  /// Where it was written.
  public var file: String
  /// Where its card was written.
  public var card: String
  /// How many bytes the file has.
  public var bytes: Int
  /// The labels.
  public var labels: [String]
  /// How many features there are.
  public var features: Int
  /// The cost C that was chosen.
  public var cost: Double
  /// How many examples were learned from.
  public var training: Int
  /// How many examples it was measured on.
  public var heldOut: Int
  /// What was measured.
  public var measures: [Measure]

  /// What a classifier says of itself.
  init(_ content: ClassifierContent, file: String, card: String, bytes: Int) {
    name = content.name
    self.file = file
    self.card = card
    self.bytes = bytes
    labels = content.head.labels
    features = content.features.width
    cost = content.learning.cost
    training = content.parts.first { $0.part == "training" }?.examples ?? 0
    heldOut = content.parts.first { $0.part == "heldOut" }?.examples ?? 0
    measures = content.measures.map {
      Measure(name: $0.name, value: $0.value, lower: $0.lower, upper: $0.upper)
    }
  }
}

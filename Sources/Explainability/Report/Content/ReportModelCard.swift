/// What made a result: the model or the rules, their training data, their thresholds and who set them.
public struct ReportModelCard: Hashable, Sendable, Codable {
  /// A threshold.
  public struct Threshold: Hashable, Sendable, Codable {
    /// What is decided by it.
    public var name: String
    /// Its value, with its unit.
    public var value: String
    /// Who set it, and on what.
    public var setBy: String

    /// A threshold.
    public init(name: String, value: String, setBy: String) {
      self.name = name
      self.value = value
      self.setBy = setBy
    }
  }

  /// What is told of a source attribute.
  public struct Attribute: Hashable, Sendable, Codable {
    /// The attribute.
    public var attribute: SourceAttribute
    /// What is told.
    public var words: String
    /// Whether it applies to what made the result.
    public var applies: Bool

    /// What is told of a source attribute.
    public init(_ attribute: SourceAttribute, _ words: String, applies: Bool = true) {
      self.attribute = attribute
      self.words = words
      self.applies = applies
    }
  }

  /// The name and version of the model or the rules.
  public var name: String
  /// What it is, in one or two sentences.
  public var words: WordedText
  /// What it was trained on, or that it was not trained.
  public var training: WordedText
  /// The thresholds.
  public var thresholds: [Threshold]
  /// The source attributes of ONC's HTI-1 rule, in the rule's order.
  public var attributes: [Attribute]

  /// A card.
  public init(
    name: String, words: WordedText, training: WordedText, thresholds: [Threshold] = [],
    attributes: [Attribute] = []
  ) {
    self.name = name
    self.words = words
    self.training = training
    self.thresholds = thresholds
    self.attributes = attributes.sorted { left, right in
      let order = SourceAttribute.allCases
      return order.firstIndex(of: left.attribute) ?? 0 < order.firstIndex(of: right.attribute) ?? 0
    }
  }
}

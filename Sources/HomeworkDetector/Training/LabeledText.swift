/// A text whose writer is known: what the detector learns from and is measured on.
public struct LabeledText: Hashable, Sendable {
  /// Its name in its set.
  public var id: String
  /// The text as it was read.
  public var text: String
  /// Whether a language model wrote it.
  public var isAI: Bool
  /// The set that it was read from, such as `outfox`.
  public var set: String
  /// The kind of text, such as `school_essay`.
  public var domain: String
  /// The model that wrote it; `nil` for a person or where it is not told.
  public var model: String?
  /// What is told of its writer, such as `gender=Female`.
  public var tags: [String]

  /// A text.
  public init(
    id: String, text: String, isAI: Bool, set: String, domain: String, model: String? = nil,
    tags: [String] = []
  ) {
    self.id = id
    self.text = text
    self.isAI = isAI
    self.set = set
    self.domain = domain
    self.model = model
    self.tags = tags
  }
}

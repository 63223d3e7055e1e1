/// Which pieces of text are counted, and which of them are kept.
public struct TFIDFOptions: Hashable, Sendable, Codable {
  /// The fewest and the most words that stand together in a feature; `nil` for no words.
  public var words: ClosedRange<Int>?
  /// The fewest and the most characters of a word that make a feature; `nil` for no characters.
  public var characters: ClosedRange<Int>?
  /// How many texts must hold a feature at least.
  public var minimumDocuments: Int
  /// The most features that are kept of each of the two sorts: those that most texts hold.
  public var maximumFeatures: Int
  /// Whether a count of n weighs 1 + ln n.
  public var isSublinear: Bool

  /// Options.
  public init(
    words: ClosedRange<Int>? = 1...2, characters: ClosedRange<Int>? = nil, minimumDocuments: Int = 2,
    maximumFeatures: Int = 20_000, isSublinear: Bool = true
  ) {
    self.words = words
    self.characters = characters
    self.minimumDocuments = minimumDocuments
    self.maximumFeatures = maximumFeatures
    self.isSublinear = isSublinear
  }
}

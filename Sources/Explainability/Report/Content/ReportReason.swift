/// A reason for or against a result, in words, with its number and its sources.
public struct ReportReason: Hashable, Sendable, Codable {
  /// What the reason does.
  public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
    /// Speaks for the result, or for relying on it.
    case supports = "for"
    /// Speaks against the result, or against relying on it.
    case against
    /// Part of the result that a reader must see first.
    case attention
  }

  /// What the reason does.
  public var side: Side
  /// The reason.
  public var words: WordedText
  /// A word that says why it stands out, such as `Contradiction`.
  public var flag: String?
  /// How much it counts, in ``unit``; `nil` for a reason that is not a number.
  public var value: Double?
  /// The unit of the number.
  public var unit: String?
  /// The numbers of the sources it rests on.
  public var sources: [Int]

  /// A reason.
  public init(
    _ side: Side, _ words: WordedText, flag: String? = nil, value: Double? = nil, unit: String? = nil,
    sources: [Int] = []
  ) {
    self.side = side
    self.words = words
    self.flag = flag
    self.value = value
    self.unit = unit
    self.sources = sources
  }
}

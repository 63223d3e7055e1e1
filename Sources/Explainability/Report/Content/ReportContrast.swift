/// What the two signs of a result's number speak for, so that its parts can be drawn on both sides of zero.
public struct ReportContrast: Hashable, Sendable, Codable {
  /// What a part above zero speaks for, such as `a language model`.
  public var positive: String
  /// What a part below zero speaks for, such as `a person`.
  public var negative: String

  /// What the two signs speak for.
  public init(positive: String, negative: String) {
    self.positive = positive
    self.negative = negative
  }
}

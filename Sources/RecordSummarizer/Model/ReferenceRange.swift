/// The range a value is held against, as the record gives it.
public struct ReferenceRange: Hashable, Sendable {
  /// The lower end.
  public var low: Quantity?
  /// The upper end.
  public var high: Quantity?
  /// The range in the record's own words, such as `M 13-18 g/dl`.
  public var words: String?

  /// A reference range.
  public init(low: Quantity? = nil, high: Quantity? = nil, words: String? = nil) {
    self.low = low
    self.high = high
    self.words = words
  }

  /// The range for people; `nil` when nothing was written.
  public var text: String? {
    switch (low, high) {
    case (let low?, let high?): return "\(low.value)–\(high.text)"
    case (let low?, nil): return "≥ \(low.text)"
    case (nil, let high?): return "≤ \(high.text)"
    case (nil, nil): return words
    }
  }
}

/// Signed contributions as bars on both sides of a zero line, each with its figure and its direction in words.
public struct ContributionBars: Hashable, Sendable {
  /// A contribution.
  public struct Bar: Hashable, Sendable {
    /// What contributes.
    public var label: String
    /// How much; a value that is not finite is drawn as zero.
    public var value: Double
    /// The figure and what it means in words, such as `+1.20, clearly for rain`.
    public var words: String

    /// A contribution.
    public init(label: String, value: Double, words: String) {
      self.label = label
      self.value = value
      self.words = words
    }
  }

  /// What the bars show; it stands above them.
  public var caption: String
  /// What a value below zero speaks for; it stands above the left side.
  public var negative: String
  /// What a value above zero speaks for; it stands above the right side.
  public var positive: String
  /// The bars, in the order in which they are shown.
  public var bars: [Bar]

  /// Bars.
  public init(caption: String, negative: String, positive: String, bars: [Bar]) {
    self.caption = caption
    self.negative = negative
    self.positive = positive
    self.bars = bars
  }

  /// The share of its side that a bar fills, −1 to 1.
  func share(of bar: Bar) -> Double {
    let greatest = bars.map(\.value).filter(\.isFinite).map(abs).max() ?? 0
    return greatest > 0 && bar.value.isFinite ? bar.value / greatest : 0
  }
}

public import Evidence

/// A whole text with marked ranges: a submission by sentence, a passage by matching term.
public struct ReportText: Hashable, Sendable {
  /// A marked range.
  public struct Mark: Hashable, Sendable {
    /// A half-open range of the text's Unicode code points.
    public var range: Range<Int>
    /// How much it speaks for (above zero) or against (below), −3 to 3.
    public var level: Int
    /// What there is to say of it; `nil` for nothing.
    public var note: String?

    /// A marked range.
    public init(_ range: Range<Int>, level: Int, note: String? = nil) {
      self.range = range
      self.level = level
      self.note = note
    }
  }

  /// What the levels mean, one each, shown as a legend.
  public struct Legend: Hashable, Sendable, Codable {
    /// The level.
    public var level: Int
    /// What it means.
    public var words: String

    /// What a level means.
    public init(_ level: Int, _ words: String) {
      self.level = level
      self.words = words
    }
  }

  /// What the marks show and what they do not.
  public var caption: WordedText
  /// The document that the text is of.
  public var document: ContentDigest
  /// The text.
  public var text: String
  /// The marked ranges.
  public var marks: [Mark]
  /// What the levels mean.
  public var legend: [Legend]

  /// A marked text.
  public init(
    caption: WordedText, document: ContentDigest, text: String, marks: [Mark], legend: [Legend]
  ) {
    self.caption = caption
    self.document = document
    self.text = text
    self.marks = marks
    self.legend = legend
  }
}

/// A text of which ranges are marked, with a legend that says what the marks mean and what they do not.
///
/// Marks do not rest on colour alone: each level has an underline of its own, and the strong ones a sign in the text.
public struct AnnotatedText: Hashable, Sendable {
  /// How marks look.
  public enum Style: String, Hashable, Sendable {
    /// Levels from −3 to 3 in two directions: for ranges that speak for or against something.
    case contribution
    /// Levels from 0 to 3 in shades of one colour: for ranges that have more or less of something.
    case scale
  }

  /// A marked range.
  public struct Mark: Hashable, Sendable {
    /// Where it stands: a half-open range of the text's Unicode code points; what lies outside the text is left out.
    public var range: Range<Int>
    /// How it is marked, −3 to 3; 0 is left plain.
    public var level: Int
    /// What there is to say of it; `nil` for nothing.
    public var note: String?
    /// Whether the note is given a number in the text and listed below it; otherwise it is shown on pointing only.
    public var isNumbered: Bool

    /// A marked range.
    public init(range: Range<Int>, level: Int, note: String? = nil, isNumbered: Bool = false) {
      self.range = range
      self.level = level
      self.note = note
      self.isNumbered = isNumbered
    }
  }

  /// What a level means.
  public struct Legend: Hashable, Sendable {
    /// The level.
    public var level: Int
    /// What it means.
    public var words: String

    /// What a level means.
    public init(level: Int, words: String) {
      self.level = level
      self.words = words
    }
  }

  /// What the marks show and what they do not; it stands above the text.
  public var caption: String
  /// How marks look.
  public var style: Style
  /// The text.
  public var text: String
  /// The marked ranges; where two overlap, the one that begins first keeps what both claim.
  public var marks: [Mark]
  /// What the levels mean.
  public var legend: [Legend]

  /// A marked text.
  public init(caption: String, style: Style, text: String, marks: [Mark], legend: [Legend]) {
    self.caption = caption
    self.style = style
    self.text = text
    self.marks = marks
    self.legend = legend
  }

  /// The words of a level; empty where the legend has none.
  func words(of level: Int) -> String { legend.first { $0.level == level }?.words ?? "" }
}

/// Two texts beside each other, in which what they share is marked and numbered alike.
public struct SideBySideText: Hashable, Sendable {
  /// One of the texts.
  public struct Side: Hashable, Sendable {
    /// What the text is.
    public var title: String
    /// The text.
    public var text: String

    /// One of the texts.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// A passage that stands in both.
  public struct Match: Hashable, Sendable {
    /// Where it stands in the left text: a half-open range of Unicode code points.
    public var left: Range<Int>
    /// Where it stands in the right text: a half-open range of Unicode code points.
    public var right: Range<Int>
    /// How long it is, in words, such as `14 words`.
    public var words: String

    /// A passage that stands in both.
    public init(left: Range<Int>, right: Range<Int>, words: String) {
      self.left = left
      self.right = right
      self.words = words
    }
  }

  /// What is shown; it stands above the texts.
  public var caption: String
  /// The text at the left.
  public var left: Side
  /// The text at the right.
  public var right: Side
  /// What both share; its place in the list, from 1, is its number.
  public var matches: [Match]
  /// Whether the texts are programs, whose line ends and spaces count.
  public var isCode: Bool

  /// Two texts and what they share.
  public init(caption: String, left: Side, right: Side, matches: [Match], isCode: Bool = false) {
    self.caption = caption
    self.left = left
    self.right = right
    self.matches = matches
    self.isCode = isCode
  }
}

/// Something on the surface of a text that normalising takes away: a finding of its own, never a feature of the detector.
public struct SurfaceFinding: Hashable, Sendable, Codable {
  /// What was found.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Characters that take no space, such as U+200B.
    case zeroWidth
    /// Letters of another script that look like Latin ones, inside Latin words.
    case lookAlike
    /// Text that the document's formatting hides: tiny, white or marked hidden.
    case hiddenText
    /// A phrase of an assistant about itself, such as "As an AI language model".
    case leakedPhrase
    /// Markdown marks in a text that is not Markdown.
    case pastedMarkdown
  }

  /// The kind.
  public var kind: Kind
  /// What it is and what harmless cause it may have, as a sentence.
  public var sentence: String
  /// How many there are.
  public var count: Int
  /// Where they stand in the submission's text: half-open ranges of Unicode code points, at most 20.
  public var ranges: [Range<Int>]

  /// A finding.
  public init(kind: Kind, sentence: String, count: Int, ranges: [Range<Int>]) {
    self.kind = kind
    self.sentence = sentence
    self.count = count
    self.ranges = ranges
  }
}

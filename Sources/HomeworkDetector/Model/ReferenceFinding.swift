/// A reference in a text that cannot be as it is written; nothing was looked up.
public struct ReferenceFinding: Hashable, Sendable, Codable {
  /// What kind of reference it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A digital object identifier.
    case doi
    /// An international standard book number.
    case isbn
    /// An international standard serial number.
    case issn
    /// A date.
    case date
  }

  /// The kind.
  public var kind: Kind
  /// The reference as it is written.
  public var text: String
  /// What is wrong with it, as a sentence.
  public var sentence: String
  /// Where it stands in the submission's text: a half-open range of Unicode code points.
  public var range: Range<Int>

  /// A finding.
  public init(kind: Kind, text: String, sentence: String, range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.sentence = sentence
    self.range = range
  }
}

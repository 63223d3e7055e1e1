/// What became of a quotation when it was held against a library's texts.
public enum QuotationVerdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// Word for word as in the source.
  case verbatim
  /// As in the source but for changes that the quotation marks: brackets and ellipses, or what `(cleaned
  /// up)` announces.
  case markedChanges
  /// Changed without a mark.
  case altered
  /// Put together from two places without a mark, or over more than an ellipsis may bridge.
  case joined
  /// Nowhere in the library's texts.
  case notFound
  /// Not checked, for the reason that is given.
  case notChecked
}

/// A place where a quotation and its source differ.
public struct QuotationDifference: Hashable, Sendable, Codable {
  /// What differs.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Other words stand there.
    case replaced
    /// The source does not have these words.
    case added
    /// The quotation does not have these words.
    case missing
    /// A number is another one.
    case number
    /// A negation was added or left out.
    case negation
    /// A citation of the source was left out without saying so.
    case citation
    /// A capital letter is a small one, or the other way round, without brackets.
    case capital
    /// Signs between the words differ.
    case punctuation
  }

  /// What differs.
  public var kind: Kind
  /// The words of the quotation; empty where words are missing.
  public var quoted: String
  /// The words of the source; empty where words were added.
  public var source: String
  /// Where in the untouched text of the brief.
  public var quotedSpan: CodePointRange
  /// Where in the untouched text of the source.
  public var sourceSpan: CodePointRange

  /// Whether it is about capitals or punctuation only.
  public var isMinor: Bool { kind == .capital || kind == .punctuation }
}

/// A place in a library's document where a quotation, or a part of it, stands.
public struct QuotationSource: Hashable, Sendable, Codable {
  /// The document's place in the library.
  public var document: Int
  /// Where in its untouched text.
  public var span: CodePointRange
  /// The text there, with single spaces.
  public var text: String
  /// The page or paragraph it stands on, such as `p. 4`, where the document has them.
  public var place: String?
  /// The share of the quotation's words that stand there, from 0 to 1.
  public var share: Double
}

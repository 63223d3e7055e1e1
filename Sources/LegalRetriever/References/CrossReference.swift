/// Words of a passage that name another place in the same document, with that place.
public struct CrossReference: Hashable, Sendable {
  /// Where the words stand, in code points of the document's text.
  public var range: Range<Int>
  /// The words, untouched, such as `Section 6.2(b)`.
  public var text: String
  /// The passage that they name, as its place in the document's passages.
  public var target: Int
  /// Where that passage stands, in code points.
  public var targetRange: Range<Int>
  /// The pinpoint of that passage.
  public var pinpoint: String
}

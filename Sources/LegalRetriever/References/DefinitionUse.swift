/// A defined term that a passage uses, with its definition in the same document.
public struct DefinitionUse: Hashable, Sendable {
  /// The term, such as `Closing Date`.
  public var term: String
  /// The passage that defines it, as its place in the document's passages.
  public var target: Int
  /// Where that passage stands, in code points.
  public var targetRange: Range<Int>
  /// The pinpoint of that passage.
  public var pinpoint: String
}

/// A token of a text and where it stands in it.
public struct TextToken: Hashable, Sendable, Codable {
  /// The token's number in the model's vocabulary.
  public var id: Int32
  /// The characters it covers: a half-open range of Unicode code points of the text.
  ///
  /// Where one character is cut into several tokens, each of them covers the whole character.
  public var range: Range<Int>

  /// A token.
  public init(id: Int32, range: Range<Int>) {
    self.id = id
    self.range = range
  }
}

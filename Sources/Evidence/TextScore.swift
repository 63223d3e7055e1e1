/// How predictable a text is to a model, token by token.
public struct TextScore: Hashable, Sendable, Codable {
  /// The model.
  public var model: ModelIdentity
  /// The tokens in the text's order.
  public var tokens: [TokenScore]
  /// The longest window of tokens that the model read at once.
  public var window: Int
  /// The fewest tokens that stand before a scored token of a second or later window.
  public var overlap: Int

  /// A score.
  public init(model: ModelIdentity, tokens: [TokenScore], window: Int, overlap: Int) {
    self.model = model
    self.tokens = tokens
    self.window = window
    self.overlap = overlap
  }
}

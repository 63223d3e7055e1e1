/// What a model generated, and why it ended.
public struct GeneratedText: Hashable, Sendable, Codable {
  /// Why generation ended.
  public enum End: String, Hashable, Sendable, Codable {
    /// The model said that it was done, or the grammar was complete.
    case model
    /// One of the request's stop texts came.
    case stop
    /// The budget of tokens was spent.
    case tokens
    /// The budget of time was spent.
    case time
  }

  /// A span that was copied: which passage, and the half-open range of Unicode code points in it.
  public struct Copy: Hashable, Sendable, Codable {
    /// The passage's place in the request, from 0.
    public var passage: Int
    /// The characters of the passage.
    public var range: Range<Int>

    /// A span.
    public init(passage: Int, range: Range<Int>) {
      self.passage = passage
      self.range = range
    }
  }

  /// The model.
  public var model: ModelIdentity
  /// The text, without the stop.
  public var text: String
  /// How many tokens the prompt has.
  public var promptTokens: Int
  /// How many tokens were generated.
  public var tokens: Int
  /// Why it ended.
  public var end: End
  /// In the copying mode, the spans that were copied, in order; empty when the model said that it cannot answer.
  public var copies: [Copy]

  /// A generated text.
  public init(
    model: ModelIdentity, text: String, promptTokens: Int, tokens: Int, end: End, copies: [Copy] = []
  ) {
    self.model = model
    self.text = text
    self.promptTokens = promptTokens
    self.tokens = tokens
    self.end = end
    self.copies = copies
  }
}

public import Evidence

/// A text with the scores of its tokens: what is shown, token by token, and summed up.
public struct ScoredText: Hashable, Sendable, Encodable {
  /// A part of the text that is shown as one: a token, several tokens that share a character, or text that no token covers.
  public struct Piece: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The tokens behind it, as places in the scores; empty for text that no token covers.
    public var tokens: Range<Int>
    /// How predictable it was, by the least predictable of its tokens; `nil` where none has a log-probability.
    public var predictability: Predictability?
  }

  /// The text.
  public var text: String
  /// The scores.
  public var score: TextScore
  /// What the scores say together.
  public var summary: ScoreSummary

  /// A text and its scores.
  public init(text: String, score: TextScore) {
    self.text = text
    self.score = score
    summary = ScoreSummary(score)
  }

  /// The text cut into pieces, in order; put together they are the text.
  public var pieces: [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var end = 0
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return String(view)
    }
    var first = 0
    while first < score.tokens.count {
      let start = max(end, score.tokens[first].token.range.lowerBound)
      var stop = max(start, score.tokens[first].token.range.upperBound)
      var last = first + 1
      // Tokens that begin within what is already shown are parts of the same character.
      while last < score.tokens.count, score.tokens[last].token.range.lowerBound < stop {
        stop = max(stop, score.tokens[last].token.range.upperBound)
        last += 1
      }
      if start > end { pieces.append(Piece(text: string(end..<start), tokens: first..<first)) }
      let ranks = score.tokens[first..<last].filter { $0.logProbability != nil }.map { Int($0.rank) }
      pieces.append(
        Piece(
          text: string(start..<stop), tokens: first..<last,
          predictability: ranks.max().map(Predictability.init(rank:))))
      end = max(end, stop)
      first = last
    }
    if end < scalars.count {
      pieces.append(Piece(text: string(end..<scalars.count), tokens: first..<first))
    }
    return pieces
  }

  private enum CodingKeys: String, CodingKey { case model, window, overlap, summary, tokens }

  private struct Token: Encodable {
    var id: Int32
    var start: Int
    var end: Int
    var logProbability: Float?
    var rank: Int32?
    var predictability: Predictability?
    var entropy: Float?
    var meanLogProbability: Float?
    var varianceLogProbability: Float?
  }

  /// Writes model, windows, summary and a line for each token, whose `start` and `end` are a half-open range of Unicode code points.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(score.model, forKey: .model)
    try container.encode(score.window, forKey: .window)
    try container.encode(score.overlap, forKey: .overlap)
    try container.encode(summary, forKey: .summary)
    try container.encode(
      score.tokens.map { token in
        var line = Token(
          id: token.token.id, start: token.token.range.lowerBound, end: token.token.range.upperBound)
        if let logProbability = token.logProbability {
          line.logProbability = logProbability
          line.rank = token.rank
          line.predictability = Predictability(rank: Int(token.rank))
          line.entropy = token.entropy
          line.meanLogProbability = token.meanLogProbability
          line.varianceLogProbability = token.varianceLogProbability
        }
        return line
      }, forKey: .tokens)
  }
}

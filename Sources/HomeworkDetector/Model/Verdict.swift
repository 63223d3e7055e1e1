/// What the check says of who wrote a text.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// The text reads as texts by people do.
  case human
  /// The check cannot tell, or may not: see the reasons.
  case uncertain
  /// The text reads as texts by language models do.
  case ai

  /// The verdict in words that accuse nobody.
  public var words: String {
    switch self {
    case .human: "likely written by a person"
    case .uncertain: "uncertain"
    case .ai: "likely AI-written"
    }
  }
}

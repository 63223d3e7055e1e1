/// Whether words that are shown as a quotation stand in a text, compared without regard to white space.
///
/// A bar between spaces is a mark of ours between the cells of a table's row, unless the text has it too.
public struct QuotationCheck: Hashable, Sendable {
  /// What was found.
  public enum Outcome: String, Hashable, Sendable, Codable {
    /// The words stand there in their order, letter for letter; where the quotation was cut with an ellipsis, each of its parts does.
    case wordForWord
    /// Every word stands there, in another order or apart.
    case everyWord
    /// A word does not stand there.
    case missing
  }

  private let texts: [String]
  private let words: Set<String>

  /// A check against what stands at the cited places.
  public init(texts: [String]) {
    self.texts = texts.map(SentenceText.normalized)
    words = Set(self.texts.flatMap(SentenceText.words))
  }

  /// What was found of a quotation; one without any word is missing.
  public func outcome(of quotation: String) -> Outcome {
    let parts = SentenceText.normalized(quotation).split(separator: "…").map {
      $0.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return .missing }
    if texts.contains(where: { Self.holds(parts, in: $0) }) { return .wordForWord }
    let unbarred = parts.map(Self.unbarred).filter { !$0.isEmpty }
    if !unbarred.isEmpty, texts.contains(where: { Self.holds(unbarred, in: $0) }) { return .wordForWord }
    let parted = parts.flatMap(SentenceText.words)
    return !parted.isEmpty && parted.allSatisfy(words.contains) ? .everyWord : .missing
  }

  /// The words without the bars between them.
  private static func unbarred(_ part: String) -> String {
    part.split(separator: " ").filter { $0 != "|" }.joined(separator: " ")
  }

  private static func holds(_ parts: [String], in text: String) -> Bool {
    var rest = text[...]
    for part in parts {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

extension Substring {
  /// Where a text first stands, letter for letter.
  fileprivate func range(of text: String) -> Range<Index>? {
    ranges(of: text).first
  }
}

/// The few words behind each negation of a long text.
///
/// The check of sentences takes a negation in a long text only together with what it denies, and looks past words such as
/// `in` only in short texts; so a long text is offered to it with these parts of it beside the whole.
enum NegatedWords {
  private static let negations: Set<String> = [
    "no", "not", "never", "without", "denies", "denied", "non", "nor", "neither", "cannot",
  ]

  /// The parts of a text of more than eight words that begin at a negation; none for most texts.
  static func windows(of text: String) -> [String] {
    guard text.utf8.count > 30 else { return [] }
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }
    guard words.count > 6 else { return [] }
    return words.indices.compactMap { index in
      let word = words[index].lowercased()
      guard negations.contains(word) || word.hasPrefix("non-") else { return nil }
      return words[index..<min(index + 4, words.endIndex)].joined(separator: " ")
    }
  }
}

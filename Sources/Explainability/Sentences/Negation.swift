/// The English words that turn a statement into its contrary.
enum Negation {
  private static let before: Set<String> = [
    "no", "not", "never", "without", "denies", "denied", "deny", "non", "nor", "neither", "cannot", "lacks",
  ]
  private static let after: Set<String> = [
    "none", "negative", "refuted", "absent", "nil", "nothing", "nobody",
  ]

  /// Whether a word in lower case negates.
  static func isNegation(_ word: String) -> Bool {
    before.contains(word) || after.contains(word) || word.hasSuffix("n't")
  }

  /// Whether a word in lower case negates what follows it.
  static func isBefore(_ word: String) -> Bool {
    before.contains(word) || word.hasSuffix("n't")
  }

  /// Whether a word in lower case goes with a verb, so that what it negates may stand before it.
  static func isWithVerb(_ word: String) -> Bool {
    word == "not" || word == "never" || word == "cannot" || word.hasSuffix("n't")
  }
}

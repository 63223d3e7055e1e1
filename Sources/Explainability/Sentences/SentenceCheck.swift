/// Refuses a sentence made by rule in which a number, unit, date, code, name or negation is not in the facts it cites.
///
/// A rule has words of its own that carry no content, such as `since` or `until`; every other word must stand in the evidence.
/// Words that say something of a fact, such as `high`, `active` or `severe`, belong into the fact's texts and not among
/// the rule's own words, so that a wrong one is noticed.
public struct SentenceCheck: Sendable {
  private let templateWords: Set<String>
  private let companions: [String: Set<String>]

  /// A check that lets rules use these words on their own, in capitals or not.
  ///
  /// Signs of comparison such as `≤` may be among them; negations are checked against the facts even if they are.
  ///
  /// - Parameter companions: of some of these words, those of which one must stand just before or behind them, so that they cannot take the
  ///   place of a name; `#` is any number.
  public init(templateWords: Set<String>, companions: [String: Set<String>] = [:]) {
    self.companions = companions
    self.templateWords = Set(templateWords.map { SentenceText.normalized($0).lowercased() })
  }

  /// What in the sentence the evidence does not bear out, in the order of the sentence; empty when it is accepted.
  ///
  /// - Dates must equal a date of a fact or be less precise than it.
  /// - Numbers must be equal in value to one of a fact; the unit behind a number must stand in the same fact.
  /// - Negations need a negated fact or the same words in a text, and a negated fact needs a negation.
  public func problems(in sentence: String, evidence: [FactEvidence]) -> [SentenceProblem] {
    var pass = SentencePass(
      chunks: SentenceChunk.chunks(SentenceText.normalized(sentence)),
      facts: evidence.map(EvidenceIndex.init),
      templateWords: templateWords, companions: companions)
    return pass.run()
  }
}

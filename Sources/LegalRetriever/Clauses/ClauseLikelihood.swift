internal import Evidence
internal import Foundation

/// How likely it is that a document has a clause of a kind, from the passage of it that is most like one.
///
/// The numbers were fitted by logistic regression on 109 contracts and 38 kinds of clauses of CUAD (Hendrycks et al., 2021), where the
/// annotators say for each contract whether it has the clause; `Reports/clauses.md` measures them on others.
public enum ClauseLikelihood {
  /// From here on a clause is said to be found.
  public static let found = 0.5
  /// From here on it is said to be found perhaps; below, not to be found.
  public static let perhaps = 0.2

  /// What a passage shows of a kind of clause.
  struct Signs: Hashable, Sendable {
    /// Which part of the words that such clauses use it holds, each counting with its idf, 0 to 1.
    var words = 0.0
    /// The same of the words of their typical sentences.
    var sentences = 0.0
    /// Whether the title above it names such a clause: 0 or 1.
    var title = 0.0
    /// Whether it names such a clause itself: 0 or 1.
    var cue = 0.0
    /// A fifth of ln(1 + its words): a short passage rarely holds a whole clause.
    var length = 0.0
    /// The log-odds that the head gives which was learned from labelled passages; 0 without one.
    var learned = 0.0
    /// ln(n ÷ 10) of the n labelled passages that it was learned from; 0 without a head.
    var examples = 0.0
  }

  /// The sign of so many labelled passages; the numbers were fitted with 5 to 20, so fewer count as 5.
  static func sign(ofExamples count: Int) -> Double { log(Double(max(ClauseModel.fewest, count)) / 10) }

  /// How much each sign counts.
  struct Weights: Hashable, Sendable {
    var base: Double
    var words = 0.0
    var sentences = 0.0
    var title = 0.0
    var cue = 0.0
    var length = 0.0
    var learned = 0.0
    var examples = 0.0

    /// Where the vocabulary knows the clause and nothing was learned.
    static let vocabulary = Weights(
      base: -5.32, words: 4.3, sentences: 3.48, title: 1.31, cue: 1.04, length: 1.89)
    /// Where it was learned and the vocabulary does not know it.
    static let learned = Weights(base: 1.49, learned: 1.2, examples: -1.07)
    /// Where both are there.
    static let both = Weights(
      base: -3.42, words: 2.6, sentences: 0.43, title: 0.78, cue: 1.06, length: 4.68, learned: 1.01,
      examples: -0.92)

    /// The parts of the log-odds, in a fixed order, the base first.
    func parts(_ signs: Signs) -> [Double] {
      [
        base, words * signs.words, sentences * signs.sentences, title * signs.title, cue * signs.cue,
        length * signs.length, learned * signs.learned, examples * signs.examples,
      ]
    }

    /// The log-odds.
    func logOdds(_ signs: Signs) -> Double { parts(signs).reduce(0, +) }
  }

  /// The probability of log-odds.
  static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  /// How the log-odds came about: a tree whose parts sum to them.
  static func explanation(_ signs: Signs, _ weights: Weights, held: [String]) -> Explanation {
    var details = [Explanation("Before anything is read", value: weights.base, formula: "set")]
    func add(_ label: String, _ weight: Double, _ value: Double, _ formula: String) {
      guard weight != 0 else { return }
      details.append(
        Explanation(
          label, value: weight * value, formula: "weight × \(formula)", combination: .product, feature: label,
          details: [
            Explanation("weight", value: weight, formula: "set"),
            Explanation(formula, value: value, formula: "measured"),
          ]))
    }
    let list = held.isEmpty ? "" : " (\(held.joined(separator: ", ")))"
    add("Words of such clauses\(list)", weights.words, signs.words, "part of them that the passage holds")
    add(
      "Words of typical sentences", weights.sentences, signs.sentences, "part of them that the passage holds")
    add("Its title names such a clause", weights.title, signs.title, "1 for yes")
    add("It names such a clause", weights.cue, signs.cue, "1 for yes")
    add("Its length", weights.length, signs.length, "ln(1 + words) ÷ 5")
    add("Likeness to the labelled passages", weights.learned, signs.learned, "log-odds of the learned head")
    add("How many labelled passages there were", weights.examples, signs.examples, "ln(their number ÷ 10)")
    return Explanation(
      "log-odds", value: weights.logOdds(signs),
      formula: "the sum of the parts; probability = 1 ÷ (1 + e^−this)",
      combination: .sum, details: details)
  }
}

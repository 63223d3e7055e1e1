public import Evidence
internal import LanguageModelCore

/// Learns kinds of clauses from a handful of labelled passages: logistic regression of each against all else, on weighted counts of
/// words and pairs of words, which needs no language model and is the best of `Reports/few-shot.md` from 8 examples on.
public struct ClauseTraining: Sendable {
  /// A labelled passage.
  public struct Example: Hashable, Sendable {
    /// The kind of clause; `nil` for a passage that is of none.
    public var clause: String?
    /// The passage.
    public var text: String
    /// The document that it is from, where that is known: a document is never both learned from and checked on.
    public var document: String?

    /// A labelled passage.
    public init(clause: String?, text: String, document: String? = nil) {
      self.clause = clause
      self.text = text
      self.document = document
    }
  }

  /// The cost C of LIBLINEAR: the weight of the errors against the size of the weights.
  private static let cost = 10.0
  /// Up to so many examples each is left out alone in the check.
  private static let aloneUpTo = 40
  /// Into how many parts more examples are divided.
  private static let parts = 5
  /// The most characters of a passage that are read.
  private static let longest = 2000
  private static let options = TFIDFOptions(words: 1...2, minimumDocuments: 1)

  private let examples: [Example]
  private let background: [String]

  /// A training.
  ///
  /// - Parameters:
  ///   - examples: the labelled passages.
  ///   - background: passages that stand for all other text, from which no word is taken into the model.
  public init(_ examples: [Example], background: [String] = []) {
    self.examples = examples.map { example in
      var example = example
      example.text = TextPreparation.prepare(String(example.text.prefix(Self.longest)))
      return example
    }
    self.background = background.map { TextPreparation.prepare(String($0.prefix(Self.longest))) }
  }

  /// Learns, and checks what was learned on examples that it had not seen.
  ///
  /// - Parameters:
  ///   - labels: the digest of the labels.
  ///   - program: the program and its version.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: ``LegalRetrieverError`` `clauses.too-few` where there is nothing to tell a clause from.
  public func run(labels: ContentDigest, program: String, progress: (Double) -> Void = { _ in }) throws
    -> ClauseModel
  {
    let names = try tellable()
    let folds = self.folds()
    let checks = try check(names, folds, progress)
    var model = try learned(program: program)
    for place in model.clauses.indices where model.clauses[place].examples > 1 {
      model.clauses[place].check = checks[model.clauses[place].name]
    }
    model.labels = labels
    model.folds = (folds.max() ?? 0) + 1
    progress(1)
    return model
  }

  /// Learns without a check.
  ///
  /// - Throws: ``LegalRetrieverError`` `clauses.too-few` where there is nothing to tell a clause from.
  public func learned(program: String) throws -> ClauseModel {
    let names = try tellable()
    let whole = try learn(Array(examples.indices))
    return ClauseModel(
      program: program, labels: nil, negatives: examples.count { $0.clause == nil },
      background: background.count, folds: 0, tfidf: whole.tfidf,
      clauses: names.compactMap { name in
        whole.heads[name].map { head in
          ClauseModel.Clause(
            name: name, examples: examples.count { $0.clause == name }, head: head, check: nil)
        }
      })
  }

  /// The names of the clauses, where there is something to tell them from.
  private func tellable() throws -> [String] {
    let names = Self.names(examples)
    let hasOthers = names.count > 1 || !background.isEmpty || examples.contains { $0.clause == nil }
    guard !names.isEmpty, hasOthers else { throw LegalRetrieverError.tooFewClauses() }
    return names
  }

  /// The names of the clauses in the order in which they first occur.
  private static func names(_ examples: [Example]) -> [String] {
    var seen: Set<String> = []
    return examples.compactMap(\.clause).filter { seen.insert($0).inserted }
  }

  /// The part of the check in which each example is left out.
  private func folds() -> [Int] {
    if examples.count <= Self.aloneUpTo, examples.allSatisfy({ $0.document == nil }) {
      return Array(examples.indices)
    }
    return DataSplit.folds(
      min(Self.parts, examples.count), labels: examples.map { $0.clause ?? "" },
      groups: examples.map(\.document), seed: 1)
  }

  private func check(_ names: [String], _ folds: [Int], _ progress: (Double) -> Void) throws
    -> [String: ClauseModel.Check]
  {
    var checks: [String: ClauseModel.Check] = [:]
    let count = (folds.max() ?? 0) + 1
    for fold in 0..<count {
      let outside = examples.indices.filter { folds[$0] == fold }
      if outside.isEmpty { continue }
      let learned = try learn(examples.indices.filter { folds[$0] != fold })
      let counts = Dictionary(
        examples.indices.filter { folds[$0] != fold }.compactMap { examples[$0].clause }.map { ($0, 1) },
        uniquingKeysWith: +)
      for row in outside {
        let vector = learned.tfidf.vector(examples[row].text)
        for name in names {
          let isTaken = Self.takes(learned.heads[name], vector, examples: counts[name] ?? 0)
          let isRight = examples[row].clause == name
          if isTaken, isRight { checks[name, default: .init()].right += 1 }
          if isTaken, !isRight { checks[name, default: .init()].wrong += 1 }
          if !isTaken, isRight { checks[name, default: .init()].missed += 1 }
        }
      }
      progress(Double(fold + 1) / Double(count + 1))
    }
    return checks
  }

  /// Whether a passage is taken for a clause as a grid takes it that has no other sign than the head.
  private static func takes(_ head: LogisticRegression?, _ vector: FeatureVector, examples: Int) -> Bool {
    guard let decision = head?.decisions(vector).first else { return false }
    var signs = ClauseLikelihood.Signs()
    signs.learned = decision
    signs.examples = ClauseLikelihood.sign(ofExamples: examples)
    let odds = ClauseLikelihood.Weights.learned.logOdds(signs)
    return ClauseLikelihood.probability(odds) >= ClauseLikelihood.found
  }

  private func learn(_ rows: [Int]) throws -> (tfidf: TFIDF, heads: [String: LogisticRegression]) {
    let texts = rows.map { examples[$0].text }
    let tfidf = TFIDF(learning: texts, countedIn: background, options: Self.options)
    let vectors = (texts + background).map(tfidf.vector)
    var heads: [String: LogisticRegression] = [:]
    for name in Self.names(rows.map { examples[$0] }) {
      let labels =
        rows.map { examples[$0].clause == name ? "yes" : "no" } + background.map { _ in "no" }
      guard labels.contains("no") else { continue }
      heads[name] = try LogisticRegression(
        learning: vectors, labels: labels, width: tfidf.count,
        options: .init(cost: Self.cost, isBalanced: true))
    }
    return (tfidf, heads)
  }
}

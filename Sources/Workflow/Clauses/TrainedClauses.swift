import LanguageModelCore
import LegalRetriever

/// What was learned of clauses, as the command tells it.
public struct TrainedClauses: Sendable, Encodable {
  /// A kind of clause.
  public struct Clause: Sendable, Encodable {
    /// Its name.
    public var name: String
    /// How many examples there were.
    public var examples: Int
    /// The part of what was taken for it that is, among examples that were left out; `nil` where nothing was taken for it.
    public var precision: Double?
    /// The part of its examples that was found when they were left out; `nil` for a single example.
    public var recall: Double?
    /// What the vocabulary calls such clauses; `nil` where it knows none, so that the examples are all there is.
    public var knownAs: String?
    /// Whether there are too few examples to rely on.
    public var isTooFew: Bool
  }

  /// The file that was written.
  public var file: String
  /// Its size in bytes.
  public var bytes: Int
  /// The kinds of clauses.
  public var clauses: [Clause]
  /// How many labelled passages are of no clause.
  public var negatives: Int
  /// How many passages of a library stood for all other text.
  public var background: Int
  /// How many features are counted.
  public var features: Int
  /// Into how many parts the examples were divided for the check.
  public var folds: Int
  /// What the reader should know, a sentence each.
  public var notes: [String]

  init(_ model: ClauseModel, file: String, bytes: Int) {
    self.file = file
    self.bytes = bytes
    negatives = model.negatives
    background = model.background
    features = model.tfidf.count
    folds = model.folds
    clauses = model.clauses.map { clause in
      Clause(
        name: clause.name, examples: clause.examples, precision: clause.check?.precision,
        recall: clause.check?.recall, knownAs: ClauseKind(clause.name).knownAs,
        isTooFew: clause.examples < ClauseModel.fewest)
    }
    let few = clauses.filter(\.isTooFew)
    notes = [
      "The figures are for labelled passages told from each other; among all passages of a document more is taken for a clause that is none."
    ]
    if !few.isEmpty {
      notes.append(
        "Too few examples to rely on, fewer than \(ClauseModel.fewest): "
          + few.map { "\($0.name) (\($0.examples))" }.joined(separator: ", ") + ".")
    }
    if background == 0 {
      notes.append("No library was named, so a clause was told from the other labelled passages only.")
    }
    notes.append("The file holds the words and pairs of words of the labelled passages.")
  }
}

public import Evidence
public import LanguageModelCore

/// What was learned of some kinds of clauses from labelled passages: a head for each kind on weighted counts of words.
public struct ClauseModel: Hashable, Sendable, Codable {
  /// The form of the file.
  public static let currentFormat = "attest-clauses-1"
  /// Fewer examples of a clause than this are too few to rely on.
  public static let fewest = 5

  /// A kind of clause that was learned.
  public struct Clause: Hashable, Sendable, Codable {
    /// Its name, as the labels write it.
    public var name: String
    /// How many examples it was learned from.
    public var examples: Int
    /// The weights: `yes` for such a clause, `no` for anything else.
    public var head: LogisticRegression
    /// How it did on examples that it had not seen; `nil` where there was one example only.
    public var check: Check?

    /// A learned kind.
    init(name: String, examples: Int, head: LogisticRegression, check: Check?) {
      self.name = name
      self.examples = examples
      self.head = head
      self.check = check
    }
  }

  /// How a head did on examples that it had not seen.
  public struct Check: Hashable, Sendable, Codable {
    /// Examples of the clause that were taken for it.
    public var right = 0
    /// Other examples that were taken for it.
    public var wrong = 0
    /// Examples of the clause that were not taken for it.
    public var missed = 0

    /// The part of what was taken for it that is; `nil` where nothing was.
    public var precision: Double? { right + wrong > 0 ? Double(right) / Double(right + wrong) : nil }
    /// The part of its examples that was found, 0 to 1.
    public var recall: Double { right + missed > 0 ? Double(right) / Double(right + missed) : 0 }
  }

  /// The form of the file: ``currentFormat``.
  public var format = ClauseModel.currentFormat
  /// The program that made it, and its version.
  public var program: String
  /// The digest of the labels; `nil` where they come from no file.
  public var labels: ContentDigest?
  /// How many labelled passages are of no clause.
  public var negatives: Int
  /// How many passages of a library stood for all other text.
  public var background: Int
  /// Into how many parts the examples were divided for the check; as many as examples where each was left out alone, 0 where there was
  /// no check.
  public var folds: Int
  /// The words that are counted, and how rare each is.
  public var tfidf: TFIDF
  /// The kinds of clauses, in the order of the labels.
  public var clauses: [Clause]

  /// The kind of a name, in whatever letters; `nil` where it was not learned.
  public func clause(named name: String) -> Clause? {
    let name = name.lowercased()
    return clauses.first { $0.name.lowercased() == name }
  }

  /// Whether the parts fit each other, so that no use of them can fail.
  public var isSound: Bool {
    format == Self.currentFormat && !clauses.isEmpty
      && clauses.allSatisfy { clause in
        clause.head.labels.count == 2 && clause.head.weights.count == 1
          && clause.head.biases.values.count == 1 && clause.head.weights[0].values.count == tfidf.count
      }
  }
}

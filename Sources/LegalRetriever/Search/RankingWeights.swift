/// How much each part of a score counts.
///
/// The values were set on development questions and on clauses of other contracts; a part is taken away by setting it to 0.
public struct RankingWeights: Hashable, Sendable {
  /// The document that the question names.
  public var document = 10.0
  /// The same for a paragraph; see ``longQuestion``.
  public var longDocument = 0.3
  /// The question's own words (BM25, over the best of the documents looked at).
  public var question = 1.0
  /// The words that clauses of the kind asked for use (BM25 likewise).
  public var clause = 2.0
  /// A word of a clause's typical sentence, where a word of its vocabulary counts 1.
  public var sentenceWord = 0.5
  /// A word of the question that says nothing about a clause, such as "contract", where another counts 1.
  public var genericWord = 0.3
  /// The part of a passage's score that each neighbour gets, and its square for the next but one.
  public var neighbour = 0.2
  /// The same for a paragraph, which wants its context.
  public var longNeighbour = 0.6
  /// The cosine between the vectors of question and passage.
  public var dense = 1.0
  /// The cosine between the vectors of a clause's typical sentence and the passage.
  public var denseClause = 2.0
  /// A phrase in quotation marks that stands in the passage.
  public var phrase = 2.0
  /// Two words of a paragraph that stand side by side in the passage too, as part of the words' own score.
  public var pair = 1.0

  /// A question is a paragraph where more words than these are left beside those that name a document or a clause.
  public static let longQuestion = 8

  /// What a passage loses where the parties sign.
  public var signature = 2.0

  /// BM25's saturation (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009, section 3.4).
  static let k1 = 1.2
  /// BM25's normalisation by length (the same).
  static let b = 0.75

  /// The weights that are used unless told otherwise.
  public static let standard = RankingWeights()
  /// Without vectors.
  public static let lexical: RankingWeights = {
    var weights = RankingWeights()
    weights.dense = 0
    weights.denseClause = 0
    return weights
  }()

  /// The standard weights.
  public init() {}
}

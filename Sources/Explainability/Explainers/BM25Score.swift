public import Evidence

/// A BM25 score with what each term of the question brings to it.
///
/// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.5:
/// the sum over terms of boost · idf · tf · (k₁ + 1) / (tf + k₁ · (1 − b + b · length / average length)).
public struct BM25Score: Hashable, Sendable {
  /// A term of the question.
  public struct Term: Hashable, Sendable {
    /// The term as the index has it.
    public var term: String
    /// How much rarer terms count: the inverse document frequency, as the index computes it.
    public var idf: Double
    /// How often the term stands in the passage; a fielded index gives its weighted count.
    public var frequency: Double
    /// By how much the question weighs the term; 1 for an ordinary one.
    public var boost: Double
    /// Where the term stands in the passage.
    public var citations: [Citation]

    /// A term of the question.
    public init(
      _ term: String, idf: Double, frequency: Double, boost: Double = 1, citations: [Citation] = []
    ) {
      self.term = term
      self.idf = idf
      self.frequency = frequency
      self.boost = boost
      self.citations = citations
    }
  }

  /// The score as the index gave it: the terms are held against it.
  public var score: Double
  /// The terms.
  public var terms: [Term]
  /// How soon further occurrences stop counting.
  public var k1: Double
  /// How much long passages are held back, 0 to 1.
  public var b: Double
  /// The length of the passage, in tokens.
  public var length: Double
  /// The average length of all passages, in tokens.
  public var averageLength: Double
  /// Whether the numerator has the factor k₁ + 1, as in the paper and in SQLite's FTS5; tantivy and Lucene 8 leave it out or not by version.
  public var hasNumeratorFactor: Bool

  /// A score with its terms.
  public init(
    score: Double, terms: [Term], k1: Double = 1.2, b: Double = 0.75, length: Double, averageLength: Double,
    hasNumeratorFactor: Bool = true
  ) {
    self.score = score
    self.terms = terms
    self.k1 = k1
    self.b = b
    self.length = length
    self.averageLength = averageLength
    self.hasNumeratorFactor = hasNumeratorFactor
  }

  /// What the frequency of a term counts, after long passages and many occurrences are held back.
  public func saturation(of term: Term) -> Double {
    let relative = averageLength > 0 ? length / averageLength : 1
    let below = term.frequency + k1 * (1 - b + b * relative)
    guard below > 0 else { return 0 }
    return term.frequency * (hasNumeratorFactor ? k1 + 1 : 1) / below
  }
}

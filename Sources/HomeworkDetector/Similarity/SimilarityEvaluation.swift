/// How well the similarity of programs agrees with another implementation's figures.
public struct SimilarityEvaluation: Hashable, Sendable {
  /// What another implementation says of a pair of programs.
  public struct Expected: Hashable, Sendable {
    /// The name of one program.
    public var first: String
    /// The name of the other.
    public var second: String
    /// How many tokens both share.
    public var shared: Int
    /// The share of the longer program that is shared, 0 to 1.
    public var minimum: Double
    /// The share of the shorter program that is shared, 0 to 1.
    public var maximum: Double

    /// What is said of a pair.
    public init(first: String, second: String, shared: Int, minimum: Double, maximum: Double) {
      self.first = first
      self.second = second
      self.shared = shared
      self.minimum = minimum
      self.maximum = maximum
    }

    /// JPlag's average similarity: twice the shared tokens over those of both.
    var average: Double {
      guard minimum > 0, maximum > 0 else { return 0 }
      return 2 / (1 / minimum + 1 / maximum)
    }
  }

  /// How many pairs were compared.
  public var pairs: Int
  /// In how many of them the number of shared tokens is the same.
  public var equal: Int
  /// Spearman's rank correlation of the average similarities; nil where one side does not vary.
  public var averageCorrelation: Double?
  /// Spearman's rank correlation of the shares of the shorter program; nil where one side does not vary.
  public var maximumCorrelation: Double?

  /// Compares programs and holds the result against what is expected.
  ///
  /// - Parameters:
  ///   - similarity: The comparison.
  ///   - programs: The programs' texts by name.
  ///   - assignment: Code that was given to all.
  ///   - expected: What another implementation says; pairs with a name that is not there are passed over.
  public init(
    _ similarity: ProgramSimilarity, programs: [String: String], assignment: String?, expected: [Expected]
  ) {
    let names = programs.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let result = similarity.compare(names.compactMap { programs[$0] }, assignment: assignment)
    var found: [[Int]: SimilarityMatch] = [:]
    for match in result.matches { found[[match.first, match.second]] = match }
    pairs = 0
    equal = 0
    var averages: (own: [Double], expected: [Double]) = ([], [])
    var maxima: (own: [Double], expected: [Double]) = ([], [])
    for pair in expected {
      guard let first = places[pair.first], let second = places[pair.second] else { continue }
      let match = found[[min(first, second), max(first, second)]]
      pairs += 1
      if (match?.passages ?? []).reduce(0, { $0 + $1.length }) == pair.shared { equal += 1 }
      averages.own.append(match?.similarity ?? 0)
      averages.expected.append(pair.average)
      maxima.own.append(match?.containment ?? 0)
      maxima.expected.append(pair.maximum)
    }
    averageCorrelation = RankCorrelation.spearman(averages.own, averages.expected)
    maximumCorrelation = RankCorrelation.spearman(maxima.own, maxima.expected)
  }
}

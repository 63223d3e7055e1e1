/// How much two submissions share, and which passages.
public struct SimilarityMatch: Hashable, Sendable, Codable {
  /// A passage that stands in both: half-open ranges of Unicode code points in each submission's text.
  public struct Passage: Hashable, Sendable, Codable {
    /// Where it stands in the first submission.
    public var first: Range<Int>
    /// Where it stands in the second submission.
    public var second: Range<Int>
    /// Its length in words of prose or tokens of a program.
    public var length: Int

    /// A shared passage.
    public init(first: Range<Int>, second: Range<Int>, length: Int) {
      self.first = first
      self.second = second
      self.length = length
    }
  }

  /// The place of the first submission in the list that was compared.
  public var first: Int
  /// The place of the second submission in the list that was compared.
  public var second: Int
  /// The share of both that lies in shared passages, 0 to 1: twice the shared length over the sum of both lengths.
  public var similarity: Double
  /// The share of the shorter that lies in shared passages, 0 to 1.
  public var containment: Double
  /// The shared passages, in the order of the first submission.
  public var passages: [Passage]

  /// A match.
  public init(first: Int, second: Int, similarity: Double, containment: Double, passages: [Passage]) {
    self.first = first
    self.second = second
    self.similarity = similarity
    self.containment = containment
    self.passages = passages
  }
}

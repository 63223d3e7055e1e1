/// How far a text lies from earlier writing of the same student.
public struct HistoryComparison: Hashable, Sendable, Codable {
  /// A habit of writing in which the text differs.
  public struct Difference: Hashable, Sendable, Codable {
    /// What is counted, in words, such as `"which" per 1,000 words`.
    public var title: String
    /// In this text.
    public var value: Double
    /// In the earlier texts, on average.
    public var earlier: Double
    /// How many standard deviations apart, by the reference texts.
    public var deviations: Double

    /// A difference.
    public init(title: String, value: Double, earlier: Double, deviations: Double) {
      self.title = title
      self.value = value
      self.earlier = earlier
      self.deviations = deviations
    }
  }

  /// The distance in the use of common words, 0 to 2.
  ///
  /// It is 1 less the cosine of the angle between standardised frequencies (Cosine Delta); texts of unlike writers lie around 1.
  public var distance: Double
  /// The distances of the earlier texts from one another, by the same measure: the least and the greatest.
  public var usual: ClosedRange<Double>?
  /// How many earlier texts there are.
  public var texts: Int
  /// How many words they have together.
  public var words: Int
  /// What differs most.
  public var differences: [Difference]
  /// What the comparison cannot say, as sentences.
  public var cautions: [String]

  /// A comparison.
  public init(
    distance: Double, usual: ClosedRange<Double>?, texts: Int, words: Int, differences: [Difference],
    cautions: [String]
  ) {
    self.distance = distance
    self.usual = usual
    self.texts = texts
    self.words = words
    self.differences = differences
    self.cautions = cautions
  }
}

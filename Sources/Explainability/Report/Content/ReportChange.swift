/// What would change a result: a counterfactual in words, or that none was found.
public struct ReportChange: Hashable, Sendable, Codable {
  /// The change in words.
  public var words: WordedText
  /// The numbers of the sources that it touches.
  public var sources: [Int]
  /// What was searched and found.
  public var counterfactual: Counterfactual

  /// A change.
  public init(words: WordedText, sources: [Int] = [], counterfactual: Counterfactual) {
    self.words = words
    self.sources = sources
    self.counterfactual = counterfactual
  }
}

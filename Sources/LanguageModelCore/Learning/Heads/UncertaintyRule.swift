/// Which labels remain possible for an example, and where the promise of that comes from.
public struct UncertaintyRule: Hashable, Sendable, Codable {
  /// Where the calibration examples came from.
  public enum Source: String, Hashable, Sendable, Codable {
    /// A part of the data that nothing was learned from: the promise holds for examples of the same kind.
    case apart
    /// Cross-validation, because there were too few for a part of their own: the promise holds only about so.
    case crossValidation
  }

  /// The thresholds.
  public let sets: SplitConformal
  /// Where the calibration examples came from.
  public let source: Source

  /// The labels that remain: numbers in the order of the probabilities, ascending.
  ///
  /// - Parameter isBlank: whether the example has no feature that is known; then every label remains.
  /// - Throws: ``LanguageModelCoreError`` where the probabilities are none.
  func remaining(_ probabilities: [Double], isBlank: Bool) throws -> [Int] {
    isBlank ? Array(probabilities.indices) : try sets.predictionSet(probabilities)
  }

  /// How often the set shall hold the right label.
  public var confidence: Double { 1 - sets.alpha }
  /// How many calibration examples there were.
  public var examples: Int { sets.examples.reduce(0, +) }
}

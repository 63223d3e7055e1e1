/// How scores become probabilities that come true as often as they say.
public enum CalibrationChoice: String, Hashable, Sendable, Codable, CaseIterable {
  /// Platt's method for two labels, a temperature for more.
  case auto
  /// A logistic curve through the scores: two labels only.
  case platt
  /// A rising staircase through the scores: two labels only, and better with many examples.
  case isotonic
  /// One number that all scores are divided by.
  case temperature
  /// The scores as they are.
  case none
}

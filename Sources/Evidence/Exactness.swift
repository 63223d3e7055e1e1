/// Whether an explanation is the whole truth about a number, or an estimate of it.
public enum Exactness: String, Hashable, Sendable, Codable, CaseIterable {
  /// The parts follow from the way the number is computed; what is left over is rounding.
  case exact
  /// The parts are estimated, or leave out how features work together.
  case approximate
}

/// Two things the record says that cannot both hold, in words made by rule.
public struct Contradiction: Hashable, Sendable {
  /// Stable for programs, such as `problem.active-with-end`.
  public var code: String
  /// What the record says on either side, as a sentence without the name of the thing it is about.
  public var message: String

  /// A contradiction.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

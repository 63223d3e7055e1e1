/// How often something went wrong on comparable cases of one group.
public struct GroupErrorRate: Hashable, Sendable, Codable {
  /// The group in words, such as `essays by learners of English`.
  public var group: String
  /// What went wrong, in words, such as `texts by people called likely AI-written`.
  public var error: String
  /// How often it went wrong.
  public var errors: Int
  /// How many cases were measured.
  public var cases: Int
  /// The lower end of the interval of the rate, 0 to 1; `nil` where none was computed.
  public var lower: Double?
  /// The upper end of the interval of the rate, 0 to 1; `nil` where none was computed.
  public var upper: Double?

  /// A rate.
  public init(
    group: String, error: String, errors: Int, cases: Int, lower: Double? = nil, upper: Double? = nil
  ) {
    self.group = group
    self.error = error
    self.errors = errors
    self.cases = cases
    self.lower = lower
    self.upper = upper
  }
}

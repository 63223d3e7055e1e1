/// A figure from examples that the classifier never saw.
public struct HeldOutMeasure: Hashable, Sendable, Codable {
  /// What it is, such as `balanced accuracy`.
  public var name: String
  /// The figure.
  public var value: Double
  /// The lower end of its interval, where one was made.
  public var lower: Double?
  /// The upper end.
  public var upper: Double?
  /// How the interval was made, such as `bootstrap of groups, 95 %`.
  public var interval: String?

  /// A figure.
  public init(
    name: String, value: Double, lower: Double? = nil, upper: Double? = nil, interval: String? = nil
  ) {
    self.name = name
    self.value = value
    self.lower = lower
    self.upper = upper
    self.interval = interval
  }
}

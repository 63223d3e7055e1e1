/// Measurements of one quantity over time, all in one unit, to be drawn as a trend.
public struct Series: Hashable, Sendable, Codable {
  /// One measurement.
  public struct Point: Hashable, Sendable, Codable {
    /// The time on an axis, in days since 1970-01-01; for a time written without a day, the start of its month or year.
    public var day: Double
    /// The time as a person reads it, with the precision that was written.
    public var time: String
    /// The number in the series' unit.
    public var value: Double
    /// The value and unit as written.
    public var text: String
    /// Why the value stands out, such as `High`; `nil` for an ordinary one.
    public var flag: String?

    /// A measurement.
    public init(day: Double, time: String, value: Double, text: String, flag: String? = nil) {
      self.day = day
      self.time = time
      self.value = value
      self.text = text
      self.flag = flag
    }
  }

  /// What was measured.
  public var title: String
  /// The unit as people write it; empty for a pure number.
  public var unit: String
  /// The measurements in order of time.
  public var points: [Point]
  /// The lower end of the reference range, in the unit.
  public var referenceLow: Double?
  /// The upper end of the reference range, in the unit.
  public var referenceHigh: Double?

  /// A series.
  public init(
    title: String, unit: String, points: [Point], referenceLow: Double? = nil, referenceHigh: Double? = nil
  ) {
    self.title = title
    self.unit = unit
    self.points = points
    self.referenceLow = referenceLow
    self.referenceHigh = referenceHigh
  }
}

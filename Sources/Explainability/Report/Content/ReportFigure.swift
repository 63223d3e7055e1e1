/// A chart of a report: reliability of a probability, or entries over time.
public struct ReportFigure: Hashable, Sendable, Codable {
  /// What is drawn.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Observed share over predicted probability; where both agree lies the diagonal.
    case reliability
    /// Something counted over time.
    case timeline
  }

  /// A point.
  public struct Point: Hashable, Sendable, Codable {
    /// The place along the horizontal axis: a probability, or the name of a time.
    public var place: String
    /// The place as a number, where the axis has numbers.
    public var x: Double
    /// The height.
    public var y: Double
    /// The lower end of the height's interval.
    public var lower: Double?
    /// The upper end of the height's interval.
    public var upper: Double?

    /// A point.
    public init(place: String, x: Double, y: Double, lower: Double? = nil, upper: Double? = nil) {
      self.place = place
      self.x = x
      self.y = y
      self.lower = lower
      self.upper = upper
    }
  }

  /// What is drawn.
  public var kind: Kind
  /// What the chart shows.
  public var title: String
  /// What is counted along the horizontal axis.
  public var xTitle: String
  /// What is counted upwards.
  public var yTitle: String
  /// The points, in order.
  public var points: [Point]

  /// A chart.
  public init(kind: Kind, title: String, xTitle: String, yTitle: String, points: [Point]) {
    self.kind = kind
    self.title = title
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.points = points
  }
}

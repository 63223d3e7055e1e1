/// A chart of a report page: lines, points or bars over labelled axes, drawn as SVG and always given as a table too.
public struct PageChart: Hashable, Sendable {
  /// What is drawn.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Points joined in their order.
    case line
    /// Points alone.
    case scatter
    /// A bar for each point, side by side where there are several series; the x values are places from 0.
    case bar
  }

  /// A point.
  public struct Point: Hashable, Sendable {
    /// The place along the horizontal axis.
    public var x: Double
    /// The height.
    public var y: Double
    /// The interval around the height; `nil` where there is none.
    public var interval: ClosedRange<Double>?

    /// A point.
    public init(x: Double, y: Double, interval: ClosedRange<Double>? = nil) {
      self.x = x
      self.y = y
      self.interval = interval
    }

    /// Whether it can be drawn.
    var isDrawable: Bool {
      x.isFinite && y.isFinite && (interval.map { $0.lowerBound.isFinite && $0.upperBound.isFinite } ?? true)
    }
  }

  /// Points that belong together.
  public struct Series: Hashable, Sendable {
    /// What they are.
    public var name: String
    /// The points.
    public var points: [Point]

    /// Points that belong together.
    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// An axis.
  public struct Axis: Hashable, Sendable {
    /// What is counted along it, with its unit.
    public var title: String
    /// The values from end to end; `nil` fits the points.
    public var range: ClosedRange<Double>?
    /// The names of the places 0, 1, 2 … along it; empty for an axis of numbers.
    public var categories: [String]

    /// An axis.
    public init(_ title: String, range: ClosedRange<Double>? = nil, categories: [String] = []) {
      self.title = title
      self.range = range
      self.categories = categories
    }
  }

  /// What is drawn.
  public var kind: Kind
  /// What the chart shows.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The points.
  public var series: [Series]
  /// Whether the line on which both axes agree is drawn, as in a reliability diagram.
  public var hasDiagonal: Bool

  /// A chart.
  public init(kind: Kind, title: String, x: Axis, y: Axis, series: [Series], hasDiagonal: Bool = false) {
    self.kind = kind
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.hasDiagonal = hasDiagonal
  }

  /// The chart as one SVG file: no script, nothing fetched, black on white, readable by ear through its title and description.
  public func svg() -> String {
    var drawing = ChartDrawing(self, id: "chart", isFile: true)
    drawing.render()
    return drawing.writer.result
  }

  /// All values of the chart as a table.
  public func table() -> PageTable {
    let hasIntervals = series.contains { $0.points.contains { $0.interval != nil } }
    var columns = [PageTable.Column("Series"), .init(x.title, isNumeric: x.categories.isEmpty)]
    columns.append(.init(y.title, isNumeric: true))
    if hasIntervals { columns.append(.init("Interval", isNumeric: true)) }
    let rows = series.flatMap { series in
      series.points.map { point in
        var row: [PageTable.Cell] = [
          .init(series.name), .init(name(ofX: point.x)), .init(PageNumber.text(point.y)),
        ]
        if hasIntervals {
          row.append(
            .init(
              point.interval.map {
                "\(PageNumber.text($0.lowerBound)) to \(PageNumber.text($0.upperBound))"
              } ?? ""))
        }
        return row
      }
    }
    return PageTable(caption: title, columns: columns, rows: rows)
  }

  /// A place along the horizontal axis in words.
  func name(ofX value: Double) -> String {
    let place = value.isFinite && abs(value) < 1e6 ? Int(value.rounded()) : -1
    return x.categories.indices.contains(place) ? x.categories[place] : PageNumber.text(value)
  }
}

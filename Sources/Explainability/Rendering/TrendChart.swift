import Evidence

/// Where the parts of a small trend chart stand: a line, a mark for each measurement, and the band of the reference range.
///
/// The frame is 200 by 40 units. The plot fills its middle; the first and last value stand at its sides.
struct TrendChart {
  /// A mark of a measurement.
  struct Mark: Hashable {
    /// Its centre, in units of the frame.
    var x: Double
    /// Its centre, in units of the frame, counted from the top.
    var y: Double
    /// Its outline.
    var shape: FlagMark.Shape
  }

  /// The band of the reference range.
  struct Band: Hashable {
    /// Its upper edge, from the top of the frame.
    var top: Double
    /// Its lower edge, from the top of the frame.
    var bottom: Double
    /// Whether the upper edge is the end of the range, and not the edge of the plot.
    var hasTopEdge: Bool
    /// Whether the lower edge is the end of the range, and not the edge of the plot.
    var hasBottomEdge: Bool
  }

  /// The size of the frame.
  static let width = 200.0, height = 40.0
  /// The sides of the plot within the frame.
  static let left = 46.0, right = 154.0, top = 5.0, bottom = 35.0

  /// The measurements that can be drawn, in order of time.
  let points: [Series.Point]
  /// A mark for each of the points.
  let marks: [Mark]
  /// The band; `nil` without a range, or where the range is out of sight.
  let band: Band?

  /// The chart of a series; `nil` with fewer than two measurements to draw.
  init?(_ series: Series) {
    let points = series.points.filter { $0.value.isFinite && $0.day.isFinite }
    guard points.count >= 2, let firstPoint = points.first, let lastPoint = points.last else { return nil }
    let values = points.map(\.value)
    guard var low = values.min(), var high = values.max() else { return nil }
    let spread = high - low
    // An end of the range that is far off would press the measurements into a flat line: it is left out of sight.
    let reach = spread > 0 ? spread * 2 : .infinity
    let rangeLow = series.referenceLow.flatMap { $0.isFinite ? $0 : nil }
    let rangeHigh = series.referenceHigh.flatMap { $0.isFinite ? $0 : nil }
    for end in [rangeLow, rangeHigh].compactMap({ $0 }) where end > low - reach && end < high + reach {
      low = min(low, end)
      high = max(high, end)
    }
    if !(high - low).isFinite { return nil }
    let pad = high > low ? (high - low) * 0.06 : max(abs(high) * 0.1, 1)
    // Where only one end of the band is in sight, at the edge, some of the band behind it is shown.
    let isBandBelow = rangeHigh == low && low < high
    let isBandAbove = rangeLow == high && low < high
    low -= isBandBelow ? pad * 4 : pad
    high += isBandAbove ? pad * 4 : pad

    func y(_ value: Double) -> Double {
      Self.bottom - (value - low) / (high - low) * (Self.bottom - Self.top)
    }
    let days = lastPoint.day - firstPoint.day
    func x(_ index: Int) -> Double {
      let share =
        days > 0 && days.isFinite
        ? (points[index].day - firstPoint.day) / days : Double(index) / Double(points.count - 1)
      return Self.left + min(max(share, 0), 1) * (Self.right - Self.left)
    }

    self.points = points
    marks = points.indices.map { index in
      Mark(x: x(index), y: y(values[index]), shape: FlagMark.shape(of: points[index].flag))
    }
    band = Self.band(low: rangeLow.map(y), high: rangeHigh.map(y))
  }

  /// The band between two heights, clipped to the plot.
  private static func band(low: Double?, high: Double?) -> Band? {
    if low == nil && high == nil { return nil }
    let upper = max(high ?? top, top)
    let lower = min(low ?? bottom, bottom)
    guard upper < lower else { return nil }
    return Band(
      top: upper, bottom: lower, hasTopEdge: high.map { $0 >= top } ?? false,
      hasBottomEdge: low.map { $0 <= bottom } ?? false)
  }

  /// The number at the head of a value as written, for the chart's side; `nil` where it is too long to fit.
  static func label(_ point: Series.Point) -> String? {
    let text = SafeText.line(point.text)
    let head = text.prefix { $0 != " " }
    return head.isEmpty || head.count > 7 ? nil : String(head)
  }

  /// A coordinate with one decimal.
  static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = abs(tenths % 10)
    return rest == 0 ? "\(tenths / 10)" : "\(tenths < 0 && tenths > -10 ? "-" : "")\(tenths / 10).\(rest)"
  }
}

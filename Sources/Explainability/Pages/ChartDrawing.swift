/// A chart drawn as SVG: axes with round steps, a shape of its own for each series, intervals as whiskers.
struct ChartDrawing {
  /// The size of the drawing.
  static let width = 640.0, height = 380.0
  /// The sides of the plot within it; the legend stands above, the axis title below.
  static let left = 70.0, right = 624.0, bottom = 322.0

  private let chart: PageChart
  private let id: String
  private let isFile: Bool
  private let top: Double
  private let xSteps: [Double]
  private let ySteps: [Double]
  private let xRange: ClosedRange<Double>
  private let yRange: ClosedRange<Double>
  private let series: [PageChart.Series]
  /// What has been written.
  private(set) var writer: HTMLWriter

  /// A drawing; `id` begins the names of its title and description.
  init(_ chart: PageChart, id: String, isFile: Bool, writer: HTMLWriter = HTMLWriter()) {
    self.chart = chart
    self.writer = writer
    self.id = id
    self.isFile = isFile
    series = chart.series.map { series in
      PageChart.Series(name: series.name, points: series.points.filter(\.isDrawable))
    }
    top = 26 + 20 * Double(series.count > 1 ? (series.count + 1) / 2 : 0)
    let points = series.flatMap(\.points)
    let xs = points.map(\.x)
    let ys = points.flatMap { [$0.y, $0.interval?.lowerBound ?? $0.y, $0.interval?.upperBound ?? $0.y] }
    if chart.x.categories.isEmpty {
      let axis = Self.axis(chart.x.range, values: xs, isFromZero: false)
      (xRange, xSteps) = axis
    } else {
      xRange = -0.5...(Double(chart.x.categories.count) - 0.5)
      xSteps = chart.x.categories.indices.map(Double.init)
    }
    (yRange, ySteps) = Self.axis(chart.y.range, values: ys, isFromZero: chart.kind == .bar)
  }

  /// The ends of an axis and its round steps.
  private static func axis(_ fixed: ClosedRange<Double>?, values: [Double], isFromZero: Bool)
    -> (ClosedRange<Double>, [Double])
  {
    var low = fixed?.lowerBound ?? values.min() ?? 0
    var high = fixed?.upperBound ?? values.max() ?? 1
    if !low.isFinite || !high.isFinite { (low, high) = (0, 1) }
    if isFromZero, fixed == nil {
      low = min(low, 0)
      high = max(high, 0)
    }
    if !(high - low).isFinite || high - low <= abs(high) * 1e-9 { high = low + max(1, abs(low)) }
    if !(high - low).isFinite { (low, high) = (0, 1) }
    // The step is 1, 2 or 5 times a power of ten, for four to eight steps.
    var power = 1.0
    while power * 10 <= (high - low) / 4 { power *= 10 }
    while power > (high - low) / 4 { power /= 10 }
    let step = [5.0, 2, 1].map { $0 * power }.first { $0 <= (high - low) / 4 } ?? power
    if fixed == nil {
      low = (low / step).rounded(.down) * step
      high = (high / step).rounded(.up) * step
    }
    let first = (low / step - 1e-9).rounded(.up) * step
    let count = Int(((high - first) / step + 1e-9).rounded(.down))
    return (low...high, (0...max(count, 0)).map { first + Double($0) * step })
  }

  /// Writes the whole drawing.
  mutating func render() {
    let size = (Self.text(Self.width), Self.text(Self.height))
    if isFile {
      writer.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.open(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "role": "img", "width": size.0, "height": size.1,
          "viewBox": "0 0 \(size.0) \(size.1)", "aria-labelledby": "\(id)-title \(id)-desc",
        ])
      writer.markup("<style>\n")
      writer.markup(PageStylesheet.chartFile)
      writer.markup(PageStylesheet.chart)
      writer.markup("</style>\n")
    } else {
      writer.open(
        "svg",
        [
          "class": "plot", "role": "img", "viewBox": "0 0 \(size.0) \(size.1)",
          "aria-labelledby": "\(id)-title \(id)-desc", "focusable": "false",
        ])
    }
    writer.element("title", ["id": "\(id)-title"], text: chart.title)
    writer.element("desc", ["id": "\(id)-desc"], text: description())
    if isFile {
      rectangle("paper", x: 0, y: 0, width: Self.width, height: Self.height)
      label(chart.title, x: Self.left, y: 18, anchor: "start", name: "head")
    }
    axes()
    if chart.hasDiagonal { diagonal() }
    for number in series.indices { draw(number) }
    if series.count > 1 { legend() }
    writer.close("svg", endLine: true)
  }

  private func description() -> String {
    let drawn = series.map { series in
      series.name + ": "
        + series.points.prefix(40).map { "\(chart.name(ofX: $0.x)), \(PageNumber.text($0.y))" }
        .joined(separator: "; ")
    }
    return "\(chart.x.title) against \(chart.y.title). " + drawn.joined(separator: ". ") + "."
  }

  private func x(_ value: Double) -> Double {
    let share = (value - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
    return Self.left + min(max(share, 0), 1) * (Self.right - Self.left)
  }

  private func y(_ value: Double) -> Double {
    let share = (value - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
    return Self.bottom - min(max(share, 0), 1) * (Self.bottom - top)
  }

  private mutating func axes() {
    for step in ySteps {
      line("gridline", Self.left, y(step), Self.right, y(step))
      label(PageNumber.text(step), x: Self.left - 8, y: y(step) + 4, anchor: "end")
    }
    let room = (Self.right - Self.left) / Double(max(xSteps.count, 1))
    for step in xSteps {
      line("tick", x(step), Self.bottom, x(step), Self.bottom + 5)
      let name = SafeText.cut(SafeText.line(chart.name(ofX: step)), to: max(Int(room / 6.4), 3))
      label(
        name.isCut ? name.text + "…" : name.text, x: x(step), y: Self.bottom + 19, anchor: "middle")
    }
    line("axis", Self.left, top, Self.left, Self.bottom)
    line("axis", Self.left, y(max(0, yRange.lowerBound)), Self.right, y(max(0, yRange.lowerBound)))
    label(chart.x.title, x: (Self.left + Self.right) / 2, y: Self.height - 12, anchor: "middle", name: "name")
    let middle = (top + Self.bottom) / 2
    writer.element(
      "text",
      [
        "class": "name", "x": "16", "y": Self.text(middle), "text-anchor": "middle",
        "transform": "rotate(-90 16 \(Self.text(middle)))", "font-size": "13",
        "font-family": ChartPaint.font, "fill": ChartPaint.ink,
      ], text: chart.y.title)
  }

  private mutating func diagonal() {
    let low = max(xRange.lowerBound, yRange.lowerBound)
    let high = min(xRange.upperBound, yRange.upperBound)
    if low < high { line("diagonal", x(low), y(low), x(high), y(high)) }
  }

  private mutating func draw(_ number: Int) {
    let points = series[number].points
    let name = Self.name(number)
    if chart.kind == .bar {
      let slot = (Self.right - Self.left) / max(xRange.upperBound - xRange.lowerBound, 1)
      let wide = min(slot * 0.8 / Double(series.count), 60)
      for point in points {
        let start = x(point.x) + (Double(number) - Double(series.count) / 2) * wide
        let zero = y(max(0, yRange.lowerBound))
        rectangle(
          "bar \(name)", x: start, y: min(y(point.y), zero), width: wide - 1, height: abs(y(point.y) - zero),
          series: number)
        whisker(point, at: start + wide / 2)
      }
      return
    }
    if chart.kind == .line, points.count > 1 {
      let path = points.map { "\(Self.text(x($0.x))),\(Self.text(y($0.y)))" }.joined(separator: " ")
      let paint = ChartPaint.series(number)
      writer.open(
        "polyline",
        [
          "class": "curve \(name)", "points": path, "fill": "none", "stroke": paint.stroke,
          paint.dashes.isEmpty ? "" : "stroke-dasharray": paint.dashes,
        ])
      writer.close("polyline")
    }
    for point in points {
      whisker(point, at: x(point.x))
      shape(number, x: x(point.x), y: y(point.y))
    }
  }

  private mutating func whisker(_ point: PageChart.Point, at place: Double) {
    guard let interval = point.interval else { return }
    let (low, high) = (y(interval.lowerBound), y(interval.upperBound))
    line("whisker", place, low, place, high)
    line("whisker", place - 4, low, place + 4, low)
    line("whisker", place - 4, high, place + 4, high)
  }

  /// Draws a mark whose outline tells its series without its colour.
  private mutating func shape(_ number: Int, x: Double, y: Double) {
    func points(_ list: [(Double, Double)]) -> String {
      list.map { "\(Self.text(x + $0.0)),\(Self.text(y + $0.1))" }.joined(separator: " ")
    }
    let name = "point \(Self.name(number))"
    let paint = ChartPaint.series(number)
    let fill = number % 4 == 0 ? paint.stroke : ChartPaint.ground
    switch number % 4 {
    case 0:
      writer.open(
        "circle",
        [
          "class": name, "cx": Self.text(x), "cy": Self.text(y), "r": "4", "fill": fill,
          "stroke": paint.stroke,
        ])
      writer.close("circle")
      return
    case 1:
      writer.open(
        "polygon",
        [
          "class": name, "points": points([(-4, -4), (4, -4), (4, 4), (-4, 4)]), "fill": fill,
          "stroke": paint.stroke,
        ])
    case 2:
      writer.open(
        "polygon",
        [
          "class": name, "points": points([(0, -5), (5, 4), (-5, 4)]), "fill": fill, "stroke": paint.stroke,
        ])
    default:
      writer.open(
        "polygon",
        [
          "class": name, "points": points([(0, -5), (5, 0), (0, 5), (-5, 0)]), "fill": fill,
          "stroke": paint.stroke,
        ])
    }
    writer.close("polygon")
  }

  private mutating func legend() {
    for (number, series) in series.enumerated() {
      let place = (
        Self.left + Double(number % 2) * (Self.right - Self.left) / 2, 36 + Double(number / 2) * 20
      )
      if chart.kind == .bar {
        rectangle(
          "bar \(Self.name(number))", x: place.0, y: place.1 - 6, width: 12, height: 12, series: number)
      } else {
        shape(number, x: place.0 + 6, y: place.1)
      }
      let name = SafeText.cut(SafeText.line(series.name), to: 40)
      label(name.isCut ? name.text + "…" : name.text, x: place.0 + 20, y: place.1 + 4, anchor: "start")
    }
  }

  private static func name(_ number: Int) -> String { "s\(number % 4)" }

  private mutating func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    writer.open(
      "line",
      [
        "class": name, "x1": Self.text(x1), "y1": Self.text(y1), "x2": Self.text(x2), "y2": Self.text(y2),
        "stroke": name == "gridline" ? ChartPaint.rule : ChartPaint.ink,
        name == "diagonal" ? "stroke-dasharray" : "": "5 4",
      ])
    writer.close("line")
  }

  private mutating func rectangle(
    _ name: String, x: Double, y: Double, width: Double, height: Double, series number: Int? = nil
  ) {
    let paint = number.map(ChartPaint.series)
    writer.open(
      "rect",
      [
        "class": name, "x": Self.text(x), "y": Self.text(y), "width": Self.text(width),
        "height": Self.text(height), "fill": paint?.fill ?? ChartPaint.ground,
        paint == nil ? "" : "stroke": paint?.stroke ?? "",
      ])
    writer.close("rect")
  }

  private mutating func label(_ text: String, x: Double, y: Double, anchor: String, name: String = "label") {
    writer.element(
      "text",
      [
        "class": name, "x": Self.text(x), "y": Self.text(y), "text-anchor": anchor,
        "font-size": name == "head" ? "14" : name == "name" ? "13" : "12", "font-family": ChartPaint.font,
        "fill": ChartPaint.ink,
      ], text: text)
  }

  private static func text(_ value: Double) -> String { TrendChart.coordinate(value) }
}

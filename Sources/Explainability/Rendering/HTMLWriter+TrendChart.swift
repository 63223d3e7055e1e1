import Evidence

extension HTMLWriter {
  /// Writes a chart as inline SVG with all its values as the text alternative.
  mutating func chart(_ chart: TrendChart, of series: Series, id: String) {
    typealias Chart = TrendChart
    open(
      "svg",
      [
        "class": "trend", "role": "img", "width": "200", "height": "40", "viewBox": "0 0 200 40",
        "aria-labelledby": "\(id)-title \(id)-desc", "focusable": "false",
      ])
    element("title", ["id": "\(id)-title"], text: "Trend of \(series.title)")
    let values = series.points.map { point in
      "\(point.time): \(point.text)" + (point.flag.map { " (\($0))" } ?? "")
    }
    let range = PlaceText.range(series).map { "Reference range \($0). " } ?? ""
    element("desc", ["id": "\(id)-desc"], text: range + values.joined(separator: "; ") + ".")
    if let band = chart.band {
      let edges = (Chart.coordinate(band.top), Chart.coordinate(band.bottom))
      open(
        "rect",
        [
          "class": "band", "x": Chart.coordinate(Chart.left - 6), "y": edges.0,
          "width": Chart.coordinate(Chart.right - Chart.left + 12),
          "height": Chart.coordinate(band.bottom - band.top),
        ])
      close("rect")
      if band.hasTopEdge { edge(edges.0) }
      if band.hasBottomEdge { edge(edges.1) }
    }
    open(
      "polyline",
      [
        "class": "line",
        "points": chart.marks.map { "\(Chart.coordinate($0.x)),\(Chart.coordinate($0.y))" }
          .joined(separator: " "),
      ])
    close("polyline")
    // In a crowded chart the ordinary marks would hide the ones that stand out.
    let isCrowded = chart.marks.count > 24
    for (index, mark) in chart.marks.enumerated() {
      let isEnd = index == 0 || index == chart.marks.count - 1
      if !isCrowded || isEnd || mark.shape != .circle { self.mark(mark) }
    }
    if let first = chart.points.first.flatMap(Chart.label), let mark = chart.marks.first {
      sideLabel(first, x: Chart.left - 10, y: mark.y, anchor: "end")
    }
    if let last = chart.points.last.flatMap(Chart.label), let mark = chart.marks.last {
      sideLabel(last, x: Chart.right + 10, y: mark.y, anchor: "start")
    }
    close("svg")
  }

  private mutating func edge(_ y: String) {
    open(
      "line",
      [
        "class": "edge", "x1": TrendChart.coordinate(TrendChart.left - 6), "y1": y,
        "x2": TrendChart.coordinate(TrendChart.right + 6), "y2": y,
      ])
    close("line")
  }

  private mutating func mark(_ mark: TrendChart.Mark) {
    func point(_ dx: Double, _ dy: Double) -> String {
      "\(TrendChart.coordinate(mark.x + dx)),\(TrendChart.coordinate(mark.y + dy))"
    }
    let outline: String
    switch mark.shape {
    case .up: outline = [point(0, -4.2), point(3.8, 2.6), point(-3.8, 2.6)].joined(separator: " ")
    case .down: outline = [point(0, 4.2), point(3.8, -2.6), point(-3.8, -2.6)].joined(separator: " ")
    case .diamond:
      outline = [point(0, -3.8), point(3.8, 0), point(0, 3.8), point(-3.8, 0)].joined(separator: " ")
    case .circle:
      open(
        "circle",
        [
          "class": "mark", "cx": TrendChart.coordinate(mark.x), "cy": TrendChart.coordinate(mark.y),
          "r": "2.4",
        ])
      close("circle")
      return
    }
    open("polygon", ["class": "mark out", "points": outline])
    close("polygon")
  }

  private mutating func sideLabel(_ label: String, x: Double, y: Double, anchor: String) {
    let baseline = min(max(y + 4, 11), TrendChart.height - 3)
    element(
      "text",
      ["x": TrendChart.coordinate(x), "y": TrendChart.coordinate(baseline), "text-anchor": anchor],
      text: label)
  }
}

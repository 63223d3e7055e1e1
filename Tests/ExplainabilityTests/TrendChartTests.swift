import Evidence
import Testing

@testable import Explainability

@Suite struct TrendChartTests {
  static func series(
    _ values: [Double], low: Double? = nil, high: Double? = nil, days: [Double]? = nil
  ) -> Series {
    Series(
      title: "t", unit: "u",
      points: values.enumerated().map { index, value in
        Series.Point(
          day: days?[index] ?? Double(index) * 30, time: "t\(index)", value: value, text: "\(value) u",
          flag: high.map { value > $0 } == true ? "High" : low.map { value < $0 } == true ? "Low" : nil)
      }, referenceLow: low, referenceHigh: high)
  }

  static let all: [Series] = [
    series([1, 2]), series([5, 5, 5]), series([0, 0], low: 0, high: 0), series([-3, 7, 2], low: -1, high: 1),
    series([4.4, 5.9], low: 3.5, high: 5.1), series([1, 2], low: 1000, high: 2000),
    series([1, 2], low: -2000, high: -1000),
    series([1, 2], low: -1000, high: 1000), series([8, 7], high: 5.6), series([50, 40], low: 60),
    series([1, 2, 3], low: 3, high: 1), series([1e-12, 2e-12]), series([1e15, 3e15], low: 0, high: 1e15),
    series([1, 2, 3], days: [0, 0, 0]), series([1, 2, 3], days: [5, 1, 3]), series([1, .nan, .infinity, 2]),
    series([1, 2], low: .infinity, high: .nan), series([-1e308, 1e308], low: 0),
    series((0..<60).map { Double($0 * 7 % 13) }),
  ]

  @Test(arguments: all)
  func staysInItsFrame(series: Series) {
    guard let chart = TrendChart(series) else {
      #expect(series.points.map(\.value).contains { abs($0) > 1e300 })
      return
    }
    for mark in chart.marks {
      #expect((TrendChart.left...TrendChart.right).contains(mark.x))
      #expect((TrendChart.top...TrendChart.bottom).contains(mark.y))
    }
    if let band = chart.band {
      #expect(band.top >= TrendChart.top && band.bottom <= TrendChart.bottom && band.top < band.bottom)
    }
  }

  @Test(arguments: [series([]), series([1]), series([1, .nan]), series([1, 2], days: [0, .infinity])])
  func drawsNothingFromOnePoint(series: Series) {
    #expect(TrendChart(series) == nil)
  }

  @Test func higherIsHigherAndLaterIsFurtherRight() throws {
    let chart = try #require(TrendChart(Self.series([4.4, 5.9, 3.0], low: 3.5, high: 5.1)))
    #expect(chart.marks.map(\.shape) == [.circle, .up, .down])
    #expect(chart.marks[1].y < chart.marks[0].y && chart.marks[0].y < chart.marks[2].y)
    #expect(chart.marks[0].x < chart.marks[1].x && chart.marks[1].x < chart.marks[2].x)
    let band = try #require(chart.band)
    #expect(band.hasTopEdge && band.hasBottomEdge)
    #expect(chart.marks[1].y < band.top && chart.marks[2].y > band.bottom)
    #expect((band.top...band.bottom).contains(chart.marks[0].y))
  }

  @Test func clipsTheBandAndLeavesOutOneOutOfSight() throws {
    let wide = try #require(TrendChart(Self.series([1, 2], low: -1000, high: 1000))?.band)
    #expect(wide.top == TrendChart.top && wide.bottom == TrendChart.bottom)
    #expect(!wide.hasTopEdge && !wide.hasBottomEdge)
    #expect(TrendChart(Self.series([1, 2], low: 1000, high: 2000))?.band == nil)
    let above = try #require(TrendChart(Self.series([50, 40], low: 60))?.band)
    #expect(above.hasBottomEdge && !above.hasTopEdge && above.top == TrendChart.top)
  }

  @Test func tellsAllValuesInWords() throws {
    let html = try SampleReport.make().html()
    #expect(
      html.contains("Reference range 3.5 to 5.1 mmol/L. 1 Jan 2022: 4.4 mmol/L; 1 Jan 2023: 4.8 mmol/L;"))
    #expect(html.contains("23 Nov 2024: 5.3 mmol/L (High); 3 Nov 2025: 5.9 mmol/L (High)."))
  }

  @Test(arguments: [
    (0.04, "0"), (1.25, "1.3"), (12, "12"), (-0.5, "-0.5"), (-3.21, "-3.2"), (99.96, "100"),
  ])
  func writesCoordinates(value: Double, expected: String) {
    #expect(TrendChart.coordinate(value) == expected)
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇"), ([5, 5], "▄▄"), ([3, 1], "▇▁"), ([1, .nan, 2], "▁▇"),
  ])
  func drawsSparks(values: [Double], expected: String) {
    #expect(TerminalText.sparkline(values) == expected)
  }

  @Test func drawsNoSparkFromOnePoint() {
    #expect(TerminalText.sparkline([1]) == nil)
    #expect(TerminalText.sparkline([.nan, 1]) == nil)
  }

  @Test(arguments: [
    ("High", FlagMark.Shape.up), ("Critically high", .up), ("LOW", .down), ("below range", .down),
    ("Abnormal", .diamond),
    ("Normal", .circle), ("", .circle), ("slow", .diamond),
  ])
  func givesFlagsShapes(flag: String, shape: FlagMark.Shape) {
    #expect(FlagMark.shape(of: flag) == shape)
  }
}

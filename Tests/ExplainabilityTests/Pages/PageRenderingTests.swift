import Evidence
import Foundation
import Testing

@testable import Explainability

@Suite("Report pages")
struct PageRenderingTests {
  static let hostile: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
    "</title></style><b>x</b>",
    "</mark></div></main><h1>gone</h1>", "javascript:alert(1)", "[x](javascript:alert(1))", "| a | b |",
    "../../secret",
    "\u{1B}[31mred\u{1B}[0m", "\u{202E}abc\u{202C}", "a\u{0}b\u{8}c", "line\r\nline\nline",
    "</svg><foreignObject>",
    "&lt;b&gt;", "`code`", "![x](http://evil.example/p.png)",
  ]

  @Test("Text never becomes markup", arguments: hostile)
  func escaping(text: String) throws {
    let html = SamplePage.page(with: text).html()
    // The skeleton knows links inside a page only; links to files are tested on their own.
    let fileLink = #/href="[^#"][^"]*"/#
    let skeleton = try HTMLSkeleton(html.replacing(fileLink, with: "href=\"#main\""))
    let harmless = try HTMLSkeleton(
      SamplePage.page(with: "x").html().replacing(fileLink, with: "href=\"#main\""))
    #expect(skeleton.tags == harmless.tags)
    #expect(skeleton.attributes == harmless.attributes)
    #expect(Set(skeleton.ids).count == skeleton.ids.count)
    #expect(!html.lowercased().contains("href=\"javascript:"))
    #expect(!html.contains("<script"))
    #expect(!html.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) })
  }

  @Test("A cell that opens shows the whole of its words, and no markup of theirs", arguments: hostile)
  func openedCells(text: String) throws {
    func page(_ text: String) -> String {
      ReportPage(
        title: "Grid",
        blocks: [
          .table(
            PageTable(
              caption: "Cells", columns: [.init("A"), .init("B")],
              rows: [
                [
                  "row",
                  PageTable.Cell(
                    "found " + text, opened: PageQuotation(text + "\nend", facts: [.init("Where", text)])),
                ]
              ]))
        ]
      ).html()
    }
    let html = page(text)
    let skeleton = try HTMLSkeleton(html)
    #expect(skeleton.tags == (try HTMLSkeleton(page("x"))).tags)
    #expect(html.contains("<details class=\"fold\"><summary>found ") && html.contains("end</blockquote>"))
    #expect(!html.contains("<script"))
  }

  @Test("Control characters never reach a terminal or Markdown", arguments: hostile, [false, true])
  func terminal(text: String, color: Bool) {
    let page = SamplePage.page(with: text)
    let shown = page.text(style: TerminalStyle(width: 60, color: color))
      .replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(!shown.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) })
    let markdown = page.markdown()
    #expect(!markdown.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) })
    #expect(!markdown.contains("<script") && markdown.firstMatch(of: #/(?:^|[^\\])\]\(javascript:/#) == nil)
  }

  @Test("Without colour no terminal code is written")
  func plain() {
    let page = SamplePage.page(with: "x")
    #expect(!page.text(style: TerminalStyle(width: 60)).contains("\u{1B}"))
    #expect(page.text(style: TerminalStyle(width: 60, color: true)).contains("\u{1B}[1m"))
  }

  @Test("Every link inside a page leads somewhere")
  func links() throws {
    let html = SamplePage.page(with: "text").html()
    let ids = Set(html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) })
    let targets = html.matches(of: #/href="#([^"]+)"/#).map { String($0.1) }
    #expect(targets.count >= 10)
    #expect(Set(targets).subtracting(ids).isEmpty)
  }

  @Test("No line of text is wider than the terminal", arguments: [40, 60, 100])
  func width(columns: Int) {
    let page = SamplePage.page(with: "several words that have to be wrapped at the end of a line")
    for line in page.text(style: TerminalStyle(width: columns)).split(separator: "\n") {
      #expect(TerminalText.columns(String(line)) <= columns, "\(line)")
    }
  }

  @Test("A one-line table keeps whole what must be whole and has a line for each row")
  func oneLine() {
    let table = PageTable(
      caption: "", columns: [.init("Name"), .init("Result", isWhole: true), .init("Notes"), .init("More")],
      rows: (0..<5).map {
        [
          "A long name number \($0)", "twenty-two columns wide", "notes that are long enough",
          "more of the same",
        ]
      })
    let lines = table.text(style: TerminalStyle(width: 60), isOneLine: true).split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.dropFirst(2).allSatisfy { $0.contains("twenty-two columns wide") })
    #expect(lines.allSatisfy { TerminalText.columns(String($0)) <= 60 })
  }

  @Test(
    "A link to a file stays a relative path",
    arguments: [
      ("a b.html", "a%20b.html"), ("/etc/passwd", "etc/passwd"), ("../x", "x"),
      ("https://x.example", "https%3A/x.example"),
      ("é?#.svg", "%C3%A9%3F%23.svg"),
    ])
  func link(path: String, address: String) {
    #expect(PageLink.relative(path) == address)
  }

  @Test("Charts in Markdown are links where there is a file, else tables")
  func markdownCharts() {
    let page = SamplePage.page(with: "x")
    #expect(page.charts.count == 3)
    let linked = page.markdown { number, _ in "plot-\(number).svg" }
    #expect((0..<3).allSatisfy { linked.contains("(plot-\($0).svg)") })
    #expect(!page.markdown().contains(".svg"))
  }

  @Test(
    "Charts of odd values are drawn within their frame",
    arguments: [
      [], [0.0], [.nan], [.infinity, 1], [1e300, -1e300], [5, 5, 5], [-3, -1], [0, 1e-9],
    ] as [[Double]])
  func chart(values: [Double]) throws {
    for kind in PageChart.Kind.allCases {
      let chart = PageChart(
        kind: kind, title: "t", x: .init("x"), y: .init("y"),
        series: [.init(name: "s", points: values.enumerated().map { .init(x: Double($0), y: $1) })])
      let svg = chart.svg()
      #expect(!svg.contains("nan") && !svg.contains("inf"))
      let heights = svg.matches(of: #/ (?:cy|y1|y2)="([^"]+)"/#).compactMap { Double($0.1) }
      #expect(heights.allSatisfy { (0...ChartDrawing.height).contains($0) })
      #expect(chart.table().rows.count == values.count)
    }
  }

  @Test(
    "Numbers read the same everywhere",
    arguments: [
      (0.0, "0"), (0.2, "0.2"), (12.34, "12.3"), (-0.5, "−0.5"), (0.00001, "0"), (1480, "1480"), (.nan, "–"),
      (2.999, "3"),
    ])
  func number(value: Double, text: String) {
    #expect(PageNumber.text(value) == text)
  }

  @Test("Marked text keeps a contrast of 4.5 to 1 on every shade, light and dark")
  func contrast() throws {
    let page = PageStylesheet.text.description.components(separatedBy: "@media (prefers-color-scheme: dark)")
    let dark = try #require(page.last?.components(separatedBy: "body.doc").first)
    for (css, ink) in [(try #require(page.first), 0x1a1f26), (dark, 0xe4e8ec)] {
      let shades = css.matches(of: #/--(?:for|against|scale)\d: #([0-9a-f]{6})/#)
      #expect(shades.count == 9)
      for shade in shades {
        let ground = try #require(Int(shade.1, radix: 16))
        #expect(Self.contrast(ground, ink) >= 4.5, "\(shade.0)")
      }
    }
  }

  private static func luminance(_ color: Int) -> Double {
    func part(_ shift: Int) -> Double {
      let value = Double((color >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  private static func contrast(_ first: Int, _ second: Int) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}

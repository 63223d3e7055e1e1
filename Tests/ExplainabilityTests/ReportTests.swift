import Evidence
import Foundation
import Testing

@testable import Explainability

@Suite struct ReportTests {
  @Test func numbersEachPlaceOnceInOrderOfFirstUse() throws {
    let report = try SampleReport.make()
    #expect(report.schemaVersion == 1)
    #expect(report.sources.map(\.number) == Array(1...38))
    #expect(Set(report.sources.map(\.span)).count == 38)
    #expect(report.unresolved == [38])
    let index = ReportIndex(report)
    let claims = report.finding.claims
    #expect(index.numbers(of: claims[0]) == "[1]")
    #expect(index.numbers(of: try #require(claims.last)) == "[1, 38]")
  }

  @Test func joinsRunsOfNumbers() throws {
    let digest = try #require(SampleReport.digest)
    func citation(_ page: Int) -> Citation {
      Citation(span: SourceSpan(document: digest, place: .page(page)), label: "p. \(page)")
    }
    let claims = [
      Claim(id: "a", text: "a", citations: (1...9).map(citation)),
      Claim(id: "b", text: "b", citations: [5, 2, 3, 4, 9, 8, 2].map(citation)),
    ]
    let finding = Finding(
      kind: "k", title: "t", subject: [], sections: [.init(id: "s", title: "s", claims: claims)], limits: [],
      documents: [], stamp: RunStamp(program: "p", rules: "r", inputs: []))
    let report = SummaryReport(
      finding: finding, resultID: "r", generatedAt: "2026-01-31T07:00:00Z", excerpts: [:], command: nil)
    #expect(ReportIndex(report).numbers(of: claims[1]) == "[2–5, 8, 9]")
    #expect(report.unresolved == Array(1...9))
    #expect(report.html().contains("9 sources could not be found again"))
  }

  @Test func readsItsOwnJSONAndNoOtherVersion() throws {
    let report = try SampleReport.make()
    let json = try report.json()
    let read = try JSONDecoder().decode(SummaryReport.self, from: Data(json.utf8))
    #expect(read == report)
    #expect(read.html() == report.html())
    #expect(json.contains("\"type\" : \"XPathSelector\""))
    let other = json.replacing("\"schemaVersion\" : 1", with: "\"schemaVersion\" : 2")
    #expect(throws: ExplainabilityError.self) {
      try JSONDecoder().decode(SummaryReport.self, from: Data(other.utf8))
    }
  }

  @Test func refusesNumbersThatJSONCannotWrite() throws {
    let digest = try #require(SampleReport.digest)
    let citation = Citation(span: SourceSpan(document: digest, place: .page(1)), label: "p. 1")
    let series = Series(title: "t", unit: "", points: [.init(day: 0, time: "0", value: .nan, text: "?")])
    let finding = Finding(
      kind: "k", title: "t", subject: [],
      sections: [
        .init(id: "s", title: "s", claims: [Claim(id: "a", text: "a", citations: [citation], series: series)])
      ],
      limits: [], documents: [], stamp: RunStamp(program: "p", rules: "r", inputs: []))
    let report = SummaryReport(
      finding: finding, resultID: "r", generatedAt: "", excerpts: [:], command: nil)
    let error = #expect(throws: ExplainabilityError.self) { try report.json() }
    #expect(error?.code == "report.number")
    #expect(error?.place == "r")
  }

  @Test func everyLineOpensItsSourceAndNoXMLIsShownTwice() throws {
    let report = try SampleReport.make()
    let html = report.html()
    let skeleton = try HTMLSkeleton(html)
    #expect(Set(skeleton.ids).count == skeleton.ids.count)
    #expect(Set(skeleton.targets).subtracting(skeleton.ids).isEmpty)
    #expect(skeleton.tags.count { $0 == "h1" } == 1)
    #expect(skeleton.tags.count { $0 == "li" } > report.finding.claims.count)
    for number in report.sources.map(\.number) where number != 38 {
      #expect(html.ranges(of: "<pre id=\"xml-\(number)\"").count == 1)
      #expect(skeleton.targets.contains("source-\(number)"))
    }
    #expect(html.ranges(of: "<div class=\"evidence\">").count == report.finding.claims.count)
    #expect(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"))
  }

  @Test func cutsLongMarkupAndSaysSo() throws {
    let digest = try #require(SampleReport.digest)
    let span = SourceSpan(document: digest, place: .page(1))
    let claim = Claim(id: "a", text: "a", citations: [Citation(span: span, label: "p. 1")])
    let finding = Finding(
      kind: "k", title: "t", subject: [], sections: [.init(id: "s", title: "s", claims: [claim])], limits: [],
      documents: [], stamp: RunStamp(program: "p", rules: "r", inputs: []))
    for (count, isCut) in [(100, false), (100_000, true)] {
      let xml = "<a>" + String(repeating: "<b c=\"d\"/>", count: count) + "</a>"
      let report = SummaryReport(
        finding: finding, resultID: "r", generatedAt: "", excerpts: [span: SourceExcerpt(xml: xml, text: "")],
        command: nil)
      let html = report.html()
      #expect(html.contains("The XML is cut here") == isCut)
      #expect(html.utf8.count < 120_000)
      #expect(!html.contains("<nav"))
    }
  }

  @Test(arguments: [
    ("<a/>", ["<a/>"]),
    ("<a><b>x</b><c d='1'/></a>", ["<a>", "  <b>x</b>", "  <c d='1'/>", "</a>"]),
    ("<a>\n   <b> x  y </b>\n</a>", ["<a>", "  <b>x y</b>", "</a>"]),
    ("<a>one<br/>two</a>", ["<a>", "  one", "  <br/>", "  two", "</a>"]),
    ("<a b=\"x>y\"><!-- <c> --></a>", ["<a b=\"x>y\">", "  <!-- <c> -->", "</a>"]),
    ("<a></a>", ["<a></a>"]), ("</a></b>", ["</a>", "</b>"]), ("<a", ["<a"]), ("text", ["text"]), ("", []),
  ])
  func laysOutMarkup(xml: String, expected: [String]) {
    let layout = XMLLayout(xml, limit: 1000)
    #expect(layout.lines.map { $0.map(\.text).joined() } == expected)
    #expect(!layout.isCut)
  }

  @Test func textHasEnoughContrastInBothSchemes() throws {
    let css = HTMLStylesheet.text.description
    let schemes = css.components(separatedBy: "prefers-color-scheme: dark")
    #expect(schemes.count == 2)
    let pairs = [
      ("ink", "ground"), ("ink", "panel"), ("soft", "ground"), ("soft", "panel"), ("link", "ground"),
      ("link", "panel"),
      ("critical-ink", "critical-ground"), ("warning-ink", "warning-ground"), ("ink", "band"),
    ]
    // Shapes need 3 to 1 (WCAG 2.2, success criterion 1.4.11).
    let shapes = [
      ("critical-bar", "ground"), ("warning-bar", "ground"), ("line", "ground"), ("line", "band"),
      ("out", "ground"),
      ("out", "band"), ("band-edge", "ground"),
    ]
    for scheme in schemes {
      for (ink, ground) in pairs { #expect(try contrast(ink, ground, scheme) >= 4.5, "\(ink) on \(ground)") }
      for (ink, ground) in shapes { #expect(try contrast(ink, ground, scheme) >= 3, "\(ink) on \(ground)") }
    }
  }

  /// The contrast of two colours of a scheme (WCAG 2.2, relative luminance).
  private func contrast(_ first: String, _ second: String, _ css: String) throws -> Double {
    func luminance(_ name: String) throws -> Double {
      let range = try #require(css.range(of: "--\(name): #"))
      let value = try #require(Int(css[range.upperBound...].prefix(6), radix: 16))
      let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let both = [try luminance(first), try luminance(second)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }
}

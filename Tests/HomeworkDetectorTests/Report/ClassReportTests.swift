import Explainability
import Foundation
import HomeworkDetector
import Testing

@Suite("The report of a class")
struct ClassReportTests {
  @Test("An empty class is said to be empty")
  func empty() throws {
    let style = TerminalStyle(width: 80)
    #expect(ClassReport.page(for: []).html().contains("There was no submission to check."))
    #expect(ClassReport.text(for: [], style: style).contains("There was no submission to check."))
    #expect(try ClassReport.json(for: []).contains("\"submissions\" : ["))
    let left = [(name: "scan.pdf", sentence: "The PDF holds no text.")]
    let page = ClassReport.page(for: [], leftOut: left).html()
    #expect(page.contains("1 file was left out") && page.contains("The PDF holds no text."))
    #expect(
      ClassReport.text(for: [], leftOut: left, style: style).contains("scan.pdf: The PDF holds no text."))
    #expect(
      try ClassReport.json(for: [], leftOut: left).contains("\"sentence\" : \"The PDF holds no text.\""))
  }

  @Test("A class of 400 has a row, a line and a file of its own for each", arguments: [60, 80, 120])
  func large(width: Int) {
    let checks = (0..<400).map { number in
      var check = SampleChecks.all[number % 5]
      check.name = "Student \(number % 200)"
      return check
    }
    let names = ClassReport.fileNames(for: checks)
    #expect(Set(names.map { $0.lowercased() }).count == 400)
    let html = ClassReport.page(for: checks).html()
    #expect(html.matches(of: #/<th scope="row"/#).count == 400)
    #expect(names.allSatisfy { html.contains("href=\"\($0.replacing(" ", with: "%20"))\"") })
    let lines = ClassReport.text(for: checks, style: TerminalStyle(width: width)).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("Student ") || $0.hasPrefix("Studen") } == 400)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= width })
    for verdict in Verdict.allCases { #expect(lines.contains { $0.contains(verdict.words) }) }
  }

  @Test(
    "File names are harmless and differ",
    arguments: [
      (["../../x", "a/b", "a\\b"], ["______x.html", "a_b.html", "a_b-2.html"]),
      (["Ana", "ana"], ["Ana.html", "ana-2.html"]), (["", " "], ["submission.html", "submission-2.html"]),
      (["index"], ["index-2.html"]), (["Zoë 李"], ["Zoë 李.html"]), (["<b>&\u{0}"], ["_b___.html"]),
    ])
  func fileNames(names: [String], files: [String]) {
    let checks = names.map { name in
      var check = SampleChecks.human
      check.name = name
      return check
    }
    #expect(ClassReport.fileNames(for: checks) == files)
  }

  @Test("The table says who is similar to whom and what else was found")
  func rows() {
    let html = ClassReport.page(for: SampleChecks.all).html()
    #expect(html.contains("A: Marlow, Robin, about 67 of 100; B: Old, Sam (earlier), about 20 of 100"))
    #expect(html.contains("uncertain (too short)") && html.contains("not judged (program)"))
    #expect(html.contains("1 faulty reference, unlike earlier writing"))
    #expect(html.contains("href=\"Marlow_%20Robin.html\""))
  }
}

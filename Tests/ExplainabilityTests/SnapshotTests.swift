import Explainability
import Foundation
import Testing

/// Golden files of the sample in all four formats.
///
/// With `ATTEST_RECORD_SNAPSHOTS=1` the files are written instead of compared.
@Suite struct SnapshotTests {
  @Test(arguments: ["report.html", "report.md", "report.txt", "report.json"])
  func rendersAsBefore(name: String) throws {
    let report = try SampleReport.make()
    let rendered =
      switch name {
      case "report.html": report.html()
      case "report.md": report.markdown()
      case "report.txt": report.text(style: TerminalStyle(width: 100, color: false))
      default: try report.json()
      }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["ATTEST_RECORD_SNAPSHOTS"] == "1" {
      try Data(rendered.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(rendered == expected)
  }

  @Test func rendersTheSameBytesTwice() throws {
    let first = try SampleReport.make()
    let second = try SampleReport.make()
    #expect(first == second)
    #expect(Array(first.html().utf8) == Array(second.html().utf8))
    #expect(Array(first.markdown().utf8) == Array(second.markdown().utf8))
    let style = TerminalStyle(width: 80, color: true)
    #expect(Array(first.text(style: style).utf8) == Array(second.text(style: style).utf8))
    #expect(try Array(first.json().utf8) == Array(second.json().utf8))
  }
}

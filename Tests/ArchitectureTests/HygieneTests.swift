import Foundation
import Testing

@Suite("The files of the repository")
struct HygieneTests {
  @Test("No Swift file is too long to be read in one sitting")
  func filesAreShort() throws {
    for file in try Checkout.files() where file.hasSuffix(".swift") {
      let lines = Hygiene.lineCount(try #require(try Checkout.text(file)))
      #expect(lines <= Hygiene.longestFile, "\(file) has \(lines) lines: split it")
    }
  }

  @Test("No file holds a path of a particular computer, a registry's host or somebody's address")
  func filesHoldNoTraces() throws {
    let files = try Checkout.files()
    #expect(files.contains("Package.swift"))
    for file in files {
      guard let text = try Checkout.text(file) else { continue }
      for trace in Hygiene.traces(in: text) {
        Issue.record("\(file):\(trace.line) holds the \(trace.kind)")
      }
    }
  }

  @Test("The README is short enough to be read")
  func readMeIsShort() throws {
    guard try Checkout.files().contains("README.md") else { return }
    let lines = Hygiene.lineCount(try #require(try Checkout.text("README.md")))
    #expect(lines <= Hygiene.longestReadMe, "README.md has \(lines) lines")
  }

  @Test(
    "What may not be there is found",
    arguments: [
      ["/", "work", "/main/Sources"], ["let path = \"/", "root", "/x\""], ["(/", "home", "/ada/record.xml)"],
      ["/", "tmp", "/build/attest"], ["see https://", "pypi", ".org/project/x"], ["deb", ".debian", ".org"],
      ["write to ada@", "hospital", ".org"],
    ])
  func traceIsFound(parts: [String]) {
    #expect(Hygiene.traces(in: "first line\n" + parts.joined()).map(\.line) == [2])
  }

  @Test(
    "What looks like it and is fine passes",
    arguments: [
      "https://example.org/home/page", "framework/optional", "Sources/opt/x", "/ClinicalDocument/component",
      "mailto:ada@clinic.example", "ada@example.org", "@testable import Storage", "~/.local/share/attest",
      "/home/b/attest.sqlite",
    ])
  func fineTextPasses(text: String) {
    #expect(Hygiene.traces(in: text) == [])
  }

  @Test(
    "Lines are counted with and without a last line feed",
    arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2)])
  func linesAreCounted(text: String, count: Int) {
    #expect(Hygiene.lineCount(text) == count)
  }
}

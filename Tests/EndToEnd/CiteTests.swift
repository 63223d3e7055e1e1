import Foundation
import Testing

@testable import Workflow

/// Whether the tables of reporters were fetched.
private enum ReporterTables {
  static let areThere = FileManager.default.fileExists(
    atPath: ModelHome.standard().path + "/legal/reporters/reporters.json")
}

@Suite(
  "attest cite",
  .enabled(if: ReporterTables.areThere, "The tables of reporters are not there: run `make setup`."))
struct CiteTests {
  static let opinion = """
    Cite as: 598 U. S. ____ (2023)          1

              Opinion of the Court

    A carrier that accepts goods in good order must deliver them in the same order, unless it was notified.
    2          ROE v. POE CO.

              Opinion of the Court

    The notice need not be in writing. It is enough that 12 days pass before the vessel sails.

    """

  private func bench() throws -> Workbench {
    let bench = try Workbench()
    try bench.write(Self.opinion, to: "exhibits/roe.txt")
    return bench
  }

  @Test("A brief that agrees ends with status 0, one that differs with status 1 and says where")
  func statuses() throws {
    let bench = try bench()
    let cite = "Roe v. Poe Co., 598 U. S. ___, ___ (2023) (slip op., at 2)"
    let good = try bench.write("“The notice need not be in writing.” \(cite).\n", to: "good.txt")
    let bad = try bench.write("“The notice need be in writing.” \(cite).\n", to: "bad.txt")
    let fine = try bench.attest("cite", good, "--against", bench.path("exhibits"))
    #expect(fine.status == 0)
    #expect(fine.output.contains("word for word"))
    let wrong = try bench.attest(
      "cite", bad, "--against", bench.path("exhibits"), "--html", bench.path("check.html"))
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("(left out: “not”, a"))
    let page = try #require(bench.text("check.html"))
    #expect(page.contains("<!DOCTYPE html>"))
    #expect(page.contains("The notice need be in writing."))
    #expect(!page.contains("<script"))
  }

  @Test("JSON holds the verdicts, with places in the untouched text")
  func json() throws {
    let bench = try bench()
    let text =
      "He wrote: “It is enough that 21 days pass before the vessel sails.” Roe v. Poe Co., 598 U. S. ___ (2023).\n"
    let brief = try bench.write(text, to: "brief.txt")
    let ending = try bench.attest("cite", brief, "--against", bench.path("exhibits"), "--json")
    #expect(ending.status == 1)
    let value = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
    let quotation = try #require((value?["quotations"] as? [[String: Any]])?.first)
    #expect(quotation["verdict"] as? String == "altered")
    let difference = try #require((quotation["differences"] as? [[String: Any]])?.first)
    #expect(difference["kind"] as? String == "number")
    let span = try #require(difference["quotedSpan"] as? [String: Int])
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[(span["start"] ?? 0)..<(span["end"] ?? 0)])) == "21")
  }

  @Test("A library of the store serves as a folder does")
  func library() throws {
    let bench = try bench()
    let brief = try bench.write(
      "“The notice need not be in writing.” Roe v. Poe Co., 598 U. S. ___ (2023).\n", to: "brief.txt")
    #expect(try bench.attest("add", bench.path("exhibits"), "--library", "matter").status == 0)
    let ending = try bench.attest("cite", brief, "--library", "matter")
    #expect(ending.status == 0)
    #expect(ending.output.contains("word for word"))
  }

  @Test(
    "What is missing is said in one sentence, with the status for it",
    arguments: [
      (["--against", "nowhere"], Int32(3), "There is no such folder."),
      (["--library", "nowhere"], Int32(2), "There is no library of this name."),
      ([], Int32(2), "--library"),
    ])
  func refusals(_ options: [String], _ status: Int32, _ words: String) throws {
    let bench = try bench()
    let brief = try bench.write("Nothing.\n", to: "brief.txt")
    let ending = try ChildProcess.run(
      Workbench.program(), ["cite", brief] + options + ["--store", bench.storePath])
    #expect(ending.status == status)
    #expect(ending.errors.contains(words))
  }
}

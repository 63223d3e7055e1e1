import Foundation
import Testing

@testable import Workflow

/// The program as a person runs it.
@Suite struct CommandTests {
  @Test(
    "the help of every command has an example",
    arguments: [
      [], ["summarize"], ["export"], ["list"], ["report"], ["review"], ["erase"], ["evaluate"],
      ["evaluate", "records"],
      ["audit"],
      ["audit", "verify"], ["audit", "anchor"], ["doctor"], ["measure"],
    ])
  func help(command: [String]) throws {
    let ending = try ChildProcess.run(try Workbench.program(), command + ["--help"])
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    let example = (["  attest"] + command).joined(separator: " ")
    #expect(ending.output.contains(example), "\(ending.output)")
  }

  @Test(
    "what is used wrongly is status 2, and nothing goes to the output",
    arguments: [
      ["summarize"], ["nonsense"], ["summarize", "x.xml", "--format", "pdf"],
      ["summarize", "x.xml", "--sections", "x"],
      ["summarize", "x.xml", "--since", "soon"], ["report"], ["report", "r-00"],
      ["report", "r-00", "--for", "nobody"],
      ["review", "r-00", "--decision", "accepted"], ["review", "r-00", "--decision", "perhaps"],
      ["audit", "verify", "--head", "12"], ["erase", "r-00", "--yes"],
      ["export", "x.xml", "--format", "fhir"], ["list", "--limit", "0"], ["measure", "x.xml", "--work", "x"],
    ])
  func badUse(arguments: [String]) throws {
    let bench = try Workbench()
    let needsStore = arguments.first != "measure" && arguments != ["nonsense"]
    let ending = try ChildProcess.run(
      try Workbench.program(), arguments + (needsStore ? ["--store", bench.storePath] : []))
    #expect(ending.status == 2, "\(ending.errors)")
    #expect(ending.output.isEmpty)
    #expect(!ending.errors.isEmpty)
  }

  @Test("a bad file is one line, and the others are done all the same")
  func badAmongGood() throws {
    let bench = try Workbench()
    try bench.write(SampleRecord(family: "Aasen").xml, to: "in/1.xml")
    try bench.write("<ClinicalDocument><oops", to: "in/2.xml")
    try bench.write(SampleRecord(family: "Zwart").xml, to: "in/3.xml")
    try bench.write("<note>PATIENTTEXT</note>", to: "in/4.xml")
    let ending = try bench.attest("summarize", bench.path("in"))
    #expect(ending.status == 3)
    #expect(ending.output.contains("Aasen") && ending.output.contains("Zwart"))
    let lines = ending.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("attest: 2.xml") == true)
    #expect(lines.last?.hasPrefix("attest: 4.xml: ") == true)
    #expect(!ending.errors.contains("PATIENTTEXT"))
    let out = try bench.attest(
      "summarize", bench.path("in"), "--format", "html", "--output", bench.path("out"))
    #expect(out.status == 3)
    #expect(out.output.isEmpty)
    #expect(bench.names(in: "out") == ["1.html", "3.html"])
  }

  @Test(
    "what is no record is refused with status 3",
    arguments: [
      ("", "empty"), ("plain words", "text"), ("PK\u{3}\u{4}zip", "npack"),
      ("{\"resourceType\": \"Bundle\"}", "JSON"),
      ("<Bundle xmlns=\"http://hl7.org/fhir\"/>", "FHIR"),
      ("<section xmlns=\"urn:hl7-org:v3\"/>", "fragment"),
    ])
  func refused(content: String, word: String) throws {
    let bench = try Workbench()
    let path = try bench.write(content, to: "x.xml")
    let ending = try bench.attest("summarize", path)
    #expect(ending.status == 3)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(word), "\(ending.errors)")
    #expect(ending.errors.split(separator: "\n").count == 1)
  }

  @Test("a missing file, a folder without records and a file one may not read are status 3")
  func unreadable() throws {
    let bench = try Workbench()
    #expect(try bench.attest("summarize", bench.path("none.xml")).status == 3)
    try bench.write("words", to: "empty/readme.txt")
    #expect(try bench.attest("summarize", bench.path("empty")).status == 3)
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("loop.xml"), withDestinationPath: bench.path("loop.xml"))
    #expect(try bench.attest("summarize", bench.path("loop.xml")).status == 3)
    // The administrator may read everything.
    if geteuid() != 0 {
      let path = try bench.write(SampleRecord().xml, to: "secret.xml")
      #expect(chmod(path, 0) == 0)
      #expect(try bench.attest("summarize", path).status == 3)
    }
  }

  @Test("a store that cannot be made is status 4 with a hint, and nothing is shown")
  func noStore() throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "x.xml")
    let ending = try ChildProcess.run(
      "/usr/bin/env", ["ATTEST_HOME=/proc/attest", try Workbench.program(), "summarize", path])
    #expect(ending.status == 4)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("--store FILE"))
  }

  @Test("a reader that goes away ends the program quietly")
  func brokenPipe() throws {
    let bench = try Workbench()
    let record = SampleRecord(problems: (0..<400).map { "Problem number \($0)" })
    let path = try bench.write(record.xml, to: "long.xml")
    // The report is longer than a pipe holds, so the write meets the closed end.
    let script = "{ \"$0\" \"$@\"; echo $? >'\(bench.path("status"))'; } | head -c 1"
    let ending = try ChildProcess.run(
      "/bin/sh",
      ["-c", script, try Workbench.program(), "summarize", path, path, "--json", "--store", bench.storePath])
    #expect(ending.output == "{")
    #expect(ending.errors.isEmpty)
    #expect(bench.text("status") == "0\n")
  }

  @Test("an earlier report stays whole where the new one is refused")
  func keepsEarlierReport() throws {
    let bench = try Workbench()
    let path = try bench.write("<ClinicalDocument><oops", to: "x.xml")
    let output = try bench.write("earlier", to: "out/report.html")
    #expect(try bench.attest("summarize", path, "--format", "html", "--output", output).status == 3)
    #expect(bench.text("out/report.html") == "earlier")
    #expect(bench.names(in: "out") == ["report.html"])
  }

  @Test("list, report, erase and doctor work on one store")
  func story() throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "x.xml")
    #expect(try bench.attest("list").output == "The store holds no results yet.\n")
    #expect(try bench.attest("summarize", path, "--output", bench.path("x.txt")).status == 0)
    let list = try bench.attest("list", "--json")
    let results = try JSONDecoder().decode([ListedResult].self, from: Data(list.output.utf8))
    let id = try #require(results.first?.id)
    #expect(results.first?.files == ["x.xml"])
    #expect(try bench.attest("list").output.hasPrefix(id))
    let again = try bench.attest("report", id, "--result", "--text")
    #expect(again.output == bench.text("x.txt"))
    #expect(try bench.attest("report", id, "--html").output.hasPrefix("<!DOCTYPE html>"))
    let audit = try bench.attest("audit", "verify")
    #expect(audit.status == 0 && audit.output.hasPrefix("Intact: 4 rows"))
    #expect(try bench.attest("doctor").status == 0)
    let asked = try bench.attest("erase", id)
    #expect(asked.status == 2 && asked.errors.contains("--yes"))
    #expect(
      try bench.attest("erase", id, "--yes").output == "Erased 1 result and 1 file, with 1 written file.\n")
    #expect(bench.text("x.txt") == nil)
    #expect(try bench.attest("report", id).status == 2)
  }

  @Test("an export is a bundle a record, under the same folders")
  func export() throws {
    let bench = try Workbench()
    try bench.write(SampleRecord(family: "Aasen").xml, to: "in/sub/1.xml")
    try bench.write("<oops", to: "in/2.xml")
    let ending = try bench.attest(
      "export", bench.path("in"), "--format", "fhir", "--output", bench.path("out"))
    #expect(ending.status == 3)
    #expect(bench.names(in: "out") == ["sub"])
    #expect(bench.names(in: "out/sub") == ["1.json"])
    let bundle = try #require(bench.text("out/sub/1.json"))
    let json = try JSONSerialization.jsonObject(with: Data(bundle.utf8)) as? [String: Any]
    #expect(json?["resourceType"] as? String == "Bundle")
    #expect(bundle.contains("\"Condition\""))
  }
}

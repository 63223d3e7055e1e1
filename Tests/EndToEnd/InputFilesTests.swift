import Foundation
import Testing

@testable import Workflow

/// Which files stand behind the arguments of a command.
@Suite struct InputFilesTests {
  @Test("a folder gives its records by content, in order, under their paths in it")
  func folder() throws {
    let bench = try Workbench()
    let record = SampleRecord().xml
    try bench.write(record, to: "in/b.xml")
    try bench.write(record + "<!-- 1 -->", to: "in/a/z.XML")
    try bench.write(record + "<!-- 2 -->", to: "in/a/export.ccda")
    try bench.write(record + "<!-- 3 -->", to: "in/no-ending")
    try bench.write("not a record", to: "in/readme.txt")
    try bench.write("<xsl:stylesheet xmlns:xsl=\"x\"/>", to: "in/style.xsl")
    try bench.write("{\"resourceType\": \"Bundle\"}", to: "in/bundle.json")
    try bench.write("{\"a\": 1}", to: "in/other.json")
    try bench.write(record, to: "in/.hidden.xml")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("in/loop"), withDestinationPath: bench.path("in"))
    let inputs = InputFiles([bench.path("in")])
    #expect(inputs.files.map(\.name) == ["a/export.ccda", "a/z.XML", "b.xml", "bundle.json", "no-ending"])
    #expect(inputs.problems.isEmpty)
    #expect(!inputs.isSingleFile)
  }

  @Test("files that share a name are told apart by their folders, and one file is read once")
  func names() throws {
    let bench = try Workbench()
    let one = try bench.write(SampleRecord().xml, to: "one/x.xml")
    let two = try bench.write(SampleRecord().xml, to: "two/x.xml")
    #expect(InputFiles([one]).files.map(\.name) == ["x.xml"])
    #expect(InputFiles([one]).isSingleFile)
    #expect(InputFiles([one, two, one]).files.map(\.name) == ["one/x.xml", "two/x.xml"])
    #expect(
      InputFiles([bench.path("one"), bench.path("two")]).files.map(\.name) == ["one/x.xml", "two/x.xml"])
  }

  @Test("a folder without a record is a fault of the input")
  func empty() throws {
    let bench = try Workbench()
    try bench.write("nothing here", to: "in/readme.txt")
    let inputs = InputFiles([bench.path("in")])
    #expect(inputs.files.isEmpty)
    #expect(inputs.problems.map(\.code) == ["input.no-records"])
  }

  @Test(
    "output goes where it was named",
    arguments: [
      (["in/a.xml"], "out.html", false, ["out.html"]),
      (["in/a.xml"], "out/", false, ["out/a.html"]),
      (["in/a.xml"], "out", true, ["out/a.html"]),
      (["in"], "out", false, ["out/a.html", "out/b.html", "out/b.xml.html", "out/sub/c.html"]),
    ])
  func plan(arguments: [String], output: String, isFolder: Bool, expected: [String]) throws {
    let bench = try Workbench()
    for (number, name) in ["in/a.xml", "in/b.cda", "in/b.xml", "in/sub/c.xml"].enumerated() {
      try bench.write(SampleRecord().xml + "<!-- \(number) -->", to: name)
    }
    let inputs = InputFiles(arguments.map(bench.path))
    let trailing = output.hasSuffix("/") ? "/" : ""
    let plan = OutputPlan(
      path: bench.path(output) + trailing, inputs: inputs, suffix: "html", isFolder: isFolder)
    #expect(inputs.files.map(plan.path) == expected.map(bench.path))
  }
}

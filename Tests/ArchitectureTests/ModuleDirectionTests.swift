import Foundation
import Testing

@Suite("Dependencies point down only")
struct ModuleDirectionTests {
  @Test("Every import in Sources is one that the table of rooms allows")
  func everyImportIsAllowed() throws {
    let files = try Checkout.files(below: Checkout.sources).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let source = try #require(try Checkout.text(file, below: Checkout.sources), "\(file) is not UTF-8")
      let violations = ModuleRules.attest.violations(path: file, source: source)
      #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
    }
  }

  @Test("Every folder of Sources is a room of the table")
  func everyFolderIsKnown() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.sources.path(percentEncoded: false))
    #expect(ModuleRules.attest.unknown(folders: folders) == [])
  }

  @Test("The table itself has no cycle and no edge to a room that is not there")
  func tableIsSound() {
    let rules = ModuleRules.attest
    #expect(rules.cycle() == nil)
    #expect(rules.unknown(folders: rules.rooms.values.flatMap(\.ours)) == [])
  }

  @Test(
    "A forbidden import is found, however it is written",
    arguments: [
      ("Evidence/Claim.swift", "import Foundation"),
      ("Evidence/Claim.swift", "public import Storage"),
      ("DocumentReading/XML.swift", "import GRDB"),
      ("DocumentReading/XML.swift", "  internal import RecordSummarizer"),
      ("Storage/Store.swift", "import CLibXML2"),
      ("Storage/Store.swift", "@_exported import DocumentReading"),
      ("Explainability/Rendering/Page.swift", "@testable import RecordSummarizer"),
      ("Explainability/Rendering/Page.swift", "import struct Crypto.SHA256"),
      ("RecordSummarizer/Reader.swift", "import GRDB"),
      ("RecordSummarizer/Reader.swift", "import CLibXML2"),
      ("RecordSummarizer/Reader.swift", "import Workflow"),
      ("Workflow/Summarize.swift", "import Evidence; import CLibXML2"),
      ("Workflow/Summarize.swift", "@preconcurrency public import ArgumentParser"),
      ("Workflow/Summarize.swift", "import FoundationNetworking"),
      ("Workflow/Summarize.swift", "@_spi(Testing) import attest"),
      ("attest/Attest.swift", "import Storage"),
      ("attest/Attest.swift", "public @_exported import RecordSummarizer"),
      ("NewRoom/File.swift", "let x = 1"),
      ("CLibXML2/Shim.swift", "let x = 1"),
      ("Stray.swift", "let x = 1"),
    ])
  func forbiddenImportIsFound(path: String, source: String) {
    #expect(ModuleRules.attest.violations(path: path, source: "\n" + source + "\n").count == 1)
  }

  @Test(
    "An allowed import passes",
    arguments: [
      ("Evidence/Claim.swift", "public struct Claim {}"),
      (
        "DocumentReading/XML.swift",
        "import CLibXML2\nimport Crypto\npublic import Evidence\nimport Foundation"
      ),
      ("Storage/Store.swift", "public import GRDB\nimport Foundation"),
      ("RecordSummarizer/RecordTables.swift", "import GRDB\nimport Storage"),
      ("Workflow/Summarize.swift", "import enum Foundation.ComparisonResult\nimport RecordSummarizer"),
      ("attest/Attest.swift", "import ArgumentParser\nimport Workflow"),
      ("attest/Attest.swift", "// import Storage\nlet important = importance"),
    ])
  func allowedImportPasses(path: String, source: String) {
    #expect(ModuleRules.attest.violations(path: path, source: source) == [])
  }

  @Test("An unknown folder and a cycle are found")
  func unsoundTablesAreFound() {
    #expect(ModuleRules.attest.unknown(folders: ["Evidence", "CLibXML2", "Misc"]) == ["Misc"])
    let circular = ModuleRules(
      rooms: [
        "A": .init(ours: ["B"], others: []), "B": .init(ours: ["C"], others: []),
        "C": .init(ours: ["A"], others: []),
      ], seams: [])
    #expect(circular.cycle() == ["A", "B", "C", "A"])
  }

  @Test("The line of an import is its own")
  func lineIsKept() {
    let source = "/// Words.\n\nimport A\n@testable import B.Inner\n"
    #expect(Import.all(in: source) == [Import(module: "A", line: 3), Import(module: "B", line: 4)])
  }
}

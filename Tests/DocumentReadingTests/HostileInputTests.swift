import DocumentReading
import Evidence
import Foundation
import Testing

/// Every attack ends soon, in a reading or in one sentence, and no other file is opened.
@Suite struct HostileInputTests {
  static let canary = FileManager.default.temporaryDirectory
    .appendingPathComponent("attest-canary-\(ProcessInfo.processInfo.processIdentifier).txt").path

  @Test(.timeLimit(.minutes(2)), arguments: HostileInputs.all(canary: Self.canary))
  func endsInOneSentenceOrIsRead(_ input: HostileInput) throws {
    try Data(HostileInputs.canaryText.utf8).write(to: URL(fileURLWithPath: Self.canary))
    let bytes = input.bytes()
    let outcome = Reading.outcome(of: bytes)
    switch (outcome, input.outcome) {
    case (.failure(let error), .refused(let code)):
      #expect(error.code == code)
      #expect(error.status == .badInput)
      #expect(error.message.hasSuffix(".") && !error.message.contains("\n"))
      #expect(error.place?.hasPrefix("attack.xml") == true)
      #expect(!error.description.contains(HostileInputs.canaryText))
    case (.success(let text), .read):
      #expect(!text.contains(HostileInputs.canaryText))
    case (.failure(let error), .read):
      Issue.record("refused: \(error)")
    case (.success, .refused(let code)):
      Issue.record("read, and not refused as \(code)")
    }
  }

  /// Writes the attacks below a folder, for `attest evaluate records --data FOLDER`, which measures each.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["ATTEST_ATTACKS"] != nil, "ATTEST_ATTACKS names no folder"))
  func writeAttacks() throws {
    let base = try #require(ProcessInfo.processInfo.environment["ATTEST_ATTACKS"])
    let folder = URL(fileURLWithPath: base).appendingPathComponent("hostile-xml")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for input in HostileInputs.all(canary: Self.canary) {
      let name = String(input.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
      try Data(input.bytes()).write(to: folder.appendingPathComponent(name + ".xml"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count >= 40)
  }

  @Test func fortyAttacksOrMore() {
    let inputs = HostileInputs.all(canary: Self.canary)
    #expect(inputs.count >= 40)
    #expect(Set(inputs.map(\.name)).count == inputs.count)
  }

  /// The collection beside the repository: made from a small record, most of it refused.
  @Test(
    .enabled(if: TestData.medical != nil, "the sample data is not there"),
    arguments: [
      ("attr_flood_10000.xml", "xml.attributes"), ("attr_flood_100000.xml", "xml.attributes"),
      ("bad_utf8.xml", "xml.encoding"), ("billion_laughs.xml", "xml.doctype"),
      ("deep_nesting.xml", "xml.depth"), ("latin1.xml", ""), ("pi_stylesheet_js.xml", ""),
      ("quadratic.xml", "xml.doctype"), ("truncated.xml", "xml.malformed"), ("utf16.xml", ""),
      ("xinclude.xml", ""), ("xxe_ext_dtd.xml", "xml.doctype"), ("xxe_file.xml", "xml.doctype"),
    ])
  func collection(_ file: String, _ code: String) throws {
    let folder = try #require(TestData.medical)
    let bytes = try Data(contentsOf: folder.appendingPathComponent("hostile-xml/\(file)"))
    switch Reading.outcome(of: bytes) {
    case .success(let text):
      #expect(code == "")
      #expect(!text.contains("root:"))
    case .failure(let error):
      #expect(error.code == code)
    }
  }

  @Test func linesOfRefusals() {
    let cases: [(String, Int)] = [
      ("<r>\n<!DOCTYPE r></r>", 2), ("<r>\n\n<a b=c/></r>", 3), ("<r>\n<a>\n</b></r>", 3),
      ("\n\n<r>\n&foo;</r>", 4),
      ("<r>\n<a\n<b/></r>", 3),
    ]
    for (text, line) in cases {
      guard case .failure(let error) = Reading.outcome(of: Data(text.utf8)) else {
        Issue.record("read: line \(line)")
        continue
      }
      #expect(error.place == "attack.xml, line \(line)")
    }
  }

  @Test func limitsAreKept() {
    var limits = ReadingLimits.standard
    limits.elements = 10
    limits.fileSize = 1000
    limits.expandedSubtree = 2000
    let cases: [(String, String?)] = [
      ("<r>\(String(repeating: "<a/>", count: 9))</r>", nil),
      ("<r>\(String(repeating: "<a/>", count: 10))</r>", "xml.elements"),
      ("<r>\(String(repeating: "<!---->", count: 10))</r>", "xml.elements"),
      ("<r>\(String(repeating: "a", count: 1000))</r>", "file.too-large"),
      ("<r><entry>\(String(repeating: "<a/>", count: 8))</entry></r>", "xml.subtree"),
      ("<r><entry>\(String(repeating: "<a/>", count: 3))</entry></r>", nil),
    ]
    for (text, code) in cases {
      switch Reading.outcome(of: Data(text.utf8), limits: limits) {
      case .success: #expect(code == nil)
      case .failure(let error): #expect(error.code == code)
      }
    }
  }
}

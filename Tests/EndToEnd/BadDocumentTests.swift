import Foundation
import SampleFiles
import Testing

@testable import Workflow

/// What cannot be added to a library is told in one sentence, and nothing of it is kept.
@Suite struct BadDocumentTests {
  /// A file with what is to be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: Data
    /// What is wrong, and what to do.
    var says: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "scan.pdf", bytes: TinyPDF(pages: [[], []]).data, says: ["holds no text", "(OCR)"]),
    Case(name: "locked.pdf", bytes: locked, says: ["encrypted with a password", "without the password"]),
    Case(
      name: "cut.docx", bytes: TinyWord.document("<w:p><w:r><w:t>SECRET</w:t></w:r></w:p>").prefix(300),
      says: ["damaged or cut short", "Ask for it again"]),
    Case(
      name: "hollow.docx",
      bytes: TinyZip(["[Content_Types].xml": "<Types/>", "word/styles.xml": "<s>SECRET</s>"]).data,
      says: ["the part that holds its text is missing", "save it again"]),
    Case(
      name: "torn.docx",
      bytes: TinyZip(["[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document><w:p>SECRET"])
        .data,
      says: ["a part of it cannot be read", "save it again"]),
    Case(
      name: "invoice.xml", bytes: Data("<?xml version=\"1.0\"?><invoice>SECRET</invoice>".utf8),
      says: ["of XML, Akoma Ntoso, USLM and eCFR are", "Save it as"]),
    Case(
      name: "record.xml",
      bytes: Data("<ClinicalDocument xmlns=\"urn:hl7-org:v3\">SECRET</ClinicalDocument>".utf8),
      says: ["a health record", "attest summarize"]),
    Case(
      name: "torn.xml", bytes: Data("<akomaNtoso><act><body><p>SECRET</p>".utf8),
      says: ["line 1", "ends before all its elements are closed"]),
    Case(
      name: "bomb.xml",
      bytes: Data("<!DOCTYPE a [<!ENTITY b \"SECRET\">]><akomaNtoso><act>&b;&b;</act></akomaNtoso>".utf8),
      says: ["DOCTYPE", "remove the declaration"]),
    Case(
      name: "wide.txt", bytes: Data([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0]), says: ["UTF-16", "Save it in UTF-8"]),
    Case(
      // "Договор аренды между сторонами" in KOI8-R.
      name: "koi8.txt",
      bytes: Data([
        0xE4, 0xCF, 0xC7, 0xCF, 0xD7, 0xCF, 0xD2, 0x20, 0xC1, 0xD2, 0xC5, 0xCE, 0xC4, 0xD9, 0x20, 0xCD, 0xC5,
        0xD6,
        0xC4, 0xD5, 0x20, 0xD3, 0xD4, 0xCF, 0xD2, 0xCF, 0xCE, 0xC1, 0xCD, 0xC9, 0x2E,
      ]), says: ["neither in UTF-8 nor in Latin-1", "Save it in UTF-8"]),
    Case(name: "nothing.txt", bytes: Data(), says: ["The file is empty", "Ask for it again"]),
    Case(
      name: "old.doc", bytes: Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array("SECRET".utf8)),
      says: ["of the kind before 2007", "Save it as"]),
  ]

  /// A PDF under a dictionary of the standard security handler (ISO 32000-1, section 7.6.3) whose entries fit no password.
  private static var locked: Data {
    let filler = String(repeating: "41", count: 32)
    let text = String(decoding: TinyPDF(pages: [["SECRET"]]).data, as: UTF8.self)
    return Data(
      text.replacing(
        "/Info",
        with: "/ID [<\(filler)> <\(filler)>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 "
          + "/O <\(filler)> /U <\(filler)> >> /Info"
      ).utf8)
  }

  @Test(
    "one sentence says what is wrong, where, and what to do; the status is 3 and nothing is kept",
    arguments: cases)
  func refused(bad: Case) throws {
    let bench = try Workbench()
    try bench.write("", to: "in/\(bad.name)")
    try bad.bytes.write(to: URL(fileURLWithPath: bench.path("in/\(bad.name)")))
    let ending = try bench.attest("add", bench.path("in"), "--library", "matter")
    #expect(ending.status == 3)
    let lines = ending.errors.split(separator: "\n")
    #expect(lines.count == 1 && ending.errors.hasPrefix("attest: \(bad.name)"), "\(ending.errors)")
    for words in bad.says { #expect(ending.errors.contains(words), "\(ending.errors)") }
    #expect(!ending.errors.contains("SECRET") && !ending.output.contains("SECRET"))
    #expect(ending.output == "Library matter: 0 added, 1 not read.\n")
    // The library does not come into being.
    let search = try bench.attest("search", "secret", "--library", "matter", "--words-only")
    #expect(search.status == 2 && search.errors.contains("There is no library of this name."))
    for name in bench.names(in: "store") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: bench.path("store/" + name)))
      #expect(bytes.range(of: Data("SECRET".utf8)) == nil)
    }
  }

  @Test("an empty folder and a missing one are told, and the good files beside a bad one are added")
  func folders() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("empty"), withIntermediateDirectories: true)
    let empty = try bench.attest("add", bench.path("empty"), "--library", "matter")
    #expect(empty.status == 3 && empty.errors.contains("There is no document in this folder."))
    let missing = try bench.attest("add", bench.path("nowhere"), "--library", "matter")
    #expect(missing.status == 3 && missing.errors.contains("There is no such file."))
    try bench.write("1. Care. Take care.", to: "in/a.txt")
    try bench.write("", to: "in/b.txt")
    let mixed = try bench.attest("add", bench.path("in"), "--library", "matter")
    #expect(mixed.status == 3 && mixed.output.hasPrefix("Library matter: 1 added, 1 not read; 1 passages."))
  }

  @Test("what was mended in reading is told beside what was added")
  func notes() throws {
    let bench = try Workbench()
    try bench.write("", to: "cafe.txt")
    try Data("1. Caf\u{E9}. The tenant runs the caf\u{E9}.".unicodeScalars.map { UInt8($0.value) }).write(
      to: URL(fileURLWithPath: bench.path("cafe.txt")))
    let ending = try bench.attest("add", bench.path("cafe.txt"), "--library", "matter")
    #expect(ending.status == 0)
    #expect(ending.output.contains("Note: cafe.txt: The file is not in UTF-8; it was read as Windows-1252"))
  }

  @Test("a PDF of 3,000 pages is read, and its last page is cited")
  func manyPages() throws {
    let bench = try Workbench()
    let pages = (1...3000).map { ["Clause for day \($0).", "The keeper of day \($0) trims the wick."] }
    try bench.write("", to: "long.pdf")
    try TinyPDF(pages: pages).data.write(to: URL(fileURLWithPath: bench.path("long.pdf")))
    let start = Date()
    let ending = try bench.attest("add", bench.path("long.pdf"), "--library", "matter")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(Date().timeIntervalSince(start) < 120)
    let found = try bench.attest(
      "search", "keeper of day 3000", "--library", "matter", "--words-only", "--top", "1")
    #expect(found.output.contains("p. 3000"), "\(found.output)")
    let over = TinyPDF(pages: (0..<5001).map { _ in ["x"] }).data
    try over.write(to: URL(fileURLWithPath: bench.path("long.pdf")))
    let refused = try bench.attest("add", bench.path("long.pdf"), "--library", "other")
    #expect(refused.status == 3 && refused.errors.contains("5001 pages; at most 5000 are read. Split it"))
  }
}

import Evidence
import Foundation
import SampleFiles
import Testing

@testable import DocumentReading

/// Whether Poppler is installed; where it is not, the tests that need it are skipped.
private let hasPoppler = LimitedChild.find("pdftotext", on: "/usr/local/bin:/usr/bin:/bin") != nil

@Suite("Reading PDF")
struct PDFTests {
  /// The first line of a page's own text.
  private static func first(_ page: Int) -> String {
    "\(["Anna", "Bert", "Cleo", "Dora", "Emil", "Fritz"][page - 1]) begins to speak, and goes on for a while,"
  }

  @Test("Pages, running heads, printed page numbers and properties", .enabled(if: hasPoppler))
  func pages() throws {
    let pages = (1...6).map { page in
      ["Cite as: 1 A. 2 (2020)", "\(page + 10)", Self.first(page)]
        + (0..<8).map { "Line \($0) has the words \(page * 7919 + $0 * 104_729)." }
    }
    let read = try ReadTexts.read(TinyPDF(pages: pages).data)
    #expect(read.pages.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(read.pages.map(\.label) == ["11", "12", "13", "14", "15", "16"])
    for page in read.pages {
      #expect(ReadTexts.slice(read, page.range).contains(Self.first(page.number)))
    }
    let heads = zip(read.blocks, ReadTexts.blocks(read)).filter { $0.0.kind == .runningHead }.map(\.1)
    #expect(heads.filter { $0.hasPrefix("Cite as") }.count == 6)
    #expect(heads.count == 12)
    #expect(!ReadTexts.blocks(read).contains { $0.contains("begins") && $0.contains("Cite as") })
    #expect(read.title == "A sample")
    #expect(read.revision?.application == "Tests")
    #expect(read.revision?.created?.hasPrefix("2020-01-0") == true)
    #expect(read.document.mediaType == "application/pdf")
  }

  @Test("A page without text among others is told", .enabled(if: hasPoppler))
  func pageWithoutText() throws {
    let read = try ReadTexts.read(TinyPDF(pages: [["One."], [], ["Three."]]).data)
    #expect(read.pages.count == 3)
    #expect(read.document.repairs.map(\.code) == ["pages-without-text"])
    #expect(read.document.repairs.first?.message.hasPrefix("1 of 3 pages") == true)
    #expect(try ReadTexts.read(TinyPDF(pages: [["One."]]).data).document.repairs == [])
  }

  @Test("A scan, a damaged file and too many pages are told", .enabled(if: hasPoppler))
  func refusals() {
    #expect(ReadTexts.code(TinyPDF(pages: [[], []]).data) == "file.no-text")
    #expect(ReadTexts.code(Data("%PDF-1.4\nnothing".utf8)) == "pdf.damaged")
    var limits = ReadingLimits.standard
    limits.pages = 3
    #expect(ReadTexts.code(TinyPDF(pages: [["a"], ["b"], ["c"]]).data, limits: limits) == "read")
    #expect(ReadTexts.code(TinyPDF(pages: [["a"], ["b"], ["c"], ["d"]]).data, limits: limits) == "pdf.pages")
  }

  @Test("An encrypted PDF says so", .enabled(if: hasPoppler))
  func encrypted() {
    // A dictionary of the standard security handler (ISO 32000-1, section 7.6.3) whose entries fit no password.
    let text = String(decoding: TinyPDF(pages: [["a"]]).data, as: UTF8.self)
    let filler = String(repeating: "41", count: 32)
    let locked = text.replacing(
      "/Info",
      with:
        "/ID [<\(filler)> <\(filler)>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <\(filler)> /U <\(filler)> >> /Info"
    )
    #expect(ReadTexts.code(Data(locked.utf8)) == "file.encrypted")
  }

  @Test("Without Poppler the sentence names the command and its package")
  func missing() throws {
    let bytes = TinyPDF(pages: [["a"]]).data
    let digest = try #require(ContentDigest(hex: String(repeating: "0", count: 64)))
    let document = Document(
      digest: digest, name: "a.pdf", mediaType: "application/pdf", byteCount: bytes.count)
    let reader = PDFReader(name: "a.pdf", limits: .standard, searchPath: "/nowhere")
    do {
      _ = try reader.read(bytes, document: document)
      Issue.record("there is no Poppler there")
    } catch let error as DocumentReadingError {
      #expect(error.code == "pdf.no-poppler")
      #expect(error.status == .missing)
      #expect(error.message.contains("pdftotext"))
      #expect(error.hint?.contains("poppler-utils") == true)
    }
  }
}

@Suite("Other programs within limits")
struct LimitedChildTests {
  private func run(_ script: String, input: String = "", outputSize: Int = 1000, seconds: Int = 20) throws
    -> LimitedChild
  {
    var limits = ChildLimits()
    limits.seconds = seconds
    return try LimitedChild.run(
      "/bin/sh", ["-c", script], input: Data(input.utf8), outputSize: outputSize, limits: limits, name: "a")
  }

  @Test("Input, output, errors and status")
  func passesThrough() throws {
    let child = try run("cat; echo no >&2; exit 3", input: "some text")
    #expect(child.ending == .exited(3))
    #expect(child.output == Data("some text".utf8))
    #expect(child.errors == Data("no\n".utf8))
    #expect(try run("kill -9 $$").ending == .signaled(9))
    #expect(try run("exit 0").ending == .exited(0))
  }

  @Test("What takes too long, writes too much or takes too much memory is stopped, with its own children")
  func limits() throws {
    #expect(try run("sleep 60 & sleep 60", seconds: 1).ending == .tookTooLong)
    #expect(try run("while :; do :; done", seconds: 1).ending == .tookTooLong)
    #expect(try run("while :; do echo aaaaaaaaaaaaaaaaaaaaaaa; done").ending == .wroteTooMuch)
    var limits = ChildLimits()
    limits.memory = 64 << 20
    let child = try LimitedChild.run(
      "/bin/sh", ["-c", "a=aaaaaaaa; while :; do a=$a$a; done"], input: Data(), outputSize: 1000,
      limits: limits,
      name: "a")
    #expect(child.ending != .exited(0) && child.ending != .tookTooLong)
  }
}

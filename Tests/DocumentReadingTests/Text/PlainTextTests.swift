import DocumentReading
import Evidence
import Foundation
import Testing

@Suite("Reading plain text and Markdown")
struct PlainTextTests {
  static let encodings: [(name: String, bytes: [UInt8], text: String, repair: String?)] = [
    ("UTF-8", Array("naïve é\n".utf8), "naïve é\n", nil),
    ("a mark of UTF-8 counts as a character", [0xEF, 0xBB, 0xBF] + Array("a".utf8), "\u{FEFF}a", nil),
    ("line ends stay", Array("a\r\nb\rc".utf8), "a\r\nb\rc", nil),
    ("UTF-16, little end first", [0xFF, 0xFE, 0x61, 0, 0xE9, 0], "aé", "encoding"),
    ("UTF-16, big end first", [0xFE, 0xFF, 0, 0x61, 0, 0xE9], "aé", "encoding"),
    ("Windows-1252", Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x61, 0x94], "café “a”", "encoding"),
    (
      "damaged UTF-8", Array("é some text of a student, ".utf8) + [0xC3],
      "é some text of a student, \u{FFFD}", "encoding"
    ),
  ]

  @Test("Encodings", arguments: encodings.indices)
  func encoding(index: Int) throws {
    let sample = Self.encodings[index]
    let read = try ReadTexts.read(Data(sample.bytes))
    #expect(Array(read.text.unicodeScalars) == Array(sample.text.unicodeScalars), "\(sample.name)")
    #expect(read.document.repairs.map(\.code) == (sample.repair.map { [$0] } ?? []), "\(sample.name)")
  }

  @Test(
    "Paragraphs",
    arguments: [
      ("one\n\n\ntwo\r\n\r\nthree ", ["one", "two", "three"]),
      ("  wrapped\nlines\n\n\tnext", ["wrapped\nlines", "next"]),
      ("crlf\r\nwrapped\r\n\r\nnext", ["crlf\r\nwrapped", "next"]),
      (
        String(repeating: "long ", count: 40) + "end\n" + String(repeating: "word ", count: 40) + "end",
        [String(repeating: "long ", count: 40) + "end", String(repeating: "word ", count: 40) + "end"]
      ), ("\u{FEFF}marked", ["marked"]), ("one", ["one"]),
    ])
  func paragraphs(text: String, blocks: [String]) throws {
    let read = try ReadTexts.read(Data(text.utf8))
    #expect(
      ReadTexts.blocks(read).map { Array($0.unicodeScalars) } == blocks.map { Array($0.unicodeScalars) })
    #expect(Set(ReadTexts.kinds(read)) == ["p"])
  }

  @Test("Markdown: the marks stay, the blocks are told")
  func markdown() throws {
    let text = """
      # Title

      Some *text*
      over two lines.
      Under
      ===
      - one
        - two
      3) three

      > quoted
      > more

      ```python
      # no heading

      x = 1
      ```
      ## Last ##
      """
    let read = try ReadTexts.read(Data(text.utf8), name: "a.md")
    #expect(read.text == text)
    #expect(read.document.mediaType == "text/markdown")
    #expect(ReadTexts.kinds(read) == ["h1", "h1", "li1", "li2", "li1", "quote", "code", "h2"])
    #expect(ReadTexts.blocks(read)[6] == "```python\n# no heading\n\nx = 1\n```")
    #expect(try ReadTexts.read(Data(text.utf8), name: "a").document.mediaType == "text/markdown")
    #expect(
      try ReadTexts.read(Data("# A comment\nx = 1".utf8), name: "a.py").document.mediaType == "text/plain")
    #expect(
      try ReadTexts.read(Data("# Only one mark".utf8), name: "a.txt").document.mediaType == "text/plain")
  }

  @Test(
    "What is no text is told in a sentence",
    arguments: [
      ([], "file.empty"), (Array(" \n\t\r\n".utf8), "file.no-text"), ([0xEF, 0xBB, 0xBF], "file.no-text"),
      ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3], "kind.unsupported"), ([0x1F, 0x8B, 8], "kind.unsupported"),
      (Array("text with a zero \0 in it and more".utf8), "kind.unsupported"),
      (Array("{\\rtf1 text}".utf8), "kind.unsupported"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "kind.unsupported"),
      ([0xFF, 0xFE, 0x00, 0xD8], "text.encoding"), (Array(repeating: 0xFF, count: 400), "kind.unsupported"),
    ])
  func refusals(bytes: [UInt8], code: String) {
    #expect(ReadTexts.code(Data(bytes)) == code)
  }

  @Test("Five megabytes are read, and more text than the limit is told")
  func size() throws {
    let text = String(repeating: "A sentence of a long essay. ", count: 200_000)
    #expect(try ReadTexts.read(Data(text.utf8)).text == text)
    var limits = ReadingLimits.standard
    limits.textSize = 1 << 20
    #expect(ReadTexts.code(Data(text.utf8), limits: limits) == "file.too-large")
    #expect(ReadTexts.code(Data("<html><p>\(text)</html>".utf8), limits: limits) == "file.too-large")
    limits.fileSize = 100
    #expect(ReadTexts.code(Data(text.utf8), limits: limits) == "file.too-large")
  }
}

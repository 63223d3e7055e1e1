import DocumentReading
import Foundation
import Testing

@Suite struct FileKindTests {
  static let cases: [(String, [UInt8], FileKind)] = [
    ("declaration", Array("<?xml version=\"1.0\"?><r/>".utf8), .xml),
    ("element", Array("<r/>".utf8), .xml),
    ("prefixed element", Array("<_a:r/>".utf8), .xml),
    ("comment", Array("<!-- x --><r/>".utf8), .xml),
    ("doctype", Array("<!DOCTYPE r><r/>".utf8), .xml),
    ("leading white space", Array("\n\n  <r/>".utf8), .xml),
    ("mark", [0xEF, 0xBB, 0xBF] + Array("<r/>".utf8), .xml),
    ("UTF-16 with a mark", [0xFF, 0xFE] + Bytes.utf16("<r/>", bigEndian: false), .xml),
    ("UTF-16 with a mark, big end first", [0xFE, 0xFF] + Bytes.utf16("<r/>", bigEndian: true), .xml),
    ("UTF-16 without a mark", Bytes.utf16("<r/>", bigEndian: true), .xml),
    ("UTF-32", [0xFF, 0xFE, 0, 0] + Bytes.utf32("<r/>", bigEndian: false), .xml),
    ("EBCDIC", [0x4C, 0x6F, 0xA7, 0x94, 0x93], .xml),
    ("XHTML with a declaration", Array("<?xml version=\"1.0\"?><html/>".utf8), .xml),
    ("HTML", Array("<!DOCTYPE HTML><html>".utf8), .html),
    ("HTML without a doctype", Array("<HTML lang=en>".utf8), .html),
    ("JSON object", Array(" {\"a\": 1}".utf8), .json),
    ("JSON array", Array("[1, 2]".utf8), .json),
    ("JSON with a mark", [0xEF, 0xBB, 0xBF] + Array("{}".utf8), .json),
    ("a bracket that is no JSON", Array("{ hello }".utf8), .text),
    ("PDF", Array("%PDF-1.7".utf8), .pdf),
    ("zip", [0x50, 0x4B, 3, 4] + Array("...a.txt".utf8), .zip),
    ("empty zip", [0x50, 0x4B, 5, 6, 0, 0], .zip),
    ("Word", [0x50, 0x4B, 3, 4] + Array("...[Content_Types].xml".utf8), .docx),
    (
      "OpenDocument text",
      [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 26)
        + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), .odt
    ),
    ("compound file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .ole),
    ("gzip", [0x1F, 0x8B, 8, 0], .gzip),
    ("rich text", Array("{\\rtf1".utf8), .rtf),
    ("text", Array("Dear colleague".utf8), .text),
    ("less-than in text", Array("< 5 mg".utf8), .text),
    ("text in UTF-8", Array("Überweisung".utf8), .text),
    ("binary", [0x7F, 0x45, 0x4C, 0x46, 1, 1, 0, 0], .binary),
    ("nothing", [], .empty),
    ("white space", Array(" \r\n\t".utf8), .empty),
    ("mark only", [0xEF, 0xBB, 0xBF], .empty),
  ]

  @Test(arguments: cases.indices)
  func kind(_ index: Int) {
    let (name, bytes, kind) = Self.cases[index]
    #expect(FileKind.sniff(bytes) == kind, "\(name)")
    #expect(FileKind.sniff(Data(bytes)) == kind, "\(name), as data")
  }

  @Test func mediaTypesDiffer() {
    #expect(Set(FileKind.allCases.map(\.mediaType)).count == FileKind.allCases.count)
    #expect(FileKind.xml.mediaType == "application/xml")
  }
}

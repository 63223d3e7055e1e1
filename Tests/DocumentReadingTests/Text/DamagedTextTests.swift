import DocumentReading
import Foundation
import SampleFiles
import Testing

/// Files cut short and with bits changed: each is read or refused in a sentence, and ranges always fit.
@Suite("Damaged documents of every format")
struct DamagedTextTests {
  private static let body =
    TinyWord.paragraph(TinyWord.run("A paragraph é") + TinyWord.run("hidden", "<w:vanish/>"))
    + "<w:tbl><w:tr><w:tc>\(TinyWord.paragraph(TinyWord.run("cell")))</w:tc></w:tr></w:tbl>"
  private static let openBody =
    "<text:h text:outline-level=\"1\">H</text:h>"
    + "<text:list text:style-name=\"L\"><text:list-item><text:p>é<text:s text:c=\"3\"/></text:p></text:list-item></text:list>"
  private static let openStyles =
    "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>"
  private static let samples: [(name: String, bytes: Data)] = [
    ("docx", TinyWord.archive(body).data),
    ("odt", OpenDocumentTests.archive(openBody, styles: openStyles).data),
    (
      "html",
      Data(
        "<html><p style=\"color:#fff\">é &amp; <b>x</b><ol><li>a<li>b</ol><table><tr><td>y</table><script>z</script>"
          .utf8)
    ), ("text", Data("# Über\n\n- ein Text\n\u{C}zweite Seite\n\u{C}dritte".utf8)),
  ]

  @Test("Cut at every place", arguments: samples.indices)
  func truncated(index: Int) {
    let (name, bytes) = Self.samples[index]
    for count in 0..<bytes.count { _ = ReadTexts.code(bytes.prefix(count), name: name) }
  }

  /// A fixed sequence (Knuth's 64-bit linear congruential generator), so that a failure comes again.
  private struct Chance {
    var state: UInt64 = 0x5EED

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    /// The bytes with one to four of them changed, repeated or taken out.
    mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0...next(4) where !bytes.isEmpty {
        let place = next(bytes.count)
        switch next(5) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(40))], at: next(bytes.count))
        default: bytes[place] ^= UInt8(1 << next(8))
        }
      }
      return bytes
    }
  }

  @Test("With changed bytes", arguments: samples.indices)
  func changed(index: Int) {
    let (name, bytes) = Self.samples[index]
    var chance = Chance()
    for _ in 0..<1000 { _ = ReadTexts.code(Data(chance.changed(Array(bytes))), name: name) }
  }

  @Test("With changed bytes in the parts of an archive whose checksums are right")
  func changedParts() {
    let numbering = """
      <w:numbering xmlns:w="urn:w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
      """
    let styles = """
      <w:styles xmlns:w="urn:w"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/>\
      <w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>
      """
    let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    let word = Self.body + TinyWord.paragraph(TinyWord.run("item"), "<w:pStyle w:val=\"A\"/>\(list)")
    let samples = [
      TinyWord.archive(word, ["word/numbering.xml": numbering, "word/styles.xml": styles]),
      OpenDocumentTests.archive(Self.openBody, styles: Self.openStyles),
    ]
    for sample in samples {
      var chance = Chance()
      var read = 0
      for _ in 0..<1500 {
        var archive = sample
        let place = chance.next(archive.files.count)
        archive.files[place].bytes = chance.changed(archive.files[place].bytes)
        if ReadTexts.code(archive.data) == "read" { read += 1 }
      }
      // Changes that do no harm are many; where none is, the parts are not looked at.
      #expect(read > 100)
    }
  }

  @Test("A PDF cut short or changed")
  func portableDocument() {
    let bytes = TinyPDF(pages: [["One line."], ["Another line."]]).data
    for count in stride(from: 5, to: bytes.count, by: bytes.count / 20) {
      _ = ReadTexts.code(bytes.prefix(count), name: "pdf")
    }
  }
}

import DocumentReading
import Foundation
import SampleFiles
import Testing

/// Files cut short and with bits changed: each is read or refused in a sentence, and ranges always fit.
@Suite("Damaged documents of every format")
struct DamagedTextTests {
  private static let samples: [(name: String, bytes: Data)] = [
    (
      "docx",
      TinyWord.document(
        TinyWord.paragraph(TinyWord.run("A paragraph é") + TinyWord.run("hidden", "<w:vanish/>"))
          + "<w:tbl><w:tr><w:tc>\(TinyWord.paragraph(TinyWord.run("cell")))</w:tc></w:tr></w:tbl>")
    ),
    (
      "odt",
      OpenDocumentTests.document(
        "<text:h text:outline-level=\"1\">H</text:h><text:list><text:list-item><text:p>é</text:p></text:list-item></text:list>"
      )
    ),
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

  @Test("With changed bits", arguments: samples.indices)
  func flipped(index: Int) {
    let (name, bytes) = Self.samples[index]
    // A fixed sequence (Knuth's 64-bit linear congruential generator), so that a failure comes again.
    var state: UInt64 = 0x5EED
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<1500 {
      var changed = bytes
      for _ in 0...next(4) {
        let place = changed.startIndex + next(changed.count)
        changed[place] = next(3) == 0 ? UInt8(next(256)) : changed[place] ^ UInt8(1 << next(8))
      }
      _ = ReadTexts.code(changed, name: name)
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

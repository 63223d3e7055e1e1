import Foundation
import Testing

@testable import LanguageModelCore

@Suite("Text that ends before a stop")
struct StoppingTextTests {
  @Test(
    "However the bytes come, the same text is given, and no stop is in it",
    arguments: ["the end. STOP more", "a\n\nb", "ENDEN END", "naïve 日本語 👩‍⚕️ END", "no stop at all", "STO", ""],
    1...5)
  func pieces(text: String, size: Int) {
    let stops = ["STOP", "END", "\n\n"]
    var output = StoppingText(stops: stops)
    var given = ""
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) where !output.isStopped {
      let piece = output.append(Array(bytes[start..<min(bytes.count, start + size)])) ?? ""
      #expect(!piece.unicodeScalars.contains("\u{FFFD}"))
      given += piece
    }
    given += output.finish() ?? ""
    let first = stops.compactMap { text.range(of: $0)?.lowerBound }.min()
    let expected = first.map { String(text[..<$0]) } ?? text
    #expect(given == expected)
    #expect(output.text == expected)
    #expect(output.isStopped == (first != nil))
  }

  @Test("A character that was cut off at the end is left out")
  func cutCharacter() {
    var output = StoppingText(stops: [])
    _ = output.append(Array("ab".utf8) + Array("日".utf8).dropLast())
    #expect(output.text == "ab")
  }
}

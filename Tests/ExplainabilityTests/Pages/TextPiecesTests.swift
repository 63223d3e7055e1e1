import Testing

@testable import Explainability

@Suite("Text cut at ranges of code points")
struct TextPiecesTests {
  static let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"

  @Test(
    "Ranges are widened to whole characters, and no text is lost",
    arguments: [
      ("abcdef", [1..<3], ["a", "[bc]", "def"]),
      ("abcdef", [], ["abcdef"]), ("", [0..<3], []),
      ("abcdef", [4..<99], ["abcd", "[ef]"]), ("abc", [-5..<1], ["[a]", "bc"]),
      ("abcdef", [3..<5, 0..<2], ["[ab]", "c", "[de]", "f"]),
      ("abcdef", [0..<4, 2..<6], ["[abcd]", "[ef]"]),
      ("abcdef", [0..<6, 2..<3], ["[abcdef]", ""]),
      ("xe\u{301}y", [1..<2], ["x", "[e\u{301}]", "y"]), ("xe\u{301}y", [2..<3], ["x", "[e\u{301}]", "y"]),
      ("a\(family)b", [2..<3], ["a", "[\(family)]", "b"]),
      ("a\(family)b", [1..<3, 3..<6], ["a", "[\(family)]", "", "b"]),
      ("a\r\nb", [1..<2], ["a", "[\r\n]", "b"]), ("abc", [1..<1], ["abc", ""]),
    ] as [(String, [Range<Int>], [String])])
  func pieces(text: String, ranges: [Range<Int>], expected: [String]) {
    let pieces = TextPieces(text, ranges: ranges).pieces
    #expect(pieces.map(\.text).joined() == text)
    let shown = pieces.filter { !$0.text.isEmpty }.map { $0.mark == nil ? $0.text : "[\($0.text)]" }
    #expect(shown == expected.filter { !$0.isEmpty })
    let reached = pieces.flatMap { $0.swallowed + [$0.mark].compactMap { $0 } }
    if !text.isEmpty { #expect(Set(reached) == Set(ranges.indices)) }
  }

  @Test("Of a long text only what lies around the ranges is kept")
  func context() {
    let text = String(repeating: "a", count: 1000) + "MARK" + String(repeating: "b", count: 1000)
    let shown = TextPieces(text, ranges: [1000..<1004], context: 20).pieces.map(\.text)
    #expect(shown.count == 3)
    #expect(shown[0].hasSuffix(String(repeating: "a", count: 20)) && shown[0].count < 40)
    #expect(shown[1] == "MARK")
    #expect(shown[2].hasPrefix(String(repeating: "b", count: 20)) && shown[2].count < 40)
  }

  @Test("In HTML a mark never splits a character")
  func html() {
    let text = "a\(Self.family)e\u{301}z"
    let page = ReportPage(
      title: "t",
      blocks: [
        .annotated(
          AnnotatedText(
            caption: "c", style: .scale, text: text,
            marks: (0..<text.unicodeScalars.count).map { .init(range: $0..<($0 + 1), level: 3) }, legend: []))
      ])
    let html = page.html()
    #expect(html.contains(">\(Self.family)</mark>"))
    #expect(html.contains(">e\u{301}</mark>"))
  }
}

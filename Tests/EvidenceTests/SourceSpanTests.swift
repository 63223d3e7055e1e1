import Evidence
import Foundation
import Testing

@Suite struct SourceSpanTests {
  private static let hex = String(repeating: "0a", count: 32)

  @Test(arguments: [
    (SourceSpan.Place.text(start: 3, end: 17), #""type":"TextPositionSelector""#),
    (.xml(xpath: "/ClinicalDocument/component[1]", line: 70_001), #""type":"XPathSelector""#),
    (.xml(xpath: "/ClinicalDocument", line: nil), #""type":"XPathSelector""#),
    (.page(14), #""value":"page=14""#),
  ])
  func `a place is a web annotation selector and reads back`(place: SourceSpan.Place, expected: String) throws
  {
    let digest = try #require(ContentDigest(hex: Self.hex))
    let span = SourceSpan(document: digest, place: place)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(span), as: UTF8.self)
    #expect(json.contains(expected))
    #expect(json.contains(#""source":"urn:sha256:0a0a"#))
    #expect(try JSONDecoder().decode(SourceSpan.self, from: Data(json.utf8)) == span)
  }

  @Test(arguments: [
    #"{"source":"urn:sha256:00","selector":{"type":"XPathSelector","value":"/a"}}"#,
    #"{"source":"urn:sha256:HEX","selector":{"type":"SvgSelector","value":"/a"}}"#,
    #"{"source":"urn:sha256:HEX","selector":{"type":"FragmentSelector","value":"t=3"}}"#,
    #"{"source":"file:HEX","selector":{"type":"XPathSelector","value":"/a"}}"#,
  ])
  func `a selector of another kind is refused`(json: String) {
    let data = Data(json.replacingOccurrences(of: "HEX", with: Self.hex).utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(SourceSpan.self, from: data) }
  }

  @Test(arguments: ["", "0a", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
  func `a digest has sixty four hexadecimal digits`(text: String) {
    #expect(ContentDigest(hex: text) == nil)
  }

  @Test func `a digest of bytes is written in lower case hexadecimal`() {
    #expect(
      ContentDigest(bytes: [UInt8](repeating: 0xAF, count: 32))?.hex == String(repeating: "af", count: 32))
    #expect(ContentDigest(bytes: [1, 2, 3]) == nil)
  }
}

import DocumentReading
import Evidence
import Foundation
import Testing

/// Documents with random damage are read or refused, and what is read can be found again.
@Suite struct DamagedDocumentTests {
  /// A generator that gives the same numbers in every run (Steele, Lea and Flood, *Fast splittable pseudorandom number
  /// generators*, 2014).
  struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let sample = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- comment --><?go on?>
    <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:s="urn:s">
      <entry a="1" s:b='&lt;2'><code code="x&#233;"/><value xsi:type="PQ">é€😀 &amp; text</value></entry>
      <text><table><tr><td>one</td><td><![CDATA[<two>]]></td></tr></table></text>
      <s:entry><entry/><entry>x<br/>y</entry></s:entry>
    </ClinicalDocument>
    """.utf8)

  /// Pieces that mean something to a parser.
  static let pieces: [[UInt8]] =
    [
      "<", ">", "&", ";", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "/>", "</", "\"", "'", "=", ":",
      " xmlns:q='u' ",
      " q:z='' ", "&#0;", "&x;", "<!DOCTYPE r>", "\u{0}", "\u{1}", "\u{FEFF}", "<entry>", "</entry>", "\r\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xFE, 0xFF], [0xED, 0xA0, 0x80]]

  private func damaged(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Self.sample
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<8: bytes[place] = UInt8.random(in: 0x20...0x7F, using: &random)
      case 8..<11:
        bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
      case 11..<16: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 3:
        bytes.insert(contentsOf: bytes[place...].prefix(30), at: Int.random(in: 0...place, using: &random))
      default: bytes.removeSubrange(place...)
      }
      if bytes.isEmpty { bytes = [0x3C] }
    }
    return bytes
  }

  @Test(arguments: 0..<8)
  func isReadOrRefused(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var read = 0
    for _ in 0..<250 {
      let bytes = damaged(&random)
      do {
        let source = try XMLSource(bytes: Data(bytes), name: "damaged.xml")
        var seen: [String: Int] = [:]
        try XMLStream(source).walk { cursor in
          seen[cursor.xpath] = cursor.line
          guard cursor.isNamed("entry") else { return .descend }
          note(try cursor.expand(), into: &seen)
          return .skip
        }
        let found = try XPathResolver.resolve(Set(seen.keys), in: source)
        #expect(found.mapValues(\.line) == seen, "\(String(decoding: bytes, as: UTF8.self))")
        read += 1
      } catch let error as DocumentReadingError {
        #expect(error.place?.hasPrefix("damaged.xml") == true)
      }
    }
    // Damage that hits everything would test the refusals only.
    #expect(read > 5 && read < 245)
  }

  @Test func theSampleItselfIsRead() throws {
    let source = try XMLSource(bytes: Data(Self.sample), name: "sample.xml")
    #expect(source.document.repairs.map(\.code) == ["undeclared-prefix"])
    #expect(try XMLNodeCounter.count(source) > 20)
  }

  private func note(_ node: XMLNode, into seen: inout [String: Int]) {
    seen[node.xpath] = node.line
    for child in node.children { note(child, into: &seen) }
  }
}

import DocumentReading
import Evidence
import Foundation
import Testing

@Suite struct RepairTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// The repairs' codes with their lines.
    var repairs: [String]
    /// The text of the element `t`.
    var text: String
    /// The line of the element `t`.
    var line: Int
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ repairs: [String], text: String = "Zoë", line: Int = 2) {
      self.name = name
      self.bytes = bytes
      self.repairs = repairs
      self.text = text
      self.line = line
    }

    init(_ name: String, _ document: String, _ repairs: [String], text: String = "Zoë", line: Int = 2) {
      self.init(name, Array(document.utf8), repairs, text: text, line: line)
    }
  }

  private static func declared(_ encoding: String) -> String {
    "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><r>\n<t>Zoë</t></r>"
  }

  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  static let cases: [Case] = [
    Case("nothing to mend", declared("UTF-8"), []),
    Case("UTF-8 in lower case", declared("utf-8"), []),
    Case("no declaration", "<r>\n<t>Zoë</t></r>", []),
    Case("byte-order mark", [0xEF, 0xBB, 0xBF] + Array(declared("UTF-8").utf8), ["byte-order-mark:1"]),
    Case(
      "UTF-16, little end first", [0xFF, 0xFE] + Bytes.utf16(declared("UTF-16"), bigEndian: false),
      ["encoding:1"]),
    Case(
      "UTF-16, big end first", [0xFE, 0xFF] + Bytes.utf16(declared("UTF-16"), bigEndian: true), ["encoding:1"]
    ),
    Case("UTF-16 without a mark", Bytes.utf16(declared("UTF-16"), bigEndian: true), ["encoding:1"]),
    Case(
      "UTF-16 beyond the basic plane", [0xFF, 0xFE] + Bytes.utf16("<r>\n<t>a😀b€</t></r>", bigEndian: false),
      ["encoding:1"], text: "a😀b€"),
    Case(
      "UTF-16 that says UTF-8", [0xFF, 0xFE] + Bytes.utf16(declared("UTF-8"), bigEndian: false),
      ["encoding:1"]),
    Case("UTF-32", [0xFF, 0xFE, 0, 0] + Bytes.utf32(declared("UTF-32"), bigEndian: false), ["encoding:1"]),
    Case("Latin-1", latin1(declared("ISO-8859-1")), ["encoding:1"]),
    Case("Windows-1252", latin1(declared("windows-1252")), ["encoding:1"]),
    Case(
      "Windows-1252 with its own characters",
      latin1("<?xml version='1.0' encoding='windows-1252'?>\n<t>") + [0x80, 0x93, 0x41, 0x94]
        + latin1("</t>"),
      ["encoding:1"], text: "€“A”"),
    Case("Latin-1 that is ASCII", "<?xml version='1.0' encoding='ISO-8859-1'?>\n<t>Zoe</t>", [], text: "Zoe"),
    Case("Latin-1 by declaration, UTF-8 in truth", declared("ISO-8859-1"), ["encoding:1"]),
    Case("UTF-8 by declaration, Windows-1252 in truth", latin1(declared("UTF-8")), ["encoding:2"]),
    Case("no declaration, Windows-1252", latin1("<r>\n<t>Zoë</t></r>"), ["encoding:2"]),
    Case("UTF-16 by declaration, UTF-8 in truth", declared("UTF-16"), ["encoding:1"]),
    Case("lines before the declaration", "\n\n " + declared("UTF-8"), ["leading-space:3"], line: 4),
    Case("lines before the root", "\n\n<r>\n<t>Zoë</t></r>", [], line: 4),
    Case(
      "mark and lines before the declaration", [0xEF, 0xBB, 0xBF, 0x0A] + Array(declared("UTF-8").utf8),
      ["byte-order-mark:1", "leading-space:2"], line: 3),
    Case("undeclared xsi", "<r>\n<t xsi:type='x'>Zoë</t></r>", ["undeclared-prefix:2"]),
    Case(
      "undeclared xsi in the root", "<r xsi:schemaLocation='a b'>\n<t>Zoë</t></r>", ["undeclared-prefix:1"]),
    Case(
      "undeclared prefixes of elements", "<r><sdtc:a/>\n<t>Zoë</t><sdtc:b/><x:c/></r>",
      ["undeclared-prefix:1", "undeclared-prefix:2"]),
    Case("an undeclared prefix beyond ASCII", "<r>\n<é:t>Zoë</é:t></r>", ["undeclared-prefix:2"]),
    Case(
      "a prefix used outside its declaration", "<r><a xmlns:x='u'/>\n<t>Zoë</t><x:c/></r>",
      ["undeclared-prefix:2"]),
    Case("a prefix declared behind its use", "<r>\n<t x:a='' xmlns:x='u'>Zoë</t></r>", []),
    Case("a prefix declared above", "<r xmlns:x='u'>\n<x:a><t x:a=''>Zoë</t></x:a></r>", []),
    Case("the prefix xml", "<r>\n<t xml:lang='en'>Zoë</t></r>", []),
    Case("colons in text and values", "<r a='b:c'>\n<t>Zoë</t> d:e</r>", []),
    Case(
      "another namespace", "<ClinicalDocument xmlns='urn:other'>\n<t>Zoë</t></ClinicalDocument>",
      ["wrong-namespace:1"]),
    Case("no namespace", "\n<ClinicalDocument><t>Zoë</t></ClinicalDocument>", ["wrong-namespace:2"]),
    Case("the namespace", "<ClinicalDocument xmlns='urn:hl7-org:v3'>\n<t>Zoë</t></ClinicalDocument>", []),
    Case(
      "the namespace by prefix",
      "<h:ClinicalDocument xmlns:h='urn:hl7-org:v3'>\n<h:t>Zoë</h:t></h:ClinicalDocument>",
      []),
    Case("no namespace in another document", "<r>\n<t>Zoë</t></r>", []),
    Case("control character", "<r>\n<t>Zo\u{8}ë</t></r>", ["control-character:2"], text: "Zo\u{FFFD}ë"),
    Case(
      "control characters", "<r>\n<t a='\u{1F}'>Zo\u{FFFE}\u{FFFF}ë</t></r>", ["control-character:2"],
      text: "Zo\u{FFFD}\u{FFFD}ë"),
    Case(
      "long comment", "<r><!--\(String(repeating: "-> <", count: 5_000))\n-->\n<t>Z<!-- -->oë</t></r>",
      ["long-comment:1"],
      line: 3),
    Case(
      "long instruction inside text", "<r>\n<t>Zo<?a \(String(repeating: "x", count: 20_000))?>ë</t></r>",
      ["long-comment:2"]),
    Case("long CDATA section", "<r>\n<t><![CDATA[Zoë\(String(repeating: " ", count: 20_000))]]></t></r>", []),
    Case(
      "long comment before an undeclared prefix",
      "<!--\(String(repeating: "\n", count: 20_000))--><r>\n<x:t>Zoë</x:t></r>",
      ["long-comment:1", "undeclared-prefix:20002"], line: 20_002),
    Case(
      "long CDATA section of long characters",
      "<r>\n<t><![CDATA[\(String(repeating: "€]", count: 20_000))]]></t></r>", [],
      text: String(repeating: "€]", count: 20_000)),
    Case("delete and C1 are allowed", "<r>\n<t>Zo\u{7F}ë\u{85}</t></r>", [], text: "Zo\u{7F}ë\u{85}"),
  ]

  @Test(arguments: cases)
  func isMadeAndListed(_ item: Case) throws {
    let source = try XMLSource(bytes: Data(item.bytes), name: "sample.xml")
    #expect(source.document.repairs.map { "\($0.code):\($0.line ?? 0)" } == item.repairs)
    #expect(source.document.byteCount == item.bytes.count)
    #expect(source.originalBytes == Data(item.bytes))
    let found = try Reading.expand("t", in: source) { node in
      #expect(node.text == item.text)
      #expect(node.line == item.line)
    }
    #expect(found)
  }

  @Test func damagedUTF8IsNotGuessedAt() {
    // Each has a byte that is not UTF-8, and something that speaks against Windows-1252.
    let cases: [[UInt8]] = [
      Array("é".utf8) + [0xE9, 0x20], [0xC3, 0x80 ^ 0x40, 0xC3, 0xA9, 0xFF], [0xFF, 0xFE], [0x81],
      [0xE2, 0x82, 0x20],
    ]
    for bytes in cases {
      guard case .failure(let error) = Reading.outcome(of: Data(Bytes.around(bytes))) else {
        Issue.record("read: \(bytes)")
        continue
      }
      #expect(error.code == "xml.encoding")
      #expect(error.place == "attack.xml, line 2")
    }
  }

  @Test func repairsQuoteNoText() throws {
    let source = try Reading.source("<r><Doe:Jane secret:x='\u{1}'/></r>")
    #expect(source.document.repairs.count == 3)
    for repair in source.document.repairs {
      #expect(!repair.message.contains("Doe") && !repair.message.contains("secret"))
      #expect(repair.message.hasSuffix("."))
    }
  }

  @Test func undeclaredTypeIsRead() throws {
    let source = try Reading.source("<r><t xsi:type='hl7:IVL_TS'/></r>")
    let found = try Reading.expand("t", in: source) { #expect($0.xsiType == "IVL_TS") }
    #expect(found)
  }

  @Test func digestIsOfTheBytesReceived() throws {
    let source = try Reading.source("<r><t xsi:type='a'/></r>")
    // printf '%s' "<r><t xsi:type='a'/></r>" | sha256sum
    #expect(source.document.digest.hex == "91ad6a3d01e2776cd853afb427a07ccf5e405aa40418e8f8f2c1b951aa1f2b67")
    #expect(source.document.mediaType == "application/xml")
    #expect(source.rootName == "r")
  }
}

import Foundation
import Testing

/// An input that was made to harm a reader, or looks as if it were.
struct HostileInput: Sendable, CustomTestStringConvertible {
  /// What must come of it.
  enum Outcome: Sendable, Equatable {
    /// A refusal with this code.
    case refused(String)
    /// It is read like any other file.
    case read
  }

  var name: String
  var outcome: Outcome
  var bytes: @Sendable () -> Data

  var testDescription: String { name }
}

/// The attacks that tests and benchmarks send at the reader, each with what must come of it.
enum HostileInputs {
  /// Words that stand in a file beside the attack and must never be seen in a result.
  static let canaryText = "canary-8f1d2c"

  /// All attacks; those that ask for another file ask for the one at `canary`.
  static func all(canary: String) -> [HostileInput] {
    doctypes(canary: canary) + encodings(canary: canary) + floods + markup + references
      + inclusions(canary: canary)
      + containers
  }

  private static func text(
    _ name: String, _ outcome: HostileInput.Outcome, _ text: @autoclosure @escaping @Sendable () -> String
  )
    -> HostileInput
  {
    HostileInput(name: name, outcome: outcome) { Data(text().utf8) }
  }

  private static func raw(
    _ name: String, _ outcome: HostileInput.Outcome, _ bytes: @escaping @Sendable () -> [UInt8]
  )
    -> HostileInput
  {
    HostileInput(name: name, outcome: outcome) { Data(bytes()) }
  }

  // MARK: Document types and entities

  private static func external(_ address: String) -> String {
    "<!DOCTYPE r [<!ENTITY x SYSTEM \"\(address)\">]><r>&x;</r>"
  }

  private static func doctypes(canary: String) -> [HostileInput] {
    [
      text("external entity, file", .refused("xml.doctype"), external("file://" + canary)),
      text("external entity, bare path", .refused("xml.doctype"), external(canary)),
      text("external entity, ftp", .refused("xml.doctype"), external("ftp://127.0.0.1/x")),
      text("external entity, http", .refused("xml.doctype"), external("http://127.0.0.1:9/x")),
      text(
        "external entity, php filter", .refused("xml.doctype"), external("php://filter/resource=" + canary)),
      text("external entity, device", .refused("xml.doctype"), external("file:///dev/zero")),
      text(
        "parameter entity", .refused("xml.doctype"),
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"file://\(canary)\"> %p;]><r/>"),
      text("external subset", .refused("xml.doctype"), "<!DOCTYPE r SYSTEM \"file://\(canary)\"><r/>"),
      text("public identifier", .refused("xml.doctype"), "<!DOCTYPE r PUBLIC \"-//X\" \"\(canary)\"><r/>"),
      text(
        "billion laughs", .refused("xml.doctype"),
        "<!DOCTYPE r [<!ENTITY a \"ha\">"
          + (1...30).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
          + "]><r>&a30;</r>"),
      text(
        "quadratic blow-up", .refused("xml.doctype"),
        "<!DOCTYPE r [<!ENTITY a \"\(String(repeating: "a", count: 50_000))\">]><r>"
          + String(repeating: "&a;", count: 50_000) + "</r>"),
      text(
        "entity that names itself", .refused("xml.doctype"), "<!DOCTYPE r [<!ENTITY a \"&a;\">]><r>&a;</r>"),
      text(
        "attribute default", .refused("xml.doctype"), "<!DOCTYPE r [<!ATTLIST r a CDATA \"x\">]><r/>"),
      text("doctype behind a comment", .refused("xml.doctype"), "<!-- x --><!DOCTYPE r><r/>"),
      text("doctype inside the root", .refused("xml.doctype"), "<r><!DOCTYPE r></r>"),
      text("doctype in lower case", .refused("xml.malformed"), "<!doctype r><r/>"),
      text("entity declaration on its own", .refused("xml.malformed"), "<!ENTITY x \"y\"><r/>"),
      text("doctype inside a comment", .read, "<!-- <!DOCTYPE r> --><r/>"),
      text("doctype inside CDATA", .read, "<r><![CDATA[<!DOCTYPE r>]]></r>"),
    ]
  }

  // MARK: Encodings

  private static func encodings(canary: String) -> [HostileInput] {
    let attack = external("file://" + canary)
    return [
      raw("doctype in UTF-16, little end first", .refused("xml.doctype")) {
        [0xFF, 0xFE] + Bytes.utf16(attack, bigEndian: false)
      },
      raw("doctype in UTF-16, big end first", .refused("xml.doctype")) {
        [0xFE, 0xFF] + Bytes.utf16(attack, bigEndian: true)
      },
      raw("doctype in UTF-16 without a mark", .refused("xml.doctype")) {
        Bytes.utf16(attack, bigEndian: false)
      },
      raw("doctype in UTF-32", .refused("xml.doctype")) {
        [0, 0, 0xFE, 0xFF] + Bytes.utf32(attack, bigEndian: true)
      },
      raw("doctype in UTF-32 without a mark", .refused("xml.doctype")) {
        Bytes.utf32(attack, bigEndian: false)
      },
      raw("doctype in EBCDIC", .refused("xml.encoding")) {
        [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0x5A, 0xC4, 0xD6, 0xC3, 0xE3, 0xE8, 0xD7, 0xC5]
      },
      text(
        "UTF-7 by declaration", .refused("xml.encoding"),
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-r/+AD4-"),
      text("UTF-7 without a declaration", .refused("kind.unsupported"), "+ADwAIQ-DOCTYPE r+AD4-"),
      text(
        "unknown encoding", .refused("xml.encoding"), "<?xml version=\"1.0\" encoding=\"x-secret\"?><r/>"),
      text("UTF-16 by declaration only", .read, "<?xml version=\"1.0\" encoding=\"UTF-16\"?><r/>"),
      raw("UTF-16 with an odd byte", .refused("xml.encoding")) {
        [0xFF, 0xFE] + Bytes.utf16("<r/>", bigEndian: false) + [0x20]
      },
      raw("UTF-16 with half a pair", .refused("xml.encoding")) {
        [0xFF, 0xFE] + Bytes.utf16("<r>", bigEndian: false) + [0x00, 0xD8]
          + Bytes.utf16("</r>", bigEndian: false)
      },
      raw("overlong UTF-8", .refused("xml.encoding")) { Bytes.around([0xC0, 0xBC]) },
      raw("overlong UTF-8 of three bytes", .refused("xml.encoding")) { Bytes.around([0xE0, 0x80, 0xBC]) },
      raw("surrogate in UTF-8", .refused("xml.encoding")) { Bytes.around([0xED, 0xA0, 0x80]) },
      raw("above U+10FFFF in UTF-8", .refused("xml.encoding")) { Bytes.around([0xF4, 0x90, 0x80, 0x80]) },
      raw("character cut short", .refused("xml.encoding")) { Bytes.around([0xE2, 0x82]) },
      raw("zero byte", .refused("xml.characters")) { Bytes.around([0]) },
      raw("control character", .read) { Bytes.around([0x07]) },
      raw("two byte-order marks", .refused("kind.unsupported")) {
        [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("<r/>".utf8)
      },
    ]
  }

  // MARK: Too much of something

  private static func many(_ count: Int, _ part: (Int) -> String) -> String {
    (0..<count).map(part).joined()
  }

  private static let floods: [HostileInput] = [
    text("257 attributes", .refused("xml.attributes"), "<r \(many(257) { "a\($0)='' " })/>"),
    text("256 attributes", .read, "<r \(many(256) { "a\($0)='' " })/>"),
    text("100,000 attributes", .refused("xml.attributes"), "<r \(many(100_000) { "a\($0)='' " })/>"),
    text(
      "attributes with prefixes", .refused("xml.attributes"),
      "<r xmlns:p='u' \(many(3_000) { "p:a\($0)='' " })/>"),
    text(
      "attributes behind > in a value", .refused("xml.attributes"),
      "<r a='>' \(many(3_000) { "a\($0)='>' " })/>"),
    text(
      "the same attribute 3,000 times", .refused("xml.attributes"), "<r \(many(3_000) { _ in "a='' " })/>"),
    text(
      "attributes inside what looks like a comment", .refused("xml.attributes"),
      "<r><r a='!--'" + many(3_000) { " a\($0)=''" } + "/></r>"),
    text("namespaces in one tag", .refused("xml.attributes"), "<r \(many(3_000) { "xmlns:p\($0)='u' " })/>"),
    text(
      "namespaces level by level", .refused("xml.namespaces"),
      many(100) { level in "<r \(many(10) { "xmlns:p\(level)q\($0)='u' " })>" } + many(100) { _ in "</r>" }),
    text(
      "undeclared prefixes", .refused("xml.namespaces"), "<r>\(many(20_000) { "<p\($0):x/>" })</r>"),
    text(
      "an attribute of 10 MB", .refused("xml.tag-length"),
      "<r a='\(String(repeating: "a", count: 10_000_000))'/>"),
    text("a name of 10 MB", .refused("xml.tag-length"), "<\(String(repeating: "r", count: 10_000_000))/>"),
    text(
      "white space of 1 MB in a tag", .refused("xml.tag-length"),
      "<r\(String(repeating: " ", count: 1_000_000))/>"),
    text(
      "an end tag of 1 MB", .refused("xml.tag-length"), "<r></r\(String(repeating: " ", count: 1_000_000))>"),
    text("200,000 levels", .refused("xml.depth"), String(repeating: "<r>", count: 200_000)),
    text(
      "129 levels", .refused("xml.depth"),
      String(repeating: "<r>", count: 129) + String(repeating: "</r>", count: 129)),
    text("128 levels", .read, String(repeating: "<r>", count: 128) + String(repeating: "</r>", count: 128)),
    text("a million empty elements", .read, "<r>\(String(repeating: "<a/>", count: 1_000_000))</r>"),
    text("300,000 comments", .read, "<r>\(String(repeating: "<!---->", count: 300_000))</r>"),
    text("300,000 instructions before the root", .read, "\(String(repeating: "<?a?>", count: 300_000))<r/>"),
    text("200,000 CDATA sections", .read, "<r>\(String(repeating: "<![CDATA[a]]>", count: 200_000))</r>"),
    text(
      "a comment of 11 MB", .refused("xml.text-length"),
      "<r><!--\(String(repeating: "a", count: 11_000_000))--></r>"),
    text("a comment of angle brackets", .read, "<r><!--\(String(repeating: ">", count: 3_000_000))--></r>"),
    text(
      "a text of 11 MB", .refused("xml.text-length"), "<r>\(String(repeating: "a", count: 11_000_000))</r>"),
    text("a comment of 9 MB", .read, "<r><!--\(String(repeating: "a", count: 9_000_000))--></r>"),
    text("an instruction of 9 MB", .read, "<r><?a \(String(repeating: "a", count: 9_000_000))?></r>"),
    text("a comment of 9 MB of >", .read, "<r><!--\(String(repeating: ">", count: 9_000_000))--></r>"),
    text("a comment of 9 MB of <", .read, "<r><!--\(String(repeating: "<", count: 9_000_000))--></r>"),
    text(
      "a comment before the root of 9 MB", .read, "<!--\(String(repeating: "->", count: 4_500_000))--><r/>"),
    text(
      "a comment behind the root of 9 MB", .read, "<r/><!--\(String(repeating: "<>", count: 4_500_000))-->"),
    text("an instruction of 9 MB of >", .read, "<?a \(String(repeating: ">", count: 9_000_000))?><r/>"),
    text("a comment of line feeds", .read, "<r><!--\(String(repeating: "\n", count: 9_000_000))--></r>"),
    text(
      "a CDATA section of 9 MB of >", .read, "<r><![CDATA[\(String(repeating: ">", count: 9_000_000))]]></r>"),
    text(
      "a CDATA section of 9 MB of <", .read, "<r><![CDATA[\(String(repeating: "<", count: 9_000_000))]]></r>"),
    text("a text of 9 MB of >", .read, "<r>\(String(repeating: ">", count: 9_000_000))</r>"),
    text(
      "200 tags of 60 KB of >", .read,
      "<r>\(many(200) { _ in "<a b='\(String(repeating: ">", count: 60_000))'/>" })</r>"),
    text(
      "200 tags of 60 KB of references", .read,
      "<r>\(many(200) { _ in "<a b='\(String(repeating: "&gt;", count: 15_000))'/>" })</r>"),
    text(
      "a reference without end in an attribute", .refused("xml.malformed"),
      "<r a='&\(String(repeating: "a", count: 60_000))'/>"),
    text("a CDATA section of 9 MB", .read, "<r><![CDATA[\(String(repeating: "]", count: 9_000_000))x]]></r>"),
    text("a text of 9 MB", .read, "<r><title>\(String(repeating: "a", count: 9_000_000))</title></r>"),
    text(
      "white space of 9 MB around the root", .read,
      "<!---->\(String(repeating: " ", count: 9_000_000))<r/>\(String(repeating: " ", count: 9_000_000))"),
    text(
      "a reference of 9 MB", .refused("xml.malformed"), "<r>&\(String(repeating: "a", count: 9_000_000));</r>"
    ),
    text(
      "a reference of digits", .refused("xml.malformed"),
      "<r>&#\(String(repeating: "1", count: 9_000_000));</r>"),
    text(
      "200 tags of 60 KB", .read,
      "<r>\(many(200) { _ in "<a b='\(String(repeating: "a", count: 60_000))'/>" })</r>"),
    text(
      "500 comments of 8 KB", .read,
      "<r>\(many(500) { _ in "<!--\(String(repeating: ">", count: 8_000))-->" })</r>"),
    text("a text of a million references", .read, "<r>\(String(repeating: "&lt;", count: 1_000_000))</r>"),
    text("100,000 different names", .read, "<r>\(many(100_000) { "<a\($0)/>" })</r>"),
    text(
      "one entry too large for memory", .refused("xml.subtree"),
      "<r><entry>\(String(repeating: "<a/>", count: 450_000))</entry></r>"),
  ]

  // MARK: Broken markup

  private static let markup: [HostileInput] = [
    text("comment without end", .refused("xml.malformed"), "<r><!-- "),
    text("CDATA without end", .refused("xml.malformed"), "<r><![CDATA[ "),
    text("instruction without end", .refused("xml.malformed"), "<r><?a "),
    text("tag without end", .refused("xml.malformed"), "<r><a b=\"c\" "),
    text("attribute without end", .refused("xml.malformed"), "<r><a b=\"c"),
    text("less-than in an attribute", .refused("xml.malformed"), "<r a=\"<\"/>"),
    text("attribute without quotes", .refused("xml.malformed"), "<r a=b/>"),
    text("attribute without value", .refused("xml.malformed"), "<r a/>"),
    text("attribute twice", .refused("xml.malformed"), "<r a='1' a='2'/>"),
    text("attribute twice by namespace", .read, "<r xmlns:p='u' xmlns:q='u' p:a='' q:a=''/>"),
    text("two roots", .refused("xml.malformed"), "<r/><r/>"),
    text("text behind the root", .refused("xml.malformed"), "<r/>x"),
    text("text before the root", .refused("xml.malformed"), "<?xml version=\"1.0\"?>x<r/>"),
    text("CDATA before the root", .refused("xml.malformed"), "<!-- --><![CDATA[x]]><r/>"),
    text("end tag first", .refused("xml.malformed"), "<!-- --></r>"),
    text("names that differ", .refused("xml.malformed"), "<r><a></b></r>"),
    text("elements left open", .refused("xml.malformed"), "<r><a>"),
    text("no element", .refused("xml.malformed"), "<?xml version=\"1.0\"?><!-- -->"),
    text("declaration in the middle", .refused("xml.malformed"), "<r><?xml version=\"1.0\"?></r>"),
    text("hyphens in a comment", .refused("xml.malformed"), "<r><!-- a -- b --></r>"),
    text("name that begins with a digit", .refused("xml.malformed"), "<r><1/></r>"),
    text("name that begins with a colon", .refused("xml.malformed"), "<r><:a/></r>"),
    text("name that ends with a colon", .refused("xml.malformed"), "<r><a:/></r>"),
    text("name with two colons", .refused("xml.malformed"), "<r><a:b:c/></r>"),
    text("less-than alone", .refused("xml.malformed"), "<r>a < b</r>"),
    text("the end of CDATA in text", .refused("xml.malformed"), "<r>]]></r>"),
    text("a single less-than", .refused("kind.unsupported"), "<"),
  ]

  // MARK: References

  private static let references: [HostileInput] = [
    text("character 0", .refused("xml.malformed"), "<r>&#0;</r>"),
    text("character above the last", .refused("xml.malformed"), "<r>&#x110000;</r>"),
    text("character that overflows", .refused("xml.malformed"), "<r>&#99999999999999999999;</r>"),
    text("surrogate by number", .refused("xml.malformed"), "<r>&#xD800;</r>"),
    text("undefined entity", .refused("xml.malformed"), "<r>&foo;</r>"),
    text("undefined entity in an attribute", .refused("xml.malformed"), "<r a=\"&foo;\"/>"),
    text("reference without end", .refused("xml.malformed"), "<r>&amp</r>"),
    text("ampersand alone", .refused("xml.malformed"), "<r>a & b</r>"),
  ]

  // MARK: Other files

  private static func inclusions(canary: String) -> [HostileInput] {
    [
      text(
        "XInclude", .read,
        "<r xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file://\(canary)\" parse=\"text\"/></r>"
      ),
      text("xml:base", .read, "<r xml:base=\"file://\(canary)\"><a href=\"x\"/></r>"),
      text(
        "style sheet", .read,
        "<?xml-stylesheet type=\"text/xsl\" href=\"file://\(canary)\"?><r><td>x</td></r>"),
      text("style sheet with script", .read, "<?xml-stylesheet href=\"javascript:alert(1)\"?><r/>"),
      text(
        "schema location", .read,
        "<r xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"file://\(canary)\"/>"
      ),
    ]
  }

  // MARK: Other kinds of file

  private static let containers: [HostileInput] = [
    raw("gzip under an XML name", .refused("kind.unsupported")) {
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 4, 0]
    },
    raw("zip under an XML name", .refused("kind.unsupported")) {
      [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0] + Array("bomb.xml".utf8)
    },
    raw("program under an XML name", .refused("kind.unsupported")) {
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]
    },
    raw("nothing", .refused("file.empty")) { [] },
    text("white space only", .refused("file.empty"), " \n\t\r\n "),
    raw("byte-order mark only", .refused("file.empty")) { [0xEF, 0xBB, 0xBF] },
    raw("byte-order mark of UTF-16 only", .refused("file.empty")) { [0xFF, 0xFE] },
    text("an HTML page", .refused("kind.unsupported"), "<!DOCTYPE html><html></html>"),
    text("JSON", .refused("kind.unsupported"), "{\"a\": \"<r/>\"}"),
    raw("zero bytes", .refused("kind.unsupported")) { [UInt8](repeating: 0, count: 4096) },
  ]
}

/// Bytes for tests.
enum Bytes {
  /// The text in UTF-16 without a mark.
  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  /// The text in UTF-32 without a mark.
  static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let four = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (24 - 8 * UInt32($0))) }
      return bigEndian ? four : four.reversed()
    }
  }

  /// The bytes as the text of a root element, on its second line.
  static func around(_ bytes: [UInt8]) -> [UInt8] {
    Array("<r>\nx".utf8) + bytes + Array("x</r>".utf8)
  }
}

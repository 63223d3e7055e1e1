import DocumentReading
import Evidence
import Foundation
import SampleFiles
import Testing

@Suite("Reading OpenDocument texts")
struct OpenDocumentTests {
  private static let spaces =
    "xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:style=\"urn:s\" xmlns:table=\"urn:b\" xmlns:draw=\"urn:d\" xmlns:fo=\"urn:f\""

  /// An OpenDocument text with this body, these automatic styles and further parts.
  static func document(_ body: String, styles: String = "", _ parts: KeyValuePairs<String, String> = [:])
    -> Data
  {
    archive(body, styles: styles, parts).data
  }

  /// The archive of a text with this body, these automatic styles and further parts.
  static func archive(_ body: String, styles: String = "", _ parts: KeyValuePairs<String, String> = [:])
    -> TinyZip
  {
    var zip = TinyZip([
      "mimetype": "application/vnd.oasis.opendocument.text",
      "content.xml":
        "<office:document-content \(spaces)><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document-content>",
      "META-INF/manifest.xml": "<manifest/>",
    ])
    for (path, text) in parts { zip.files.append(TinyZip.File(path: path, bytes: Array(text.utf8))) }
    return zip
  }

  @Test("Headings, paragraphs with their white space, tables, notes, frames and tracked changes")
  func structure() throws {
    let body = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>
      <text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>
      <text:h text:outline-level="2">A  heading</text:h>
      <text:p>One<text:s text:c="2"/>two<text:tab/>three<text:line-break/>four  <text:span>five</text:span>
       six<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>
      <table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>
      <text:p>Before<draw:frame><draw:text-box><text:p>In a frame</text:p></draw:text-box></draw:frame></text:p>
      """
    let read = try ReadTexts.read(Self.document(body))
    #expect(
      ReadTexts.blocks(read) == [
        "A heading", "One  two\tthree\nfour five six.", "x", "Before", "In a frame", "A note.",
      ])
    #expect(ReadTexts.kinds(read) == ["h2", "p", "td", "p", "p", "note 1"])
    #expect(read.revision?.deletions == 1)
    #expect(read.revision?.insertions == 1)
    #expect(read.document.mediaType == "application/vnd.oasis.opendocument.text")
  }

  @Test("Numbers of list items and headings")
  func numbers() throws {
    let list = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
      <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
      <text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>
      """
    let outline = """
      <office:document-styles \(Self.spaces)><office:styles><text:outline-style>
      <text:outline-level-style text:level="1" style:num-format="I"/>
      <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style></office:styles></office:document-styles>
      """
    func item(_ content: String) -> String { "<text:list-item>\(content)</text:list-item>" }
    let inner =
      "<text:list>\(item("<text:p>a</text:p>"))\(item("<text:p>b</text:p><text:p>more</text:p>"))</text:list>"
    let body =
      "<text:h text:outline-level=\"1\">H</text:h><text:h text:outline-level=\"2\">H</text:h>"
      + "<text:list text:style-name=\"L\">\(item("<text:p>one</text:p>\(inner)"))\(item("<text:p>two</text:p>\(inner)"))</text:list>"
      + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">\(item("<text:p>three</text:p>"))</text:list>"
      + "<text:list text:style-name=\"L\">\(item("<text:p>anew</text:p>"))</text:list>"
      + "<text:list text:style-name=\"B\">\(item("<text:p>bullet</text:p>"))</text:list>"
    let read = try ReadTexts.read(Self.document(body, styles: list, ["styles.xml": outline]))
    #expect(
      ReadTexts.kinds(read) == [
        "h1 I", "h2 I.1", "li1 1.", "li2 (a)", "li2 (b)", "li2", "li1 2.", "li2 (a)", "li2 (b)", "li2",
        "li1 3.",
        "li1 1.", "li1",
      ])
  }

  @Test("What formatting hides is kept and told")
  func hidden() throws {
    func style(_ name: String, _ properties: String) -> String {
      "<style:style style:name=\"\(name)\"><style:text-properties \(properties)/></style:style>"
    }
    let styles =
      style("N", "text:display=\"none\"") + style("W", "fo:color=\"#ffffff\"")
      + style("T", "fo:font-size=\"1pt\"")
      + style("D", "fo:color=\"#ffffff\" fo:background-color=\"#000000\"")
    let body =
      "<text:p>"
      + ["N", "W", "T", "D"].map { "a <text:span text:style-name=\"\($0)\">\($0.lowercased())</text:span> " }
      .joined() + "</text:p><text:p text:style-name=\"N\">all of it</text:p>"
    let read = try ReadTexts.read(Self.document(body, styles: styles))
    #expect(ReadTexts.hidden(read) == ["n", "w", "t", "all of it"])
  }

  @Test("What the file tells of how it came about")
  func revision() throws {
    let meta = """
      <office:document-meta xmlns:office="urn:o" xmlns:meta="urn:m" xmlns:dc="urn:d"><office:meta><dc:title>T</dc:title><meta:initial-creator>Ada</meta:initial-creator><dc:creator>Bo</dc:creator><meta:editing-cycles>4</meta:editing-cycles><meta:editing-duration>PT1H30M20S</meta:editing-duration><meta:generator>Writer</meta:generator></office:meta></office:document-meta>
      """
    let read = try ReadTexts.read(Self.document("<text:p>x</text:p>", ["meta.xml": meta]))
    let revision = try #require(read.revision)
    #expect(read.title == "T")
    #expect(revision.authors == ["Ada", "Bo"])
    #expect(revision.revision == 4)
    #expect(revision.editingMinutes == 90)
    #expect(revision.application == "Writer")
  }

  @Test("An encrypted, a damaged and an empty document, and a spreadsheet")
  func refusals() {
    let encrypted =
      "<m:manifest xmlns:m=\"urn:m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    var zip = TinyZip([
      "mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": encrypted,
      "content.xml": "@@@",
    ])
    #expect(ReadTexts.code(zip.data) == "file.encrypted")
    zip.files[1].bytes = Array("<manifest/>".utf8)
    #expect(ReadTexts.code(zip.data) == "office.damaged")
    #expect(ReadTexts.code(Self.document("")) == "file.no-text")
    zip.files[0].bytes = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    #expect(ReadTexts.code(zip.data) == "kind.unsupported")
  }
}

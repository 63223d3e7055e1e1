import DocumentReading
import Evidence
import Foundation
import SampleFiles
import Testing

@Suite("Reading Word documents")
struct WordTests {
  @Test("Paragraphs, headings by style and by level, tables, lists and quotations")
  func structure() throws {
    let styles = """
      <w:styles xmlns:w="urn:w"><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My Title"/><w:basedOn w:val="U1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>
      """
    let body =
      TinyWord.paragraph(TinyWord.run("One"), "<w:pStyle w:val=\"Mine\"/>")
      + TinyWord.paragraph(
        TinyWord.run(" A ") + TinyWord.run("b.") + "<w:r><w:br/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>")
      + TinyWord.paragraph(TinyWord.run("Two"), "<w:outlineLvl w:val=\"2\"/>")
      + TinyWord.paragraph("") + TinyWord.paragraph(TinyWord.run("said"), "<w:pStyle w:val=\"Q\"/>")
      + "<w:tbl><w:tr><w:tc>\(TinyWord.paragraph(TinyWord.run("x")))</w:tc><w:tc>\(TinyWord.paragraph(TinyWord.run("y")))</w:tc></w:tr></w:tbl>"
      + TinyWord.paragraph(TinyWord.run("𝒵 end"), "<w:pStyle w:val=\"A\"/>")
    let read = try ReadTexts.read(TinyWord.document(body, ["word/styles.xml": styles]))
    #expect(ReadTexts.blocks(read) == ["One", "A b.\nc\td", "Two", "said", "x", "y", "𝒵 end"])
    #expect(ReadTexts.kinds(read) == ["h1", "p", "h3", "quote", "td", "td", "p"])
    #expect(read.document.mediaType.hasSuffix("wordprocessingml.document"))
    #expect(read.text.hasPrefix("One\n\nA b."))
  }

  @Test("Numbers of clauses as Word counts them")
  func numbering() throws {
    func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:numbering xmlns:w=\"urn:w\"><w:abstractNum w:abstractNumId=\"7\">"
      + level(0, "upperRoman", "Article %1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
      + level(2, "lowerLetter", "(%3)") + level(3, "lowerRoman", "(%4)", "<w:lvlRestart w:val=\"0\"/>")
      + level(4, "bullet", "•")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
      + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>"
      + "</w:numbering>"
    func item(_ level: Int, list: Int = 1) -> String {
      TinyWord.paragraph(
        TinyWord.run("text"),
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    let body =
      [0, 1, 1, 2, 2, 3, 1, 2, 3, 4, 0, 1].map { item($0) }.joined() + item(0, list: 2) + item(1, list: 2)
      + item(0, list: 99) + item(0, list: 0)
    let read = try ReadTexts.read(TinyWord.document(body, ["word/numbering.xml": numbering]))
    #expect(
      read.blocks.map { $0.number ?? "-" } == [
        "Article I.", "1.1", "1.2", "(a)", "(b)", "(i)", "1.3", "(a)", "(ii)", "-", "Article II.", "2.1",
        "Article IX.", "9.1", "-", "-",
      ])
    #expect(ReadTexts.kinds(read).last == "p")
  }

  @Test("Tracked changes: deletions are left out, insertions are in, both are counted")
  func trackedChanges() throws {
    let body =
      TinyWord.paragraph(
        TinyWord.run("Keep ") + "<w:del w:id=\"1\"><w:r><w:delText>gone</w:delText></w:r></w:del>"
          + "<w:ins w:id=\"2\">\(TinyWord.run("new"))</w:ins>")
      + TinyWord.paragraph(TinyWord.run("joined "), "<w:rPr><w:del w:id=\"3\"/></w:rPr>")
      + TinyWord.paragraph(TinyWord.run("here"))
      + "<w:tbl><w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr><w:tc>\(TinyWord.paragraph(TinyWord.run("row")))</w:tc></w:tr></w:tbl>"
    let read = try ReadTexts.read(TinyWord.document(body))
    #expect(ReadTexts.blocks(read) == ["Keep new", "joined here"])
    #expect(read.revision?.insertions == 1)
    #expect(read.revision?.deletions == 3)
  }

  @Test(
    "What formatting hides is kept and told",
    arguments: [
      ("<w:vanish/>", true), ("<w:vanish w:val=\"0\"/>", false), ("<w:color w:val=\"FFFFFF\"/>", true),
      ("<w:color w:val=\"FEFEFE\"/>", true), ("<w:color w:val=\"000000\"/>", false),
      ("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"blue\"/>", false),
      ("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F3864\"/>", false),
      ("<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>", true), ("<w:sz w:val=\"2\"/>", true),
      ("<w:sz w:val=\"22\"/>", false), ("<w:rStyle w:val=\"H\"/>", true),
    ])
  func hiddenRuns(format: String, isHidden: Bool) throws {
    let styles =
      "<w:styles xmlns:w=\"urn:w\"><w:style w:type=\"character\" w:styleId=\"H\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    let body = TinyWord.paragraph(
      TinyWord.run("See ") + TinyWord.run("secret", format) + TinyWord.run(" this."))
    let read = try ReadTexts.read(TinyWord.document(body, ["word/styles.xml": styles]))
    #expect(read.text == "See secret this.")
    #expect(ReadTexts.hidden(read) == (isHidden ? ["secret"] : []))
  }

  @Test("Notes stand behind the text with their numbers, text boxes behind their paragraph")
  func notesAndBoxes() throws {
    let notes =
      "<w:footnotes xmlns:w=\"urn:w\"><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
      + "<w:footnote w:id=\"2\">\(TinyWord.paragraph(TinyWord.run("Second.")))</w:footnote>"
      + "<w:footnote w:id=\"1\">\(TinyWord.paragraph(TinyWord.run("First.")))\(TinyWord.paragraph(TinyWord.run("More.")))</w:footnote></w:footnotes>"
    func reference(_ id: Int) -> String { "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let box = "<w:txbxContent>\(TinyWord.paragraph(TinyWord.run("In a box")))</w:txbxContent>"
    let body =
      TinyWord.paragraph(TinyWord.run("a") + reference(1) + TinyWord.run("b") + reference(2))
      + TinyWord.paragraph(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
          + TinyWord.run("c"))
    let read = try ReadTexts.read(TinyWord.document(body, ["word/footnotes.xml": notes]))
    #expect(ReadTexts.blocks(read) == ["ab", "c", "In a box", "First.", "More.", "Second."])
    #expect(ReadTexts.kinds(read) == ["p", "p", "p", "note 1", "note", "note 2"])
  }

  @Test("What the file tells of how it came about")
  func revision() throws {
    let read = try ReadTexts.read(
      TinyWord.document(
        TinyWord.paragraph(TinyWord.run("Text.")),
        [
          "docProps/core.xml":
            "<cp:p xmlns:cp=\"urn:c\" xmlns:dc=\"urn:d\"><dc:title>On time</dc:title><dc:creator>Ada</dc:creator><cp:lastModifiedBy>Bo</cp:lastModifiedBy><cp:revision>7</cp:revision><cp:created>2024-01-02T03:04:05Z</cp:created></cp:p>",
          "docProps/app.xml":
            "<Properties><TotalTime>95</TotalTime><Application>Writer</Application></Properties>",
          "word/settings.xml":
            "<w:settings xmlns:w=\"urn:w\"><w:rsids><w:rsidRoot w:val=\"1\"/><w:rsid w:val=\"1\"/><w:rsid w:val=\"2\"/></w:rsids></w:settings>",
        ]))
    let revision = try #require(read.revision)
    #expect(read.title == "On time")
    #expect(revision.authors == ["Ada", "Bo"])
    #expect(revision.revision == 7)
    #expect(revision.editingMinutes == 95)
    #expect(revision.revisionIdentifiers == 2)
    #expect(revision.created == "2024-01-02T03:04:05Z")
    #expect(revision.application == "Writer")
  }

  @Test("A damaged property does not keep the text from being read; a damaged body is told")
  func damage() throws {
    let body = TinyWord.paragraph(TinyWord.run("Text."))
    #expect(try ReadTexts.read(TinyWord.document(body, ["docProps/core.xml": "<a>"])).text == "Text.")
    #expect(ReadTexts.code(TinyWord.document("<w:p>")) == "office.damaged")
    #expect(ReadTexts.code(TinyWord.document(body, ["word/styles.xml": "<w:styles"])) == "office.damaged")
    #expect(ReadTexts.code(TinyWord.document("")) == "file.no-text")
  }

  @Test("A document under a password, and one of Word before 2007, are told apart")
  func compoundFiles() {
    let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    #expect(ReadTexts.code(Data(start)) == "kind.unsupported")
    #expect(ReadTexts.code(Data(start + "EncryptedPackage".utf8.flatMap { [$0, 0] })) == "file.encrypted")
  }
}

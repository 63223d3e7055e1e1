import DocumentReading
import Foundation
import SampleFiles
import Testing

/// Laws and judgments in XML, read for their text, their parts and what they say of themselves.
@Suite("Akoma Ntoso, USLM and eCFR")
struct LegalXMLTests {
  private func read(_ bytes: Data) throws -> ReadableDocument {
    let document = try TextDocumentReader.read(bytes: bytes, name: "law.xml")
    ReadTexts.check(document)
    return document
  }

  /// The numbers of the divisions around a block, outermost first.
  private func path(_ words: String, in document: ReadableDocument) throws -> [String] {
    let texts = ReadTexts.blocks(document)
    let index = try #require(texts.firstIndex { $0.contains(words) }, "\(texts)")
    var place = document.blocks[index].division
    var numbers: [String] = []
    while let division = place {
      if let number = document.divisions[division].number { numbers.append(number) }
      place = document.divisions[division].parent
    }
    return numbers.reversed()
  }

  @Test("An act: numbers join what they head, headings stand alone, parts lie in parts")
  func act() throws {
    let document = try read(
      TinyLaw.act(
        """
        <part><num>PART 1</num><heading>Lamps</heading>
          <section eId="section-3"><num>3</num><heading>Duty to light</heading>
            <subsection><num>(1)</num><intro><p>A keeper must—</p></intro>
              <paragraph><num>(a)</num><content><p>light the <term>lamp</term>, and</p></content></paragraph>
              <paragraph><num>(b)</num><content><p>keep it lit.</p></content></paragraph>
              <wrapUp><p>This binds the Crown.</p></wrapUp>
            </subsection>
            <subsection><content><p>No number here.</p></content></subsection>
          </section>
        </part>
        """))
    #expect(
      ReadTexts.blocks(document) == [
        "Lantern Act 2019", "PART 1 Lamps", "3 Duty to light", "(1) A keeper must—",
        "(a) light the lamp, and",
        "(b) keep it lit.", "This binds the Crown.", "No number here.",
      ])
    #expect(ReadTexts.kinds(document) == ["p", "h1", "h2", "p", "p", "p", "p", "p"])
    #expect(try path("keep it lit", in: document) == ["1", "3", "1", "b"])
    #expect(try path("binds the Crown", in: document) == ["1", "3", "1"])
    #expect(try path("No number", in: document) == ["1", "3"])
    #expect(document.title == "Lantern Act 2019")
    #expect(document.publication?.kind == .act && document.publication?.country == "gb")
    #expect(
      document.publication?.date == "2019-02-07" && document.publication?.citation == "Lantern Act 2019")
  }

  @Test("The words that an amendment puts in have no numbers of their own, and its quotation marks are shown")
  func amendment() throws {
    let document = try read(
      TinyLaw.act(
        """
        <section><num>4</num><subsection><num>(2)</num><content><p>After subsection (2) insert—<mod>
          <quotedStructure startQuote="“" endQuote="”"><subsection><num>(2A)</num><content><p>A lamp is a light.</p>
          </content></subsection></quotedStructure>.</mod></p></content></subsection>
          <subsection><num>(3)</num><content><p>In subsection (5), for <quotedText startQuote="“" endQuote="”">oil</quotedText>
          read gas.</p></content></subsection></section>
        """))
    #expect(
      ReadTexts.blocks(document).dropFirst() == [
        "4 (2) After subsection (2) insert—", "“(2A) A lamp is a light.”.",
        "(3) In subsection (5), for “oil” read gas.",
      ])
    #expect(try path("A lamp is", in: document) == ["4", "2"])
    #expect(try path("read gas", in: document) == ["4", "3"])
  }

  @Test("A judgment: paragraphs count on, items and quoted paragraphs lie in them, short lines are headings")
  func judgment() throws {
    func paragraph(_ number: String, _ text: String) -> String {
      "<paragraph><num>\(number)</num><content><p>\(text)</p></content></paragraph>"
    }
    let document = try read(
      TinyLaw.judgment(
        "<level><content><p>Lord Justice Quill:</p></content></level>" + paragraph("1.", "This is an appeal.")
          + "<level><content><p>The <i>facts</i></p></content></level>"
          + paragraph("2.", "The claimant relies on two grounds:") + paragraph("(a)", "first, light;")
          + paragraph("(i)", "by night;") + paragraph("(ii)", "by day;") + paragraph("(b)", "second, heat.")
          + paragraph("1.", "A quoted order.") + paragraph("3.", "I would dismiss the ap")
          + "<level><content><p>peal with costs.</p></content></level>"))
    #expect(try path("two grounds", in: document) == ["2"])
    #expect(try path("first, light", in: document) == ["2", "a"])
    #expect(try path("by day", in: document) == ["2", "a", "ii"])
    #expect(try path("second, heat", in: document) == ["2", "b"])
    #expect(try path("quoted order", in: document) == ["2"])
    #expect(try path("peal with costs", in: document) == ["3"])
    let headings = zip(ReadTexts.blocks(document), ReadTexts.kinds(document)).filter { $0.1 == "h2" }.map(\.0)
    #expect(headings == ["Lord Justice Quill:", "The facts"])
    #expect(document.publication?.citation == "[2021] EWCA Civ 999")
    #expect(document.title == "Oddny v Pell" && document.publication?.date == "2021-05-04")
  }

  @Test("A footnote leaves its sentence whole and stands behind the paragraph with its number")
  func footnotes() throws {
    let document = try read(
      TinyLaw.judgment(
        """
        <paragraph><num>1.</num><content><p>The rule is old<authorialNote marker="7"><p>See Pell.</p><p>And Quill.</p>
        </authorialNote> and good.</p></content></paragraph>
        <paragraph><num>2.</num><content><p>It stands.</p></content></paragraph>
        """))
    #expect(
      ReadTexts.blocks(document).dropFirst() == [
        "1. The rule is old and good.", "See Pell.", "And Quill.", "2. It stands.",
      ])
    #expect(ReadTexts.kinds(document).dropFirst() == ["p", "note 7", "note", "p"])
    #expect(try path("See Pell", in: document) == ["1"])
  }

  @Test("A section of the United States Code: run-in headings, flush words, notes, pages")
  func code() throws {
    let document = try read(
      TinyLaw.code(
        """
        <chapter><num value="3">CHAPTER 3—</num><heading>LAMPS</heading>
        <toc><referenceItem><designator>301.</designator><label>Lamps.</label></referenceItem></toc>
        <section identifier="/us/usc/t97/s301"><num value="301">§ 301.</num><heading> Lamps</heading>
          <subsection><num value="a">(a)</num><heading> In general.—</heading><chapeau>A keeper shall—</chapeau>
            <paragraph><num value="1">(1)</num><content>light it<footnote><num>1</num>So in original.</footnote>; and</content>
            </paragraph><page>12 STAT. 7</page><paragraph><num value="2">(2)</num><content>trim it,</content></paragraph>
            <continuation>unless it is day.</continuation></subsection>
          <sourceCredit>(Added 1947.)</sourceCredit>
        </section></chapter>
        """))
    #expect(
      ReadTexts.blocks(document) == [
        "CHAPTER 3— LAMPS", "301. Lamps.", "§ 301. Lamps", "(a) In general.— A keeper shall—",
        "(1) light it; and",
        "(2) trim it,", "unless it is day.", "(Added 1947.)", "1 So in original.",
      ])
    #expect(ReadTexts.kinds(document) == ["h1", "toc", "h2", "p", "p", "p", "p", "note", "note 1"])
    #expect(try path("trim it", in: document) == ["3", "301", "a", "2"])
    #expect(try path("unless it", in: document) == ["3", "301", "a"])
    #expect(document.publication?.citation == "97 U.S.C.")
    let page = try #require(document.pages.first)
    #expect(page.label == "12 STAT. 7" && ReadTexts.slice(document, page.range).hasPrefix("(2) trim it,"))
  }

  @Test("A regulation: the labels of flat paragraphs find the ones that they lie in")
  func regulation() throws {
    let document = try read(
      TinyLaw.regulation(
        """
        <AUTH><HED>Authority:</HED><PSPACE>1 U.S.C. 2.</PSPACE></AUTH>
        <DIV8 N="§ 240.10b-5" TYPE="SECTION"><HEAD>§ 240.10b-5   Lamps.</HEAD>
        <P>(a) <I>General.</I> (1) One <SU>1</SU><FTREF/> lamp.</P><P>(i) Oil.</P><P>(ii) Gas.</P><P>(2) Two lamps.</P>
        <FTNT><P><SU>1</SU> A lamp.</P></FTNT>
        <P>(b) <I>Keeper</I> means a person.</P><FP>Flush words.</FP>
        <P>(h) Eighth.</P><P>(i) Ninth.</P><P>(j) Tenth.</P>
        <TABLE><TR><TH>Hour</TH><TH>Light</TH></TR><TR><TD>Noon</TD><TD>None</TD></TR></TABLE>
        <CITA>[1 FR 2]</CITA></DIV8>
        <DIV9 N="Appendix A to Part 240" TYPE="APPENDIX"><HEAD>Appendix A to Part 240—Oils</HEAD><P>Oils.</P></DIV9>
        """))
    #expect(try path("One 1 lamp", in: document) == ["17", "240", "240.10b-5", "a", "1"])
    #expect(try path("Gas", in: document) == ["17", "240", "240.10b-5", "a", "1", "ii"])
    #expect(try path("Two lamps", in: document) == ["17", "240", "240.10b-5", "a", "2"])
    #expect(try path("Flush words", in: document) == ["17", "240", "240.10b-5"])
    #expect(try path("Ninth", in: document) == ["17", "240", "240.10b-5", "i"])
    #expect(try path("Oils.", in: document).last == "A to Part 240")
    #expect(ReadTexts.blocks(document).contains("Noon\tNone"))
    #expect(ReadTexts.kinds(document).contains("note 1"))
    #expect(document.blocks.compactMap(\.definedTerm) == ["Keeper"])
    #expect(document.publication?.citation == "17 CFR")
  }

  @Test("A part of a title by itself knows its title, and a table in a provision lies in it")
  func parts() throws {
    let part = try read(
      Data(
        """
        <?xml version="1.0"?><DIV5 N="240" TYPE="PART" hierarchy_metadata='{"path":"/on/2023-01-01/title-17/part-240"}'>
        <HEAD>PART 240—LAMPS</HEAD><DIV8 N="240.1" TYPE="SECTION"><HEAD>§ 240.1   A.</HEAD><P>Text.</P></DIV8></DIV5>
        """.utf8))
    #expect(part.publication?.citation == "17 CFR" && part.title == "PART 240—LAMPS")
    let act = try read(
      TinyLaw.act(
        """
        <section><num>2</num><subsection><num>(1)</num><content><p>Rates:</p><tblock><foreign><table><tr><td><p>Oil</p></td>
        <td><p>1p</p></td></tr></table></foreign></tblock></content></subsection></section>
        """))
    #expect(try path("Oil\t1p", in: act) == ["2", "1"])
  }

  @Test("Oddly nested documents are read whole, or refused in a sentence")
  func odd() throws {
    let oddities = [
      "<section/>", "<section><heading/></section><p>x</p>", "<p>x<section><num/><p>y</p></section>z</p>",
      "<section><num>1</num><num>2</num><foo>x<bar>y</bar></foo></section>",
      "<authorialNote><p>x</p></authorialNote>", "<num>1</num>x",
      "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>",
      "<section><authorialNote>a<authorialNote>b</authorialNote>c</authorialNote>x</section>",
      "<quotedStructure>x", "<toc><section><num>1</num>x</section></toc>", "x",
    ]
    for body in oddities {
      let closed = body == "<quotedStructure>x" ? body + "</quotedStructure>" : body
      guard let document = try? read(TinyLaw.act(closed)) else {
        Issue.record("not read: \(body)")
        continue
      }
      // No letter is lost.
      for letter in "xyzabc"
      where closed.split(separator: "<").contains(where: {
        $0.split(separator: ">").last == Substring(String(letter))
      }) {
        #expect(document.text.contains(letter), "\(body)")
      }
    }
  }

  @Test(
    "What is unsafe, broken or unknown is refused",
    arguments: [
      (
        "<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><akomaNtoso>&b;</akomaNtoso>",
        "xml.doctype"
      ),
      ("<akomaNtoso><act><body><p>x</p></body>", "xml."),
      ("<?xml version=\"1.0\"?><akomaNtoso/>", "file.no-text"),
      ("<?xml version=\"1.0\"?><invoice><p>x</p></invoice>", "kind.unsupported"),
      ("<?xml version=\"1.0\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>", "kind.unsupported"),
      ("<uscDoc \(String(repeating: "a", count: 70_000))=\"1\"/>", "xml."),
    ])
  func refused(text: String, code: String) {
    let found = ReadTexts.code(Data(text.utf8), name: "law.xml")
    #expect(found.hasPrefix(code), "\(found)")
  }

  @Test(
    "Labels that follow one another are put where they lie",
    arguments: [
      ("a 1 i ii 2 b", [nil, 0, 1, 1, 0, nil]), ("h i j", [nil, nil, nil]), ("h 1 i ii", [nil, 0, 1, 1]),
      ("a 1 i A B ii", [nil, 0, 1, 2, 2, 1]), ("c d", [nil, nil]), ("a c", [nil, nil]),
      ("1 2 1 2", [nil, nil, nil, nil]),
    ])
  func ladder(labels: String, parents: [Int?]) throws {
    let marked = labels.split(separator: " ").map { "<P>(\($0)) Text \($0).</P>" }.joined()
    let document = try read(
      TinyLaw.regulation("<DIV8 N=\"§ 1.1\" TYPE=\"SECTION\"><HEAD>§ 1.1   A.</HEAD>\(marked)</DIV8>"))
    let items = document.divisions.indices.filter { document.divisions[$0].kind == .item }
    let found = items.map { document.divisions[$0].parent.flatMap { items.firstIndex(of: $0) } }
    #expect(found == parents)
  }
}

import DocumentReading
import Foundation
import SampleFiles
import Testing

@testable import LegalRetriever

@Suite("Pinpoints of published laws and judgments, notes, star pages, signatures")
struct PublishedTests {
  private func law(_ bytes: Data) throws -> LegalDocument {
    LegalDocument(try TextDocumentReader.read(bytes: bytes, name: "law.xml"))
  }

  /// Words without the end of a sentence, so many that what follows is a passage of its own.
  private let long = String(repeating: " and so on for a while", count: 23)

  @Test("An act is cited by section, a schedule's paragraph by both, whatever part they lie in")
  func act() throws {
    let document = try law(
      TinyLaw.act(
        """
        <part><num>Part 2</num><heading>Lamps</heading><chapter><num>Chapter 1</num>
        <section eId="section-12"><num>12</num><heading>Oil</heading>
        <subsection><num>(3)</num><intro><p>Oil is—\(long)</p></intro>
        <paragraph><num>(a)</num><content><p>clean,\(long)</p></content></paragraph></subsection></section></chapter></part>
        <hcontainer name="schedule"><num>SCHEDULE 1</num><heading>Rates</heading><paragraph eId="schedule-1-paragraph-4">
        <num>4</num><subparagraph><num>(2)</num><content><p>The rate is one penny\(long).</p></content></subparagraph>
        </paragraph></hcontainer>
        """))
    #expect(Samples.pinpoint(of: "Oil is—", in: document) == "s 12(3)")
    #expect(Samples.pinpoint(of: "clean,", in: document) == "s 12(3)(a)")
    #expect(Samples.pinpoint(of: "one penny", in: document) == "sch 1 para 4(2)")
    #expect(document.metadata.kind == "act" && document.metadata.date == "2019-02-07")
    #expect(
      document.passages.map { PassagePath.titles(of: $0, in: document.sections) }.contains(["Lamps", "Oil"]))
  }

  @Test(
    "Regulations of the United Kingdom are cited by regulation, and by their title where they have no short one"
  )
  func instrument() throws {
    let document = try law(
      TinyLaw.akomaNtoso(
        "act",
        meta: "<FRBRWork><FRBRthis value=\"http://www.legislation.gov.uk/id/uksi/2019/7\"/></FRBRWork>",
        """
        <preface><block name="title"><docTitle>The Lantern Regulations 2019</docTitle></block></preface><body>
        <hcontainer name="regulation" eId="regulation-4"><num>4.</num><heading>Fees</heading>
        <paragraph eId="regulation-4-2"><num>(2)</num><content><p>The fee is a penny.</p></content></paragraph>
        </hcontainer></body>
        """))
    #expect(Samples.pinpoint(of: "a penny", in: document) == "reg 4(2)")
    #expect(document.citation == "The Lantern Regulations 2019")
  }

  @Test("Items that one passage joins are cited from the first to the last")
  func joined() throws {
    let document = try law(
      TinyLaw.code(
        """
        <section><num value="5">§ 5.</num><heading>Fees</heading><subsection><num value="a">(a)</num>
        <chapeau>The fee is\(long)—</chapeau><paragraph><num value="1">(1)</num><content>one cent;</content></paragraph>
        <paragraph><num value="2">(2)</num><content>two cents; or</content></paragraph>
        <paragraph><num value="3">(3)</num><content>three cents.</content></paragraph></subsection></section>
        """))
    #expect(Samples.pinpoint(of: "two cents", in: document) == "§ 5(a)(1)–(3)")
    #expect(document.citation == "97 U.S.C.")
  }

  @Test("A regulation, its authority, its footnote and its appendix")
  func regulation() throws {
    let document = try law(
      TinyLaw.regulation(
        """
        <AUTH><HED>Authority:</HED><PSPACE>15 U.S.C. 78j.</PSPACE></AUTH>
        <DIV8 N="§ 240.10b-5" TYPE="SECTION"><HEAD>§ 240.10b-5   Devices.</HEAD><P>(a) To employ<SU>1</SU>\(long).</P>
        <P>(b) <I>Lamp</I> means a light.</P><FTNT><P><SU>1</SU> So said.</P></FTNT></DIV8>
        <DIV9 N="Appendix A to Part 240" TYPE="APPENDIX"><HEAD>Appendix A to Part 240—Oils</HEAD><P>Whale.</P></DIV9>
        """))
    #expect(Samples.pinpoint(of: "To employ", in: document) == "§ 240.10b-5(a)")
    #expect(
      Samples.pinpoint(of: "means a light", in: document) == "§ 240.10b-5(b), definition of “Lamp”")
    #expect(Samples.pinpoint(of: "So said", in: document) == "§ 240.10b-5, n 1")
    #expect(Samples.pinpoint(of: "78j", in: document) == "pt. 240, “LAMPS”, note")
    #expect(Samples.pinpoint(of: "Whale", in: document) == "App. A to Part 240")
    #expect(document.definedTerms["Lamp"] != nil)
    #expect(document.metadata.date == "2022-12-29" && document.metadata.kind == "regulation")
  }

  @Test("A judgment is cited by paragraph, and a sentence cut by a page is one")
  func judgment() throws {
    let document = try law(
      TinyLaw.judgment(
        """
        <paragraph><num>45.</num><content><p>The keeper of the Northern Tower, Oddny</p></content></paragraph>
        <level><content><p>Pell, lit the lamp<authorialNote marker="3"><p>As he said.</p></authorialNote>.</p></content></level>
        <paragraph><num>46.</num><content><p>Nothing else is said.</p></content></paragraph>
        """))
    #expect(Samples.pinpoint(of: "Oddny Pell, lit the lamp.", in: document) == nil)
    #expect(Samples.pinpoint(of: "Pell, lit the lamp.", in: document) == "[45]")
    #expect(Samples.pinpoint(of: "keeper of the Northern", in: document) == "[45]")
    #expect(Samples.pinpoint(of: "As he said", in: document) == "[45], n 3")
    #expect(Samples.pinpoint(of: "Nothing else", in: document) == "[46]")
    #expect(Samples.pinpoint(of: "Neutral Citation", in: document) == "header")
  }

  @Test("What the store keeps of a structure is what was read, and what older programs kept is read too")
  func coding() throws {
    let document = try law(
      TinyLaw.judgment("<paragraph><num>1.</num><content><p>Yes.</p></content></paragraph>"))
    let bytes = StructureCoding.encode(document.sections, document.passages, citation: document.citation)
    let read = try StructureCoding.decode(bytes)
    #expect(read.sections == document.sections && read.passages == document.passages)
    #expect(read.citation == "[2021] EWCA Civ 999")
    let plain = try Samples.document("1. Care. Be careful.")
    let whole = StructureCoding.encode(plain.sections, plain.passages)
    // Behind the passages: a citation, two bytes a section, three a passage.
    let old = Array(whole.dropLast(1 + 2 * plain.sections.count + 3 * plain.passages.count))
    let back = try StructureCoding.decode(old)
    #expect(back.sections == plain.sections && back.passages == plain.passages && back.citation == nil)
    #expect(throws: (any Error).self) { try StructureCoding.decode(Array(bytes.dropLast(2))) }
  }

  @Test("Star pages are pinpoints and no words; other stars are neither")
  func starPages() throws {
    let body = (120...124).map { "*\($0) Holding \($0) is that the lamp must burn\(long)." }.joined(
      separator: "\n\n")
    let document = try Samples.document("Opinion of the Court.\n\n\(body)\n\nIt costs 5 *7 pence.")
    #expect(Samples.pinpoint(of: "Holding 122", in: document)?.hasSuffix("*122") == true)
    #expect(Samples.pinpoint(of: "5 *7", in: document)?.hasSuffix("*124") == true)
    #expect(Samples.pinpoint(of: "Opinion of", in: document)?.contains("*") == false)
    let other = try Samples.document("A. 2 *3 is 6. B. *9 times. C. *9 again.")
    #expect(Samples.pinpoint(of: "is 6", in: other)?.contains("*") == false)
  }

  @Test(
    "Below a rule on a page stand notes, each with its number; the sentence above is not joined with them")
  func pageNotes() throws {
    let caption = "SUPREME COURT\n\n_________\n\nPELL v. QUILL\n\n_________\n\n"
    let pages = (1...4).map { page in
      (page == 1 ? caption : "")
        + "The Court holds point \(page) for good reasons\(long).\n\n——————\n\(page * 2) See Pell, at \(page).\n\(page * 2 + 1) But see Quill.\n"
    }
    let bytes = Data(pages.joined(separator: "\u{C}").utf8)
    let document = LegalDocument(try TextDocumentReader.read(bytes: bytes, name: "opinion.txt"))
    #expect(Samples.pinpoint(of: "See Pell, at 2", in: document) == "n 4, p. 2")
    let notes = document.passages.filter { $0.kind == .note }
    #expect(!notes.contains { document.text(of: $0.range).contains("PELL") })
    #expect(notes.compactMap(\.note) == ["2", "3", "4", "5", "6", "7", "8", "9"])
    for note in notes { #expect(!document.text(of: note.range).contains("holds point")) }
  }

  @Test("Where the parties sign is marked and ranks behind what they agreed")
  func signatures() throws {
    let library = try SampleLibrary()
    let text = """
      1. Fees. Lantern Works Inc. pays Pell Limited the fees of Schedule A.

      2. Law. The law of the Isle governs.

      IN WITNESS WHEREOF, the parties have executed this Agreement.

      LANTERN WORKS INC.
      By: ____________
      Name: Oddny Quill
      Title: Chief Keeper of Fees

      PELL LIMITED
      By: ____________
      Name: Tamsin Orrery
      """
    let document = try Samples.document(text)
    let signed = document.passages.filter { $0.kind == .signature }.map { document.text(of: $0.range) }
    #expect(
      signed.contains { $0.contains("Oddny Quill") } && signed.contains { $0.contains("Tamsin Orrery") })
    #expect(!signed.contains { $0.contains("governs") || $0.contains("IN WITNESS") })
    try library.add(["deed.txt": text])
    let answer = try library.answer("fees of Lantern Works Inc and Pell Limited")
    #expect(answer.hits.first?.passage.kind == .text)
  }
}

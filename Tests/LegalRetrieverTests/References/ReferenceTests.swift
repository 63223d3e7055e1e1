import DocumentReading
import Foundation
import SampleFiles
import Testing

@testable import LegalRetriever

@Suite("Cross-references and the definitions of terms")
struct ReferenceTests {
  /// The references of the first passage that holds some words, as `words → pinpoint`.
  private func references(from words: String, in document: LegalDocument) throws -> [String] {
    let resolver = try resolver(document)
    let passage = try #require(document.passages.firstIndex { document.text(of: $0.range).contains(words) })
    return resolver.references(from: passage).map { "\($0.text) → \($0.pinpoint)" }
  }

  private func resolver(_ document: LegalDocument) throws -> ReferenceResolver {
    ReferenceResolver(
      structure: DocumentStructure(sections: document.sections, passages: document.passages),
      text: document.text)
  }

  private static let contract = """
    ARTICLE I DEFINITIONS

    Section 1.1 Terms.

    “Closing Date” means the day of the Closing.

    ARTICLE II SALE

    Section 2.1 Sale. Subject to Sections 2.2(b) and 9.9, Article III and Section 4.1 of the Lease, the seller sells on the \
    Closing Date.

    Section 2.2 Price. (a) The price is one penny, which the buyer pays in coins and in no other way whatsoever, \
    \(String(repeating: "as it always was and as it always will be, ", count: 11))come what may.

    (b) The price rises by one penny a year, unless Section 2.2(a) or 17 CFR § 2.1 forbids it in the year before that one.

    ARTICLE III END

    Section 3.1 End. The parties may end this by a letter as provided in § 2.1 hereof.
    """

  @Test("What is named in the document is found, what lies in another is not")
  func contract() throws {
    let document = try Samples.document(Self.contract)
    #expect(
      try references(from: "seller sells", in: document) == [
        "Sections 2.2(b) → Art. II § 2.2(b)", "Article III → Art. III",
      ])
    #expect(try references(from: "rises by", in: document) == ["Section 2.2(a) → Art. II § 2.2(a)"])
    #expect(try references(from: "by a letter", in: document) == ["§ 2.1 → Art. II § 2.1"])
  }

  @Test("A term that a passage uses leads to its definition")
  func definitions() throws {
    let document = try Samples.document(Self.contract)
    let passage = try #require(
      document.passages.firstIndex { document.text(of: $0.range).contains("seller sells") })
    let uses = try resolver(document).definitions(for: passage)
    #expect(uses.map(\.term) == ["Closing Date"])
    #expect(uses.map(\.pinpoint) == ["Art. I § 1.1, definition of “Closing Date”"])
  }

  @Test("In a law, subsections and paragraphs are those of the section that names them")
  func law() throws {
    let long = String(repeating: " More words follow so that this is a passage of its own.", count: 9)
    let document = LegalDocument(
      try TextDocumentReader.read(
        bytes: TinyLaw.code(
          """
          <section><num value="5">§ 5.</num><subsection><num value="a">(a)</num><paragraph><num value="1">(1)</num>
          <content>One.\(long)</content></paragraph><paragraph><num value="2">(2)</num>
          <content>Despite paragraph (1), subsection (b) and section 6 of this title, but not section 7 of title 9.\(long)
          </content></paragraph></subsection><subsection><num value="b">(b)</num><content>Two.\(long)</content></subsection>
          </section><section><num value="6">§ 6.</num><content>Six.\(long)</content></section>
          <section><num value="7">§ 7.</num><content>Seven.\(long)</content></section>
          """), name: "code.xml"))
    #expect(
      try references(from: "Despite", in: document) == [
        "paragraph (1) → § 5(a)(1)", "subsection (b) → § 5(b)", "section 6 → § 6",
      ])
  }

  @Test(
    "The words that name a place are told from others",
    arguments: [
      ("see Sections 5.1, 5.2 and 5.3(c)(ii).", ["5.1", "5.2", "5.3(c)(ii)"]),
      ("in this section of the road", []),
      ("Article IV", ["IV"]), ("part of the whole", []), ("as in clause 12A above", ["12A"]),
      ("under section 21(4) of the Lamp Act 2000", []), ("42 U.S.C. § 1983 and 17 CFR § 240.10b-5", []),
      ("§§ 12 and 13", ["12", "13"]), ("Section 3 thereof", []), ("Section", []), ("Section (", []),
      ("§", []),
    ])
  func mentions(text: String, numbers: [String]) {
    let bytes = Array(text.utf8)
    let found = MentionScanner(bytes, in: 0..<bytes.count).mentions.map { mention in
      (mention.number ?? "") + mention.items.map { "(\($0))" }.joined()
    }
    #expect(found == numbers)
  }
}

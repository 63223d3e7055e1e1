import DocumentReading
import Foundation
import Testing

@testable import LegalRetriever

@Suite("Passages and pinpoints")
struct PassageTests {
  @Test(
    "A place is named by article, section, item, page",
    arguments: [
      ("2024/quillon-fernmoor-supply-agreement.txt", "at any time and without cause", "Art. III § 3.2, p. 2"),
      (
        "2024/quillon-fernmoor-supply-agreement.txt", "Isle of Man",
        "Art. I § 1.3, definition of “Territory”, p. 1"
      ),
      ("2024/quillon-fernmoor-supply-agreement.txt", "independent accountant", "Art. VI § 6.2, p. 4"),
      ("2024/oddny-pell-nda.txt", "need it for the Purpose", "§ 3.2"),
      ("2024/oddny-pell-nda.txt", "from a third party", "§ 2"),
      ("2024/marrowby-privacy-policy.txt", "We do not sell your data", "“Whom We Share Data With”, ¶ 7"),
      ("2024/tamsin-orrery-merger-agreement.txt", "outside counsel", "Art. II § 2.2(b)"),
      (
        "2024/tamsin-orrery-merger-agreement.txt", "direct reports",
        "Art. IV § 4.2, definition of “Knowledge”"
      ),
    ])
  func pinpoints(file: String, words: String, pinpoint: String) throws {
    #expect(Samples.pinpoint(of: words, in: try Samples.contract(file)) == pinpoint)
  }

  @Test(
    "Every passage's span points at its words, in order and apart, and no word but page numbers is left out",
    arguments: [
      "2024/quillon-fernmoor-supply-agreement.txt", "2024/oddny-pell-nda.txt",
      "2024/marrowby-privacy-policy.txt",
      "2024/tamsin-orrery-merger-agreement.txt",
    ])
  func spans(file: String) throws {
    let text = try String(contentsOf: Samples.folder.appending(path: file), encoding: .utf8)
    let scalars = Array(text.unicodeScalars)
    let document = try Samples.contract(file)
    var last = 0
    var outside = ""
    for passage in document.passages {
      #expect(passage.range.lowerBound >= last)
      let quoted = String(String.UnicodeScalarView(scalars[passage.range]))
      #expect(quoted == document.text(of: passage.range))
      #expect(quoted.first?.isWhitespace == false && quoted.last?.isWhitespace == false)
      outside.unicodeScalars.append(contentsOf: scalars[last..<passage.range.lowerBound])
      last = passage.range.upperBound
    }
    outside.unicodeScalars.append(contentsOf: scalars[last...])
    #expect(outside.allSatisfy { $0.isWhitespace || $0.isNumber || $0 == "-" })
  }

  @Test("No passage ends within a sentence, abbreviations or not")
  func sentences() throws {
    let text = """
      1. Parties. This is between Aldous Inc. and Brine Co. of St. Ives, under 28 U.S.C. No. 5. It was signed by Mr. J. \
      Pell on 3 May. \(String(repeating: "The duty of care is that of Sec. 4 and of Art. 5 of the rules of Foo v. Bar. ", count: 12))
      2. Other. Nothing else is said.
      """
    let document = try Samples.document(text)
    #expect(document.passages.count > 2)
    for passage in document.passages {
      let quoted = document.text(of: passage.range)
      let endings = ["No. 5.", "3 May.", "of Foo v. Bar.", "is said."]
      #expect(endings.contains { quoted.hasSuffix($0) }, "\(quoted.suffix(40))")
      #expect(!quoted.hasSuffix("Inc.") && !quoted.hasSuffix("v.") && !quoted.hasSuffix("Sec."))
    }
  }

  @Test("A sentence goes on over the foot of a page")
  func pageBreak() throws {
    let document = try Samples.document(
      "Section 1. The seller shall deliver the goods and shall\n\n- 3 -\n\nkeep them insured until they arrive. The end.\n"
    )
    let passage = try #require(document.passages.first)
    #expect(document.text(of: passage.range).hasSuffix("The end."))
    #expect(document.passages.count == 1)
    #expect(SearchTerm.terms(in: "3") == ["3"])
  }

  @Test("A very long sentence is divided at its own items and nowhere else")
  func longSentence() throws {
    let item =
      "to keep every one of the many and several promises made in the schedule that is annexed to this deed"
    let items = ["a", "b", "c", "d"].map {
      "(\($0)) " + Array(repeating: item, count: 4).joined(separator: ", ")
    }
    let document = try Samples.document(
      "4.1 Promises. The seller promises: " + items.joined(separator: "; ") + ".")
    let starts = document.passages.map { String(document.text(of: $0.range).prefix(3)) }
    #expect(starts == ["4.1", "(b)", "(c)", "(d)"])
    #expect(document.passages.map(\.items) == [[], ["b"], ["c"], ["d"]])
  }

  @Test("The end of a citation at the beginning of a line is no item")
  func lateItem() throws {
    let document = try Samples.document(
      "§ 4 Rule. See Pell\n(210) and also Quill\n(Z) of the rule. It holds.\n")
    #expect(document.passages.allSatisfy { $0.items.isEmpty })
  }

  @Test("A table of contents is told from the text")
  func contents() throws {
    let document = try Samples.document(
      """
      TABLE OF CONTENTS Section 1.1 Definitions 2 Section 1.2 Meaning 14 Section 2.1 The Merger 15 Section 2.2 Closing 16

      Section 1.1 Definitions. In this Agreement, a day is a day.
      """)
    #expect(document.passages.map(\.kind) == [.contents, .text])
  }

  @Test(
    "Nothing breaks on odd input",
    arguments: ["(", "“", "(a", "1.", "\u{FEFF}", "§", "§ ", "\u{AD}", "a\u{2010}", "“x”"])
  func odd(text: String) throws {
    let document = LegalDocument(
      ReadableDocument(
        document: try Samples.document("x y z").document, text: text,
        blocks: [.init(range: 0..<text.unicodeScalars.count, kind: .paragraph)]))
    #expect(document.codePointCount == text.unicodeScalars.count)
  }
}

import LegalRetriever
import Testing

@Suite("Judging quotations", .enabled(if: HomeTables.areThere, HomeTables.absence))
struct QuotationTests {
  private func judge(_ quotation: String, _ citation: String = "Roe v. Poe Co., 598 U. S. ___ (2023)") throws
    -> CitationCheck.Quotation
  {
    let check = try CitationCheckTests.check("So it is. \(quotation) \(citation).")
    return try #require(check.quotations.first)
  }

  @Test(
    "What stands in the source, and what differs",
    arguments: [
      (
        "“A carrier that accepts goods in good order must deliver them in the same order.”",
        QuotationVerdict.verbatim
      ),
      ("\"must deliver them in the same order, unless it was notified before loading\"", .verbatim),
      ("“A carrier that accepts goods in good order must return them in the same order.”", .altered),
      ("“It is enough that 21 days pass before the vessel sails”", .altered),
      ("“that the goods were fit for the voyage. See Haig”", .altered),
      ("“A carrier . . . must deliver them in the same order”", .markedChanges),
      ("“[A]ccept[ing] goods in good order [it] must deliver them in the same order”", .altered),
      ("“[a] carrier that accept[ed] goods in good order must deliver them”", .markedChanges),
      ("“[The shipowner] must deliver them in the same order, unless it was notified”", .markedChanges),
      (
        "“A carrier that accepts goods in good order will not stretch it to cover carriage by air or by rail.”",
        .joined
      ),
      (
        "“A carrier that accepts goods in good order must not object. The notice need not be in writing.”",
        .joined
      ),
      ("“Every captain owes the crown a tenth of what the whales were worth.”", .notFound),
    ])
  func verdicts(_ quotation: String, _ verdict: QuotationVerdict) throws {
    let judged = try judge(quotation)
    #expect(judged.verdict == verdict)
    let isGood = verdict == .verbatim || verdict == .markedChanges
    #expect(judged.level == (isGood ? .verified : .problem))
  }

  @Test(
    "The difference is named and stands where it says",
    arguments: [
      (
        "“A carrier that accepts goods in bad order must deliver them”", QuotationDifference.Kind.replaced,
        "bad", "good"
      ),
      ("“It is enough that 21 days pass before the vessel sails”", .number, "21", "12"),
      (
        "“unless it was notified before loading that the goods were fit for the voyage”", .negation, "", "not"
      ),
      ("“The notice need not ever be in writing. It is enough”", .added, "ever", ""),
    ])
  func differences(_ quotation: String, _ kind: QuotationDifference.Kind, _ quoted: String, _ source: String)
    throws
  {
    let judged = try judge(quotation)
    let difference = try #require(judged.differences.first { !$0.isMinor })
    #expect(difference.kind == kind)
    #expect(difference.quoted == quoted)
    #expect(difference.source == source)
    #expect(CitationCheckTests.first.at(difference.sourceSpan) == source)
  }

  @Test("The text at the place that is shown is the text that is shown")
  func places() throws {
    let judged = try judge(
      "“It is enough that 12 days pass before the vessel sails, and that the shipper does not object.”")
    let source = try #require(judged.sources.first)
    #expect(source.place == "slip op. 2")
    #expect(
      CitationCheckTests.first.at(source.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == source.text)
  }

  @Test("Marks within, capitals and punctuation are minor")
  func minor() throws {
    let judged = try judge(
      "“‘a carrier’ that accepts goods in good order must deliver them in the same order; unless it was notified”"
    )
    #expect(judged.verdict == .verbatim)
    #expect(Set(judged.differences.map(\.kind)) == [.capital, .punctuation])
  }

  @Test("A citation may be left out only where that is said")
  func citations() throws {
    let quotation = "“the goods were not fit for the voyage. The notice need not be in writing.”"
    #expect(try judge(quotation).differences.first { !$0.isMinor }?.kind == .citation)
    let cleaned = try judge(quotation, "Roe v. Poe Co., 598 U. S. ___ (2023) (cleaned up)")
    #expect(cleaned.verdict == .markedChanges)
    #expect(
      try judge(quotation, "Roe v. Poe Co., 598 U. S. ___ (2023) (citation omitted)").verdict
        == .markedChanges)
  }

  @Test("A quotation that stops before a negation needs a person")
  func cutNegation() throws {
    let judged = try judge("“notified before loading that the goods were”")
    #expect(judged.verdict == .verbatim)
    #expect(judged.level == .problem)
  }

  @Test("What stands in another document than the cited one is told")
  func elsewhere() throws {
    let judged = try judge("“we will not stretch it to cover carriage by air”")
    #expect(judged.verdict == .verbatim)
    #expect(judged.level == .problem)
  }

  @Test("A page other than the cited one is told")
  func page() throws {
    let judged = try judge(
      "“Nothing in the statute says otherwise.”", "Roe v. Poe Co., 598 U. S. ___, ___ (2023) (slip op., at 2)"
    )
    #expect(judged.level == .problem)
    #expect(judged.sentence.contains("points to 2"))
  }

  @Test("Without a source in the library nothing is claimed")
  func unknown() throws {
    let judged = try judge(
      "“Every captain owes the crown a tenth of what the whales were worth.”",
      "Oak v. Yew, 512 U. S. 1 (1994)")
    #expect(judged.verdict == .notChecked)
    #expect(judged.level == .note)
  }

  @Test("A quotation is attributed to what follows it, stands around it, or comes before it in the sentence")
  func attribution() throws {
    let words = "“It is enough that 12 days pass before the vessel sails”"
    for text in [
      "\(words) Roe v. Poe Co., 598 U. S. ___ (2023).", "\(words). See Roe v. Poe Co., 598 U. S. ___ (2023).",
      "Roe v. Poe Co., 598 U. S. ___ (2023) (holding that \(words)).",
      "In Roe v. Poe Co., 598 U. S. ___ (2023), the Court said \(words), and no more.",
    ] {
      let check = try CitationCheckTests.check(text)
      #expect(check.quotations.first?.citation == 0, "\(text)")
    }
    let apart = try CitationCheckTests.check("Roe v. Poe Co., 598 U. S. ___ (2023). Later he wrote \(words).")
    #expect(apart.quotations.first?.citation == nil)
  }
}

import Evidence
import LegalRetriever
import Testing

@Suite("Hostile texts", .enabled(if: HomeTables.areThere, HomeTables.absence))
struct HostileCitationTests {
  static let texts: [String] = [
    String(repeating: "(", count: 50_000), String(repeating: "\"", count: 50_001),
    String(repeating: "“", count: 20_000),
    String(repeating: "1 ", count: 50_000), String(repeating: "U. S. ", count: 20_000),
    String(repeating: "§", count: 50_000),
    String(repeating: "Id. ", count: 20_000), String(repeating: "v. ", count: 30_000),
    String(repeating: "_", count: 50_000),
    String(repeating: "410 U. S. 113, ", count: 5_000), String(repeating: "[2019] ", count: 20_000),
    String(repeating: "a\u{0301}\u{200B}\u{202E}", count: 10_000),
    String(repeating: "\u{1F468}\u{200D}\u{1F469}", count: 10_000),
    String(repeating: "Roe v. ", count: 10_000) + "410 U. S. 113",
    String(repeating: "9", count: 100_000) + " U. S. 1",
    "99999999999999999999 U. S. 99999999999999999999999, 88888888888888888888888 (99999)",
    "Cite as: 591 U. S. ____ (2020) 99999999999999999999     x     y", "\u{0}\u{1}\u{7F}\u{FFFE}",
    "* * * *1 *2 *3",
    String(repeating: "\n1.", count: 20_000), String(repeating: "“a b c d e” ", count: 3_000),
  ]

  @Test("Odd texts are read to their end, and every span lies in them", arguments: texts.indices)
  func read(_ index: Int) throws {
    let text = Self.texts[index]
    let count = text.unicodeScalars.count
    for citation in try HomeTables.citations(in: text) {
      for span in [citation.span, citation.fullSpan, citation.caseName?.span, citation.pinpoint?.span]
        .compactMap({ $0 })
      {
        #expect(span.start >= 0 && span.start <= span.end && span.end <= count)
      }
      #expect(citation.fullSpan.contains(citation.span))
    }
    let check = try CitationCheckTests.check(text)
    for quotation in check.quotations { #expect(quotation.span.end <= count) }
  }

  @Test("A text that is cut anywhere is read")
  func cut() throws {
    let text =
      "See Roe v. Wade, 410 U. S. 113, 152–153, n. 3 (CA9 Jan. 3, 1973) (“[t]he . . . law”), 42 U. S. C. §1983(a)(2); [2019] EWCA Civ 12 at [4]-[5]."
    for length in 0...text.count {
      let part = String(text.prefix(length))
      for citation in try HomeTables.citations(in: part) {
        #expect(citation.fullSpan.end <= part.unicodeScalars.count)
      }
    }
  }

  @Test("Tables that are missing are named with what gets them")
  func missing() {
    #expect(throws: LegalRetrieverError.self) { try ReporterCatalogue(home: "nowhere") }
    do {
      _ = try ReporterCatalogue(home: "nowhere")
    } catch let error as LegalRetrieverError {
      #expect(error.code == "citations.tables-missing")
      #expect(error.hint?.contains("make setup") == true)
      #expect(error.status.rawValue == 4)
    } catch {
      Issue.record("another error")
    }
  }
}

import Evidence
import LegalRetriever
import Testing

@Suite("Checking a brief", .enabled(if: HomeTables.areThere, HomeTables.absence))
struct CitationCheckTests {
  /// Pages of two made-up opinions with their heads.
  static func opinion(_ caption: String, volume: String, year: Int, pages: [String]) -> String {
    pages.enumerated().map { index, page in
      let number = index + 1
      let head =
        number % 2 == 1
        ? "Cite as: \(volume) U. S. ____ (\(year))          \(number)\n\n          Opinion of the Court\n\n"
        : "\(number)          \(caption)\n\n          Opinion of the Court\n\n"
      return head + page + "\n"
    }.joined()
  }

  static let first = opinion(
    "ROE v. POE CO.", volume: "598", year: 2023,
    pages: [
      "A carrier that accepts goods in good order must deliver them in the same order, unless it was notified before loading that "
        + "the goods were not fit for the voyage. See Haig v. Agee, 453 U. S. 280, 291 (1981).",
      "The notice need not be in writing. It is enough that 12 days pass before the vessel sails, and that the shipper does not "
        + "object. Larch v. Birch, 590 U. S. 10, 12 (2019), is overruled.",
      "Nothing in the statute says otherwise.",
    ])
  static let second = opinion(
    "ASH v. ELM", volume: "599", year: 2024,
    pages: [
      "The rule of Roe is a rule about carriage by sea, and we will not stretch it to cover carriage by air or by rail.",
      "The judgment is affirmed.",
    ])

  static func library() throws -> DocumentList {
    let texts = [("roe.txt", first), ("ash.txt", second)]
    let documents = try texts.enumerated().map { index, item in
      LibraryDocument(
        digest: try #require(ContentDigest(hex: String(repeating: "\(index)", count: 64))), name: item.0,
        text: item.1)
    }
    return DocumentList(name: "matter", documents: documents)
  }

  static func check(_ text: String) throws -> CitationCheck {
    let digest = try #require(ContentDigest(hex: String(repeating: "f", count: 64)))
    let document = Document(
      digest: digest, name: "brief.txt", mediaType: "text/plain", byteCount: text.utf8.count)
    return try CitationChecker(catalogue: HomeTables.catalogue()).check(
      BriefText(document: document, text: text), against: library())
  }

  private func findings(_ text: String) throws -> [CitationFinding.Code: CitationFinding.Level] {
    let check = try Self.check(text)
    let all = check.citations.flatMap(\.findings)
    return Dictionary(all.map { ($0.code, $0.level) }) { max($0, $1) }
  }

  @Test("A decision that the library has, with its name and page")
  func verified() throws {
    let found = try findings("Roe v. Poe Co., 598 U. S. ___, ___ (2023) (slip op., at 2).")
    #expect(found == [.inLibrary: .verified, .nameAgrees: .verified, .pinpointExists: .verified])
  }

  @Test("A page that the library's copy does not have")
  func pinpoint() throws {
    #expect(
      try findings("Roe v. Poe Co., 598 U. S. ___, ___ (2023) (slip op., at 9).")[.pinpointMissing]
        == .problem)
    #expect(try findings("Roe v. Poe Co., 598 U. S. ___ (2023). Id., at 130.")[.pinpointNotChecked] == .note)
  }

  @Test("A decision that is not there, and one under another number or year")
  func differing() throws {
    #expect(try findings("Oak v. Yew, 512 U. S. 1 (1994).") == [.notInLibrary: .note])
    #expect(try findings("Ash v. Elm, 597 U. S. ___ (2024).")[.citationDiffers] == .problem)
    #expect(try findings("Roe v. Poe Co., 598 U. S. ___ (2021).")[.yearDiffers] == .problem)
  }

  @Test("What the library's documents call a decision that they cite")
  func mentions() throws {
    #expect(try findings("Haig v. Agee, 453 U. S. 280 (1981).")[.citedAlike] == .verified)
    #expect(try findings("Marsh v. Reed, 453 U. S. 280 (1981).")[.citedOtherwise] == .problem)
    #expect(try findings("Haig v. Agee, 435 U. S. 208 (1981).")[.citedOtherwise] == .problem)
    #expect(try findings("Haig v. Agee, 453 U. S. 280 (1987).")[.yearDiffers] == .problem)
  }

  @Test("That a decision was overruled, as a document of the library says")
  func treatment() throws {
    let check = try Self.check("Larch v. Birch, 590 U. S. 10 (2019).")
    let finding = try #require(check.citations.first?.findings.first { $0.code == .treatment })
    #expect(finding.passage?.text.contains("is overruled") == true)
    #expect(finding.passage.map { Self.first.at($0.span).contains("overruled") } == true)
  }

  @Test("Short forms, the table of authorities and what was not checked")
  func authorities() throws {
    let text = """
      Roe v. Poe Co., 598 U. S. ___ (2023); 42 U. S. C. §1983; Oak v. Yew, 512 U. S. 1, 3 (1994); Doe, A Note, 45 Harv. L. Rev. 974 (1932). \
      Poe, supra, (slip op., at 3). Yew, 512 U. S., at 4. “so it is”
      """
    let check = try Self.check(text)
    #expect(
      check.authorities.map(\.citation) == [
        "512 U. S. 1 (1994)", "598 U. S. ___ (2023)", "42 U. S. C. §1983", "45 Harv. L. Rev. 974 (1932)",
      ])
    #expect(check.authorities.map(\.citations.count) == [2, 2, 1, 1])
    #expect(check.authorities.map(\.isInLibrary) == [false, true, nil, nil])
    #expect(check.notChecked.contains { $0.contains("statute") })
    #expect(check.notChecked.contains { $0.contains("fewer than 4 words") })
    #expect(check.problemCount == 0)
  }

  @Test(
    "Names agree in spite of abbreviations, and differ when a party does",
    arguments: [
      ("Roe v. Poe Company", ["Roe v. Poe Co."], CaseNameComparison.Agreement.agrees),
      ("SEC v. Jarkesy", ["SECURITIES AND EXCHANGE COMMISSION, PETITIONER v. GEORGE R. JARKESY"], .agrees),
      ("Reed Elsevier, Inc. v. Muchnick", ["REED ELSEVIER, INC., ET AL. v. MUCHNICK ET AL."], .agrees),
      ("Muchnick v. Reed Elsevier", ["REED ELSEVIER, INC., ET AL. v. MUCHNICK ET AL."], .agrees),
      ("United States v. Ash", ["U. S. v. Ash"], .agrees),
      ("Ash v. Fir", ["ASH v. ELM"], .partly), ("Oak v. Fir", ["ASH v. ELM"], .differs),
      ("Ash v. Elm", [], .unknown),
      ("R. A. V. v. St. Paul", ["R. A. V. v. ST. PAUL"], .agrees),
      ("United States v. Alvarez", ["TRUMP ET AL. v. MAZARS USA, LLP, ET AL."], .partly),
      ("Ruth v. Children's Med. Ctr.", ["Ruth v. Children's Medical Center"], .agrees),
    ])
  func names(_ name: String, _ titles: [String], _ agreement: CaseNameComparison.Agreement) throws {
    let citation = try #require(try HomeTables.citations(in: "\(name), 5 U. S. 1 (1801)").first)
    #expect(CaseNameComparison(citation.caseName, with: titles).agreement == agreement)
  }
}

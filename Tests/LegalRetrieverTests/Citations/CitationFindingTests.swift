import LegalRetriever
import Testing

@Suite("Finding citations", .enabled(if: HomeTables.areThere, HomeTables.absence))
struct CitationFindingTests {
  /// A text and the core that must be found in it.
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var kind: LegalCitation.Kind
    var core: String
    var parts: [String: String]
    var reporter: String?

    init(
      _ text: String, _ kind: LegalCitation.Kind, _ core: String, _ parts: [String: String],
      _ reporter: String? = nil
    ) {
      self.text = text
      self.kind = kind
      self.core = core
      self.parts = parts
      self.reporter = reporter
    }

    var testDescription: String { text }
  }

  static let examples: [Example] = [
    Example(
      "Roe v. Wade, 410 U. S. 113, 152 (1973).", .fullCase, "410 U. S. 113",
      ["volume": "410", "reporter": "U. S.", "page": "113"], "U.S."),
    Example(
      "Roe v. Wade, 410 U.S. 113 (1973)", .fullCase, "410 U.S. 113",
      ["volume": "410", "reporter": "U.S.", "page": "113"], "U.S."),
    Example(
      "See Doe v. Bolton, 93 S.Ct. 739.", .fullCase, "93 S.Ct. 739",
      ["volume": "93", "reporter": "S.Ct.", "page": "739"], "S. Ct."),
    Example(
      "People v. Ho, 54 N. Y. S. 2d 12 (1944)", .fullCase, "54 N. Y. S. 2d 12",
      ["volume": "54", "reporter": "N. Y. S. 2d", "page": "12"]),
    Example(
      "Barr v. Roane, 589 U. S. ___ (2019)", .fullCase, "589 U. S. ___",
      ["volume": "589", "reporter": "U. S."], "U.S."),
    Example(
      "Marbury v. Madison, 5 U.S. (1 Cranch) 137", .fullCase, "5 U.S. (1 Cranch) 137",
      [
        "volume": "5", "reporter": "U.S.", "page": "137", "volume_nominative": "1",
        "reporter_nominative": "Cranch",
      ]),
    Example(
      "Smith v. Jones, 2019 WL 12345 (CA9 2019)", .fullCase, "2019 WL 12345",
      ["volume": "2019", "reporter": "WL", "page": "12345"]),
    Example(
      "State v. Poe, 2000-Ohio-123", .fullCase, "2000-Ohio-123",
      ["volume": "2000", "reporter": "Ohio", "page": "123"]),
    Example(
      "R (Smith) v Jones [2019] EWCA Civ 123 at [45]", .fullCase, "[2019] EWCA Civ 123",
      [
        "year": "2019", "reporter": "EWCA Civ", "number": "123",
      ]),
    Example(
      "Re A [2018] EWHC 77 (Fam)", .fullCase, "[2018] EWHC 77 (Fam)",
      [
        "year": "2018", "reporter": "EWHC", "number": "77", "division": "Fam",
      ]),
    Example(
      "Caparo v Dickman [1990] 2 AC 605", .fullCase, "[1990] 2 AC 605",
      [
        "year": "1990", "volume": "2", "reporter": "AC", "page": "605",
      ]),
    Example(
      "Adarand, 515 U. S., at 241", .shortCase, "515 U. S., at 241",
      ["volume": "515", "reporter": "U. S.", "page": "241"]),
    Example(
      "174 Cal.App.2d at p. 651", .shortCase, "174 Cal.App.2d at p. 651",
      ["volume": "174", "reporter": "Cal.App.2d", "page": "651"]),
    Example(
      "42 U. S. C. §1983.", .statute, "42 U. S. C. §1983",
      ["title": "42", "reporter": "U. S. C.", "section": "1983"], "U.S.C."),
    Example(
      "28 U.S.C. § 1331 (2012)", .statute, "28 U.S.C. § 1331",
      ["title": "28", "reporter": "U.S.C.", "section": "1331"]),
    Example(
      "37 CFR §42.51", .statute, "37 CFR §42.51", ["chapter": "37", "reporter": "CFR", "section": "42.51"]),
    Example(
      "Kan. Stat. Ann. §21–6107(a)", .statute, "Kan. Stat. Ann. §21–6107",
      ["reporter": "Kan. Stat. Ann.", "section": "21-6107"]),
    Example(
      "N. Y. Penal Law §265.03", .statute, "N. Y. Penal Law §265.03",
      [
        "reporter": "N. Y.", "section": "265.03", "subject": "Penal Law",
      ]),
    Example(
      "129 Stat. 588", .statute, "129 Stat. 588", ["volume": "129", "reporter": "Stat.", "page": "588"]),
    Example(
      "84 Fed. Reg. 33829 (2019)", .statute, "84 Fed. Reg. 33829",
      ["volume": "84", "reporter": "Fed. Reg.", "page": "33829"]),
    Example(
      "Fallon, 45 Harv. L. Rev. 974, 988 (1932)", .journal, "45 Harv. L. Rev. 974",
      [
        "volume": "45", "reporter": "Harv. L. Rev.", "page": "974",
      ]),
    Example("as §1983(a) says", .section, "§1983(a)", ["section": "1983(a)"]),
  ]

  @Test("The core, its parts and its place", arguments: examples)
  func core(_ example: Example) throws {
    let citation = try #require(try HomeTables.citations(in: example.text).first)
    #expect(citation.kind == example.kind)
    #expect(example.text.at(citation.span) == example.core)
    #expect(citation.parts == example.parts)
    if let reporter = example.reporter { #expect(citation.reporter == reporter) }
  }

  @Test(
    "What is no citation",
    arguments: [
      "He was 12 at the time, and 3 U boats came.", "In 1973 the Court sat 113 days.",
      "Section headings are not law.",
      "The idea. An idle word. Supranational law.", "On 5 May 2019 at 10 a.m. he left.", "",
    ])
  func none(_ text: String) throws {
    #expect(try HomeTables.citations(in: text).isEmpty)
  }

  @Test("Names, pinpoints, courts, dates and parentheses")
  func details() throws {
    let text =
      "See also Lebron v. National Railroad Passenger Corporation, 513 U. S. 374, 379–380, n. 3 (1995) (opinion of Scalia, J.); "
      + "United States v. Smith, 775 F. 3d 1262, 1267 (CA11 2014) (overruling Jones)."
    let found = try HomeTables.citations(in: text)
    #expect(found.count == 2)
    let first = try #require(found.first)
    #expect(first.caseName?.first == "Lebron")
    #expect(first.caseName?.second == "National Railroad Passenger Corporation")
    #expect(first.signal == "see also")
    #expect(
      first.pinpoint?.items == [
        .init(kind: .page, first: "379", last: "380"), .init(kind: .note, first: "3"),
      ])
    #expect(first.year == 1995)
    #expect(first.court == "scotus")
    #expect(first.parentheticals == ["opinion of Scalia, J."])
    #expect(
      text.at(first.fullSpan).hasPrefix("Lebron v.") && text.at(first.fullSpan).hasSuffix("Scalia, J.)"))
    let second = try #require(found.last)
    #expect(second.court == "ca11")
    #expect(second.year == 2014)
    #expect(second.parentheticals == ["overruling Jones"])
  }

  @Test(
    "Names end where the sentence before them does",
    arguments: [
      ("That was so under the Amendment. Haig v. Agee, 453 U. S. 280, 292", "Haig v. Agee"),
      ("(quoting In re Winship, 397 U. S. 358, 364 (1970))", "In re Winship"),
      ("Under Ex parte Young, 209 U. S. 123 (1908), suit lies.", "Ex parte Young"),
      ("Police Dept. of Chicago v. Mosley, 408 U. S. 92", "Police Dept. of Chicago v. Mosley"),
      (
        "as in Whole Woman’s Health v. Hellerstedt, 579 U. S. ___ (2016)",
        "Whole Woman's Health v. Hellerstedt"
      ),
      ("the Court in Kilbourn v. Thompson, 103 U. S. 168", "Kilbourn v. Thompson"),
      (
        "Our Lady of Guadalupe School v. Morrissey-Berru, 591 U. S. ___",
        "Our Lady of Guadalupe School v. Morrissey-Berru"
      ),
    ])
  func names(_ text: String, _ name: String) throws {
    #expect(try HomeTables.citations(in: text).first?.caseName?.text == name)
  }

  @Test("Parallel citations share name, date and court")
  func parallel() throws {
    let text = "Nash v. Lathrop, 142 Mass. 29, 35, 6 N. E. 559, 560 (1886)."
    let found = try HomeTables.citations(in: text)
    #expect(found.map(\.text) == ["142 Mass. 29", "6 N. E. 559"])
    #expect(found.last?.parallelOf == 0)
    #expect(found.map(\.year) == [1886, 1886])
    #expect(found.map { $0.pinpoint?.text } == ["35", "560"])
    #expect(found.last?.caseName?.text == "Nash v. Lathrop")
  }

  @Test("Pinpoints of slip opinions and British paragraphs")
  func otherPinpoints() throws {
    let slip = try HomeTables.citations(in: "Wolf v. Cook County, 589 U. S. ___, ___ (2020) (slip op., at 5)")
    #expect(slip.first?.pinpoint?.items == [.init(kind: .slipPage, first: "5")])
    let british = try HomeTables.citations(in: "Smith v Jones [2019] UKSC 5 at [12]-[14], [20]")
    #expect(
      british.first?.pinpoint?.items == [
        .init(kind: .paragraph, first: "12", last: "14"), .init(kind: .paragraph, first: "20"),
      ])
    let short = try HomeTables.citations(in: "as in 20 U. S., at 1240–41, is")
    #expect(short.first?.pinpoint?.items == [.init(kind: .page, first: "1240", last: "1241")])
  }

  @Test("Lines that turn and hyphens that break do not hide a citation")
  func brokenLines() throws {
    let text =
      "See Reno v. Flores, 507\nU. S. 292, 301 (1993), and the Consti-\ntution; 42 U.\u{00A0}S.\u{2009}C.  §\u{00AD}1983."
    let found = try HomeTables.citations(in: text)
    #expect(found.map(\.kind) == [.fullCase, .statute])
    #expect(found.first.map { text.at($0.span) } == "507\nU. S. 292")
    #expect(found.first?.text == "507 U. S. 292")
    #expect(found.last?.parts["section"] == "1983")
  }
}

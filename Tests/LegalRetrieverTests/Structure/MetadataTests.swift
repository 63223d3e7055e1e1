import Testing

@testable import LegalRetriever

@Suite("Title, kind, parties and date")
struct MetadataTests {
  @Test(
    "The first page tells them",
    arguments: [
      (
        "2024/quillon-fernmoor-supply-agreement.txt", "SUPPLY AGREEMENT", "supply agreement",
        ["Quillon Lantern Works, Inc", "Fernmoor Lighting Limited"], "2024-03-04"
      ),
      (
        "2024/oddny-pell-nda.txt", "MUTUAL NON-DISCLOSURE AGREEMENT", "non-disclosure agreement",
        ["Pell & Harrow Surveyors LLP"], "2024-01-12"
      ),
      (
        "2024/tamsin-orrery-merger-agreement.txt", "AGREEMENT AND PLAN OF MERGER", "merger agreement",
        ["ORRERY INSTRUMENTS CORP", "BRASS PLANET MERGER SUB, INC", "TAMSIN CLOCKS, INC"], "2024-10-09"
      ),
      ("2024/marrowby-privacy-policy.txt", "Privacy Policy of Marrowby", "privacy policy", [], "2024-05-02"),
    ])
  func samples(file: String, title: String, kind: String, parties: [String], date: String) throws {
    let metadata = try Samples.contract(file).metadata
    #expect(metadata.title == title)
    #expect(metadata.kind == kind)
    #expect(metadata.date == date)
    for party in parties { #expect(metadata.parties.contains(party), "\(metadata.parties)") }
  }

  @Test(
    "Dates are read as they are written",
    arguments: [
      ("as of May 8, 2014", "2014-05-08"), ("this 8th day of May, 2014", "2014-05-08"),
      ("on 8 May 2014", "2014-05-08"),
      ("on 05/08/2014", "2014-05-08"), ("in May 2014", nil), ("99 May 2014", nil), ("section 8 of 2014", nil),
    ])
  func dates(text: String, date: String?) { #expect(DateReader.first(in: text) == date) }

  @Test(
    "The name of a file is read as words",
    arguments: [
      ("GluMobileInc_20070319_S-1A", "Glu Mobile Inc 20070319 S 1 A"), ("LiiON%20NDA", "Lii ON NDA"),
      ("khronos-mutual-nda", "khronos mutual nda"),
    ])
  func fileNames(name: String, words: String) { #expect(FileNameWords.spelled(name) == words) }

  @Test("A date in the name of a file counts where the text has none")
  func dateInName() throws {
    #expect(DateReader.inFileName("CANO_12_13_2007-EX-10") == "2007-12-13")
    #expect(DateReader.inFileName("Glu_20070319_S-1A") == "2007-03-19")
    #expect(DateReader.inFileName("NDA 3093976") == nil)
  }
}

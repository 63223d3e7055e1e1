import LegalRetriever
import Testing

@Suite("Resolving short forms", .enabled(if: HomeTables.areThere, HomeTables.absence))
struct CitationResolutionTests {
  /// For each citation that is not full, the text of the full one that it means.
  private func antecedents(_ text: String) throws -> [String] {
    let found = try HomeTables.citations(in: text)
    return found.filter { !$0.isFull && $0.kind != .section }.map { citation in
      let means = citation.antecedent.map { found[$0].text } ?? "none"
      return "\(citation.text) → \(means)"
    }
  }

  @Test("id., supra, short forms and references")
  func forms() throws {
    let text = """
      Roe v. Wade, 410 U. S. 113, 152 (1973). Id., at 153. Ibid. Then Haig v. Agee, 453 U. S. 280 (1981). Id., at 291. \
      Roe, supra, at 160; 453 U. S., at 292; Roe, 410 U. S., at 161. Agee, at 300, says so.
      """
    #expect(
      try antecedents(text) == [
        "Id. → 410 U. S. 113", "Ibid. → 410 U. S. 113", "Id. → 453 U. S. 280", "supra → 410 U. S. 113",
        "453 U. S., at 292 → 453 U. S. 280", "410 U. S., at 161 → 410 U. S. 113",
        "Agee, at 300 → 453 U. S. 280",
      ])
  }

  @Test("What stands in parentheses is not what id. means")
  func parentheses() throws {
    let text =
      "Haig v. Agee, 453 U. S. 280, 291 (1981) (quoting Roe v. Wade, 410 U. S. 113, 152 (1973)). Id., at 292."
    #expect(try antecedents(text) == ["Id. → 453 U. S. 280"])
  }

  @Test("A pinpoint before the first page, the record and a bare section leave id. open")
  func open() throws {
    #expect(try antecedents("Haig v. Agee, 453 U. S. 280 (1981). Id., at 12.") == ["Id. → none"])
    #expect(
      try antecedents("Haig v. Agee, 453 U. S. 280 (1981). App. 12a. Id., at 291.").last == "Id. → none")
    #expect(try antecedents("Haig v. Agee, 453 U. S. 280 (1981). See §5(b). Ibid.") == ["Ibid. → none"])
  }

  @Test("Two decisions in one volume are told by name or page, or not at all")
  func sameVolume() throws {
    let text = "Ames v. Bell, 410 U. S. 113 (1973); Cole v. Drew, 410 U. S. 500 (1973)."
    #expect(try antecedents(text + " Bell, 410 U. S., at 120.") == ["410 U. S., at 120 → 410 U. S. 113"])
    #expect(try antecedents(text + " See 410 U. S., at 120.") == ["410 U. S., at 120 → 410 U. S. 113"])
    #expect(try antecedents(text + " See 410 U. S., at 510.") == ["410 U. S., at 510 → none"])
  }

  @Test("A name that two decisions have is left open")
  func ambiguous() throws {
    let text = "Smith v. Ames, 1 U. S. 10 (1790); Smith v. Bell, 2 U. S. 20 (1791). Smith, supra, at 22."
    #expect(try antecedents(text) == ["supra → none"])
  }
}

import LegalRetriever
import Testing

@testable import LegalRetriever

@Suite("Pages of slip opinions")
struct SlipOpinionTests {
  /// Three pages of a made-up opinion, as a reader that keeps lines gives them.
  static let lines = """
                      Cite as: 591 U. S. ____ (2020)                 1

                                Opinion of the Court

    The first page ends in a citation, Haig v. Agee, 453
    2                        ROE v. POE

                             Opinion of the Court

    U. S. 280, 291 (1981). The second page ends in a bro-
                      Cite as: 591 U. S. ____ (2020)                 3

                                Opinion of the Court

    ken word, and here it ends.
    """

  @Test(
    "Heads are found and pages have their numbers, whether or not lines were run together",
    arguments: [
      lines, lines.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " "),
    ])
  func pages(_ text: String) {
    let found = SlipOpinionPages(TextScalars.of(text))
    #expect(found.pages.map(\.number) == [1, 2, 3])
    #expect(Set(found.pages.map(\.title)) == ["Opinion of the Court"])
    #expect(found.pages.map { text.at(CodePointRange($0.range)) }.allSatisfy { !$0.contains("Opinion of") })
  }

  @Test(
    "A citation goes on behind a head, and a head's own citation is told apart",
    .enabled(if: HomeTables.areThere, HomeTables.absence))
  func joined() throws {
    let found = try HomeTables.citations(in: Self.lines)
    #expect(found.filter { !$0.isRunningHead }.map(\.text) == ["453 U. S. 280"])
    #expect(found.filter(\.isRunningHead).map(\.text) == ["591 U. S. ____", "591 U. S. ____"])
  }

  @Test(
    "Another text has no such pages",
    arguments: ["", "Cite as: nothing", "2   A NOTE v. ANOTHER   of hand", "1\n2\n3\n"])
  func none(_ text: String) {
    #expect(SlipOpinionPages(TextScalars.of(text)).pages.isEmpty)
  }
}

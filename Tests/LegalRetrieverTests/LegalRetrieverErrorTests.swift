import Evidence
import LegalRetriever
import Testing

@Suite("Errors of legal retrieval")
struct LegalRetrieverErrorTests {
  @Test("Place, message and hint stand in one line")
  func description() {
    let error = LegalRetrieverError(
      code: "library.unknown", message: "There is no such library.", hint: "See `attest list`.",
      place: "matter")
    #expect(error.description == "matter: There is no such library. See `attest list`.")
    #expect(error.status == .badInput)
  }
}

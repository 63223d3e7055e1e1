import Foundation
import Testing

@testable import Workflow

@Suite(
  "The similarity of programs on JPlag's sample data (needs ../shared/data)",
  .enabled(if: EvaluateSimilarityTests.folder != nil, "The samples in ../shared/data are not there."))
struct EvaluateSimilarityTests {
  static let folder: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data =
      ProcessInfo.processInfo.environment["ATTEST_DATA"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
    let folder = data.appendingPathComponent("education/jplag").path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  @Test("agrees with JPlag's figures, pair by pair")
  func agrees() throws {
    let rows = try EvaluateSimilarity(folder: Self.folder ?? "").run()
    #expect(rows.map(\.name) == ["sortAlgo", "sortAlgo", "progpedia", "progpedia"])
    #expect(rows.map(\.programs) == [19, 19, 66, 66])
    #expect(rows.map(\.minimumTokens) == [3, 9, 3, 9])
    for row in rows {
      #expect(row.evaluation.pairs == row.programs * (row.programs - 1) / 2)
      #expect(row.evaluation.equal == row.evaluation.pairs)
      #expect((row.evaluation.averageCorrelation ?? 0) > 0.999)
      #expect((row.evaluation.maximumCorrelation ?? 0) > 0.999)
    }
  }

  @Test("says what is missing")
  func missing() {
    #expect(throws: WorkflowError.self) { try EvaluateSimilarity(folder: "/nowhere").run() }
    #expect(throws: WorkflowError.self) { try EvaluateSimilarity.expected(Data("{}".utf8), place: "x") }
  }
}

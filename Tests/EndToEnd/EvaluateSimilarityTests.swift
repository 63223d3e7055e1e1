import Foundation
import Testing

@testable import Workflow

/// JPlag's sample data beside the repository, which is not part of it.
enum JPlagData {
  static let folder: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data =
      ProcessInfo.processInfo.environment["ATTEST_DATA"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
    let folder = data.appendingPathComponent("education/jplag").path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()
}

@Suite(
  "The similarity of programs on JPlag's sample data (needs ../shared/data)",
  .enabled(if: JPlagData.folder != nil, "The samples in ../shared/data are not there."))
struct EvaluateSimilarityTests {
  @Test("agrees with JPlag's figures, pair by pair")
  func agrees() throws {
    let rows = try EvaluateSimilarity(folder: JPlagData.folder ?? "").run()
    #expect(rows.map(\.name) == ["sortAlgo", "sortAlgo", "progpedia", "progpedia"])
    #expect(rows.map(\.programs) == [19, 19, 66, 66])
    #expect(rows.map(\.minimumTokens) == [3, 9, 3, 9])
    for row in rows {
      #expect(row.pairs == row.programs * (row.programs - 1) / 2)
      #expect(row.equal == row.pairs)
      #expect((row.averageCorrelation ?? 0) > 0.999)
      #expect((row.maximumCorrelation ?? 0) > 0.999)
    }
  }

  @Test("says what is missing")
  func missing() {
    #expect(throws: WorkflowError.self) { try EvaluateSimilarity(folder: "/nowhere").run() }
    #expect(throws: WorkflowError.self) { try EvaluateSimilarity.expected(Data("{}".utf8), place: "x") }
  }
}

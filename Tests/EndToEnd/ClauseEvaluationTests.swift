import Foundation
import Testing

@testable import Workflow

/// How cells are held against what annotators say.
@Suite struct ClauseEvaluationTests {
  private func cell(_ probability: Double, there: Bool, right: Bool = false, _ document: String = "a")
    -> JudgedCells.Cell
  {
    JudgedCells.Cell(document: document, kind: "k", probability: probability, isThere: there, isRight: right)
  }

  @Test("precision, recall and right passages are counted from a probability on")
  func figures() throws {
    let cells = JudgedCells(cells: [
      cell(0.9, there: true, right: true), cell(0.8, there: true), cell(0.7, there: false),
      cell(0.3, there: true, right: true), cell(0.1, there: false), cell(0.1, there: true),
    ])
    #expect(cells.there == 4)
    #expect(cells.precision(from: 0.5) == 2 / 3.0 && cells.recall(from: 0.5) == 0.5)
    #expect(abs(cells.f1(from: 0.5) - 4 / 7.0) < 1e-12)
    #expect(cells.rightPassages(from: 0.5) == 0.5 && cells.rightPassages(from: 0.2) == 2 / 3.0)
    #expect(cells.precision(from: 0.95) == nil && cells.f1(from: 0.95) == 0)
    #expect(JudgedCells(cells: [cell(0.5, there: false)]).recall(from: 0.5) == nil)
    // By hand: of the 8 pairs of a cell with the clause and one without, 5 are in order and 1 is even.
    #expect(try cells.auc() == 5.5 / 8)
  }

  @Test("excerpts are found whatever the white space, at their places in the untouched text")
  func spans() {
    let text = "  The  law of\n\nIowa — é — governs this. The law of Iowa"
    let scalars = Array(text.unicodeScalars)
    func found(_ words: String) -> [String] {
      SpacedText(text).ranges(of: words).map { String(String.UnicodeScalarView(scalars[$0])) }
    }
    #expect(found("The law of Iowa") == ["The  law of\n\nIowa", "The law of Iowa"])
    #expect(found("é —  governs this.") == ["é — governs this."])
    #expect(found("the law of Iowa").isEmpty && found("law of").isEmpty)
  }

  /// Ten companies' contracts, each with a clause of governing law in its own words, half of them with one of audit.
  private func data(in bench: Workbench) throws -> String {
    var table = "Filename,Governing Law,Governing Law-Answer,Audit Rights,Audit Rights-Answer\n"
    for number in 0..<10 {
      let law =
        "This Agreement is governed by the laws of State \(number), without regard to conflict of laws."
      let audit = "The buyer may audit the books and records of the seller in year \(number) upon notice."
      let hasAudit = number % 2 == 0
      let name = "Company\(number)_2001_AGREEMENT"
      table += "\(name).pdf,\"['\(law)']\",x,\"[\(hasAudit ? "'\(audit)'" : "")]\",x\n"
      try bench.write(
        "1. Supply. The seller delivers lamps.\n\n2. Law. \(law)\n\n3. Books. \(hasAudit ? audit : "None.")\n",
        to: "legal/retrieval/scale/cuad/\(name).txt")
    }
    try bench.write(table, to: "legal/cuad/master_clauses.csv")
    return bench.path("legal")
  }

  @Test("an evaluation divides companies, judges every cell of the test, and reports it with its command")
  func report() throws {
    let bench = try Workbench()
    var plan = EvaluateClauses.Plan(data: try data(in: bench))
    plan.sizes = [2]
    plan.seeds = 1
    let report = try EvaluateClauses(context: bench.context()).run(plan, command: "attest evaluate x") {
      _, _ in
    }
    #expect(report.contains("\n    attest evaluate x\n"))
    #expect(
      report.contains(
        "4 give the labelled passages, on 3 the few numbers of the grid were fitted, 3 are the test."))
    #expect(report.contains("Measured here: 3 contracts of the test, 6 cells."))
    let governing = try #require(report.split(separator: "\n").first { $0.hasPrefix("| Governing Law |") })
    #expect(
      governing.hasPrefix("| Governing Law | governing law | 3 | 1.000 | 1.000 | 1.000 |"), "\(governing)")
    #expect(report.contains("| 2 labelled passages and the vocabulary |"))
  }

  @Test("data that is not there is status 4")
  func noData() throws {
    let bench = try Workbench()
    let missing = try ChildProcess.run(
      try Workbench.program(), ["evaluate", "clauses", "--data", bench.path("none")])
    #expect(missing.status == 4 && missing.errors.hasPrefix("attest: "), "\(missing.errors)")
    try FileManager.default.removeItem(atPath: try data(in: bench) + "/retrieval")
    let empty = try ChildProcess.run(
      try Workbench.program(), ["evaluate", "clauses", "--data", bench.path("legal")])
    #expect(empty.status == 4 && empty.errors.hasPrefix("attest: "), "\(empty.errors)")
  }
}

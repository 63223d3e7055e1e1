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
}

import LanguageModelCore
import LegalRetriever

/// Cells of a grid held against what annotators say.
struct JudgedCells {
  /// A cell.
  struct Cell {
    var document: String
    var kind: String
    var probability: Double
    /// Whether the annotators found such a clause in the document.
    var isThere: Bool
    /// Whether the passage holds what they marked: 20 characters of it, or half.
    var isRight: Bool
  }

  /// The cells.
  var cells: [Cell] = []

  /// Judges a cell.
  mutating func add(_ cell: ClauseCell, document: String, gold: [Range<Int>], isThere: Bool) {
    let range = cell.nearest?.range ?? 0..<0
    let total = gold.reduce(0) { $0 + $1.count }
    let covered = gold.reduce(0) { $0 + $1.clamped(to: range).count }
    cells.append(
      Cell(
        document: document, kind: cell.kind, probability: cell.probability, isThere: isThere,
        isRight: covered > 0 && Double(covered) >= min(20, Double(total) / 2)))
  }

  /// The cells of a kind of clause.
  func of(kind: String) -> JudgedCells { JudgedCells(cells: cells.filter { $0.kind == kind }) }

  /// How many cells there are in which the document has the clause.
  var there: Int { cells.count { $0.isThere } }

  /// Of the cells from a probability on, the part in which the document has the clause; `nil` where there are none.
  func precision(from threshold: Double) -> Double? {
    let taken = cells.filter { $0.probability >= threshold }
    return taken.isEmpty ? nil : Double(taken.count { $0.isThere }) / Double(taken.count)
  }

  /// Of the cells in which the document has the clause, the part from a probability on; `nil` where there are none.
  func recall(from threshold: Double) -> Double? {
    there == 0 ? nil : Double(cells.count { $0.isThere && $0.probability >= threshold }) / Double(there)
  }

  /// The harmonic mean of both; 0 where either is missing.
  func f1(from threshold: Double) -> Double {
    guard let precision = precision(from: threshold), let recall = recall(from: threshold),
      precision + recall > 0
    else { return 0 }
    return 2 * precision * recall / (precision + recall)
  }

  /// Of the cells from a probability on in which the document has the clause, the part whose passage holds it; `nil` where there are none.
  func rightPassages(from threshold: Double) -> Double? {
    let taken = cells.filter { $0.isThere && $0.probability >= threshold }
    return taken.isEmpty ? nil : Double(taken.count { $0.isRight }) / Double(taken.count)
  }

  /// The area under the ROC curve over all cells; `nil` where all documents or none have the clause.
  func auc() throws -> Double? {
    try ROC.auc(scores: cells.map(\.probability), labels: cells.map(\.isThere))
  }

  /// F1 with its 95 % interval, a bootstrap over documents.
  func f1Interval(from threshold: Double) throws -> BootstrapInterval {
    try BootstrapInterval(groups: cells.map(\.document), resamples: 500, seed: 1) { rows in
      JudgedCells(cells: rows.map { cells[$0] }).f1(from: threshold)
    }
  }
}

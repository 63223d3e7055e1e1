import LanguageModelCore
import LegalRetriever

/// The report of an evaluation of clauses, as Markdown.
struct ClauseReport {
  /// A way to fill the cells with what came of it, once for each choice of labelled passages.
  struct Result {
    var name: String
    var runs: [JudgedCells]
  }

  var program: String
  var command: String
  var part: AnnotatedContract.Part
  var contracts: [AnnotatedContract]
  var judged: Int
  var kinds: [String]
  var seeds: Int
  var results: [Result]

  private let found = ClauseLikelihood.found
  private let perhaps = ClauseLikelihood.perhaps

  /// The text.
  func text() throws -> String {
    try head + methods() + statuses() + byKind()
  }

  private var head: String {
    func count(_ part: AnnotatedContract.Part) -> Int { contracts.count { $0.part == part } }
    let isTest = part == .test
    return """
      # Clauses of contracts

      Written by \(program) with

          \(command)

      CUAD's annotators say of \(contracts.count) contracts which of \(kinds.count) kinds of clauses each has, and where. Contracts of \
      one company are used for one thing: \(count(.labels)) give the labelled passages, on \(count(.development)) the few numbers of \
      the grid were fitted, \(count(.test)) are the test. Measured here: \(judged) contracts of the \
      \(isTest ? "test" : "development, on which numbers were fitted: not a test"), \(judged * kinds.count) cells. A cell is right where \
      the annotators say the same of the document; its passage is right where it holds 20 characters that they marked, or half of them. \
      The words of the vocabulary were written by hand from common drafting, with questions on 74 other contracts of CUAD as a guide. \
      With labelled passages, figures are means over \(seeds) choices of them. Nothing needs a language model.


      """
  }

  private func mean(_ result: Result, _ figure: (JudgedCells) throws -> Double?) rethrows -> String {
    let values = try result.runs.compactMap(figure)
    return values.isEmpty ? "–" : Figures.decimal(values.reduce(0, +) / Double(values.count), 3)
  }

  private func methods() throws -> String {
    var table = MarkdownTable(
      "Known by", "#Found: precision", "#recall", "#F1", "#95 % interval", "#passage right",
      "#Found or perhaps: precision", "#recall", "#AUC")
    for result in results {
      let interval = try result.runs.first?.f1Interval(from: found)
      table.add(
        result.name, mean(result) { $0.precision(from: found) }, mean(result) { $0.recall(from: found) },
        mean(result) { $0.f1(from: found) },
        interval.map { "\(Figures.decimal($0.lower, 3)) to \(Figures.decimal($0.upper, 3))" } ?? "–",
        mean(result) { $0.rightPassages(from: found) }, mean(result) { $0.precision(from: perhaps) },
        mean(result) { $0.recall(from: perhaps) }, try mean(result) { try $0.auc() })
    }
    return """
      ## All cells

      Precision: of the cells that say so, the part in which the document has the clause. Recall: of the cells in which it has, the part \
      that says so. The interval is a bootstrap over contracts, of the first choice of labelled passages.

      \(table.text)

      """
  }

  private func statuses() -> String {
    var table = MarkdownTable("Known by", "Cell", "#Cells", "#The document has the clause", "#Part")
    for result in results {
      guard let cells = result.runs.first?.cells else { continue }
      for status in ClauseCell.Status.allCases {
        let own = cells.filter { ClauseCell.Status(probability: $0.probability) == status }
        let there = own.count { $0.isThere }
        table.add(
          result.name, status.rawValue, "\(own.count)", "\(there)", Figures.share(there, of: own.count))
      }
    }
    return """
      ## What each word is worth

      The first choice of labelled passages. “Not found” is no proof: its last column is how often the clause was there.

      \(table.text)

      """
  }

  private func byKind() -> String {
    guard let bare = results.first,
      let learned = results.dropFirst().first(where: { $0.name.hasPrefix("10 ") })
        ?? results.dropFirst().first
    else { return "" }
    var table = MarkdownTable(
      "Clause", "Vocabulary", "#Contracts with it", "#Alone: precision", "#recall", "#passage right",
      "#With labels: precision", "#recall", "#passage right")
    for kind in kinds {
      func only(_ result: Result) -> Result { Result(name: "", runs: result.runs.map { $0.of(kind: kind) }) }
      let (one, two) = (only(bare), only(learned))
      table.add(
        kind, ClauseKind(kind).knownAs ?? "–", "\(one.runs.first?.there ?? 0)",
        mean(one) { $0.precision(from: found) }, mean(one) { $0.recall(from: found) },
        mean(one) { $0.rightPassages(from: found) }, mean(two) { $0.precision(from: found) },
        mean(two) { $0.recall(from: found) }, mean(two) { $0.rightPassages(from: found) })
    }
    return """
      ## By kind of clause

      Cells that say “found”: by the vocabulary alone, and with \(learned.name).

      \(table.text)
      """
  }
}

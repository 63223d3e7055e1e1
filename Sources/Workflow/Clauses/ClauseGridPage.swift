import Evidence
import Explainability

/// A grid of documents by clauses as a report page, each cell of which opens its passage.
public struct ClauseGridPage: Sendable {
  private let grid: ClauseGrid
  private let program: String

  /// A page of a grid.
  ///
  /// - Parameter program: the program and its version.
  public init(_ grid: ClauseGrid, program: String) {
    self.grid = grid
    self.program = program
  }

  /// The page as one HTML file without script.
  public func html() -> String { page.html() }

  /// The page.
  var page: ReportPage {
    ReportPage(
      title: "Clauses by document", subtitle: grid.library,
      blocks: [
        .callout(PageCallout(.caution, title: "What the words mean", paragraphs: ClauseGrid.meaning)),
        .pairs(figures), .heading("The grid"), .table(table), .heading("What to know"),
        .list(grid.notes.filter { !ClauseGrid.meaning.contains($0) } + grid.columns.map(Self.source)),
        .footer(
          "Made by \(program) on this computer.",
          [LabeledValue("Library", "\(grid.library), \(grid.rows.count) documents")]
            + grid.rows.map { LabeledValue($0.path, "SHA-256 \($0.digest.short)…") }),
      ])
  }

  private var figures: [LabeledValue] {
    [
      LabeledValue("Documents", "\(grid.rows.count)"), LabeledValue("Clauses", "\(grid.columns.count)"),
    ] + ClauseGrid.Status.allCases.map { LabeledValue("Cells: \($0.rawValue)", "\(grid.count($0))") }
  }

  private var table: PageTable {
    PageTable(
      caption: "A row for each document, a column for each clause. Open a cell to read the whole passage.",
      columns: [.init("Document")] + grid.columns.map { .init($0.name) },
      rows: grid.rows.map { row in
        [PageTable.Cell(row.title.isEmpty ? row.path : "\(row.title) (\(row.path))")]
          + row.cells.map(Self.cell)
      })
  }

  private static func cell(_ cell: ClauseGrid.Cell) -> PageTable.Cell {
    guard let passage = cell.passage else { return PageTable.Cell(cell.status.rawValue) }
    return PageTable.Cell(
      "\(cell.status.rawValue): \(passage.pinpoint) “\(passage.start(48))”",
      opened: PageQuotation(
        passage.quotation,
        facts: [
          LabeledValue("Where", passage.pinpoint),
          LabeledValue("Probability", FigureText.fixed(cell.probability, 2)),
        ]))
  }

  private static func source(_ column: ClauseGrid.Column) -> String {
    let learned = column.examples.map { "learned from \($0) labelled passages" }
    let known = column.knownAs.map { "the words of the vocabulary under “\($0)”" }
    return "\(column.name): \([learned, known].compactMap { $0 }.joined(separator: ", and "))."
  }
}

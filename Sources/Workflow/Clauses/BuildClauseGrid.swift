import Evidence
import LegalRetriever

/// Looks through the documents of a library for kinds of clauses.
public struct BuildClauseGrid: Sendable {
  private let index: PassageIndex

  /// Opens a library.
  ///
  /// - Throws: an `AttestError`; an unknown library is one of status `badUse`.
  public init(_ library: String, store: RecordStore) throws {
    index = try PassageIndex(named: library, in: store.store)
  }

  /// Looks through an opened library.
  init(_ index: PassageIndex) {
    self.index = index
  }

  /// The kinds of clauses that are known without a model, in the vocabulary's order.
  public static var knownClauses: [String] { ClauseVocabulary.standard.entries.map(\.name) }

  /// The grid.
  ///
  /// - Parameters:
  ///   - names: the kinds of clauses; `nil` for those of the model, else for the usual ones.
  ///   - model: the path of a model; see ``TrainClauses``.
  ///   - filters: which documents are looked through; the question is not looked at.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: an `AttestError`.
  public func run(
    _ names: [String]?, model path: String?, filters: LibraryRequest, progress: (Double) -> Void = { _ in }
  ) throws -> ClauseGrid {
    let model = try path.map(ClauseModelFile.read)
    let kinds = try Self.kinds(names ?? model?.clauses.map(\.name) ?? ClauseVocabulary.usualNames, model)
    let finder = try ClauseFinder(index, kinds: kinds, model: model)
    let places = ClauseFinder.documents(filters.request, of: index)
    var rows: [ClauseGrid.Row] = []
    for (number, place) in places.enumerated() {
      progress(Double(number) / Double(places.count))
      let entry = index.entries[place]
      rows.append(
        ClauseGrid.Row(
          path: entry.name, title: entry.metadata.title, version: entry.version, digest: entry.digest,
          cells: try finder.cells(of: place).map(Self.cell)))
    }
    let columns = kinds.map {
      ClauseGrid.Column(
        name: $0.name, knownAs: $0.knownAs, examples: model?.clause(named: $0.name)?.examples)
    }
    return ClauseGrid(
      library: index.name, columns: columns, rows: rows, notes: Self.notes(columns, hasRows: !rows.isEmpty))
  }

  /// The kinds of some names, each once.
  ///
  /// - Throws: ``WorkflowError`` `use.clause` for one that is not known.
  private static func kinds(_ names: [String], _ model: ClauseModel?) throws -> [ClauseKind] {
    var seen: Set<String> = []
    return try names.compactMap { name in
      let learned = model?.clause(named: name)?.name
      let kind = ClauseKind(learned ?? name)
      guard learned != nil || kind.knownAs != nil else {
        throw WorkflowError(
          code: "use.clause", message: "No clause is known as “\(name.prefix(60))”.",
          hint: "`attest grid --list-clauses` shows what is known; `attest train clauses` learns others.",
          status: .badUse)
      }
      return seen.insert(kind.name.lowercased()).inserted ? kind : nil
    }
  }

  private static func cell(_ cell: ClauseCell) -> ClauseGrid.Cell {
    ClauseGrid.Cell(
      clause: cell.kind, status: ClauseGrid.Status(cell.status), probability: cell.probability,
      passage: cell.status == .notFound
        ? nil
        : cell.nearest.map {
          ClauseGrid.Passage(
            pinpoint: $0.pinpoint, quotation: $0.quotation, span: $0.citation.span,
            explanation: $0.explanation)
        })
  }

  private static func notes(_ columns: [ClauseGrid.Column], hasRows: Bool) -> [String] {
    var notes = ClauseGrid.meaning
    if !hasRows { notes.append("No document of the library meets the filters.") }
    let few = columns.filter { ($0.examples ?? ClauseModel.fewest) < ClauseModel.fewest }
    if !few.isEmpty {
      notes.append("Learned from too few examples to rely on: \(few.map(\.name).joined(separator: ", ")).")
    }
    let alone = columns.filter { $0.knownAs == nil }
    if !alone.isEmpty {
      notes.append(
        "Known from the labelled passages alone, which finds less: \(alone.map(\.name).joined(separator: ", "))."
      )
    }
    for column in columns where column.examples == nil && column.knownAs != column.name.lowercased() {
      if let known = column.knownAs { notes.append("“\(column.name)” is looked for as \(known).") }
    }
    return notes
  }
}

import Evidence
import Foundation
import LanguageModelCore

/// The excerpts of CUAD's contracts by kind of clause, read from the annotators' table `master_clauses.csv`.
struct ContractClauses {
  /// An excerpt.
  struct Excerpt {
    /// The text.
    var text: String
    /// The kind of clause: the table's heading.
    var kind: String
    /// The contract, as ``ContractClauses/key(_:)`` writes it.
    var contract: String
  }

  /// The excerpts in the table's order.
  let excerpts: [Excerpt]

  /// Headings of what is a name or a date rather than a clause.
  private static let notClauses: Set<String> = ["Filename", "Document Name", "Parties", "Agreement Date"]

  /// Reads the table.
  ///
  /// - Throws: ``WorkflowError`` where it is missing or of another form.
  init(table path: String) throws {
    let fault = WorkflowError(
      code: "evaluate.no-data", message: "The table of clauses is missing or of another form.",
      hint: "Name the folder that holds cuad/master_clauses.csv.",
      place: (path as NSString).lastPathComponent,
      status: .missing)
    guard let data = FileManager.default.contents(atPath: path),
      let rows = DelimitedText.rows([UInt8](data), separator: UInt8(ascii: ",")), let head = rows.first,
      head.first == "Filename"
    else { throw fault }
    var found: [Excerpt] = []
    for row in rows.dropFirst() where row.count == head.count {
      for (column, heading) in head.enumerated() {
        if Self.notClauses.contains(heading) || heading.hasSuffix("Answer") { continue }
        guard let texts = PythonStrings.list(row[column]) else { throw fault }
        for text in texts where text.contains(where: { !$0.isWhitespace }) {
          found.append(Excerpt(text: text, kind: heading, contract: Self.key(row[0])))
        }
      }
    }
    excerpts = found
  }

  /// A file's name without what differs between copies of it: case, punctuation and the ending.
  static func key(_ name: String) -> String {
    let name = name.lowercased()
    return String(
      (name.hasSuffix(".pdf") ? name.dropLast(4) : name[...]).filter { $0.isLetter || $0.isNumber })
  }

  /// The excerpts that are of one kind only: none that holds, or is held by, one of another kind in its contract.
  func ofOneKind() -> [Excerpt] {
    let byContract = Dictionary(grouping: excerpts, by: \.contract)
    var seen: Set<String> = []
    return excerpts.filter { excerpt in
      let others = (byContract[excerpt.contract] ?? []).filter { $0.kind != excerpt.kind }
      return !others.contains { Self.overlap($0.text, excerpt.text) } && seen.insert(excerpt.text).inserted
    }
  }

  /// The task of telling whether a text is a clause of a kind, to be measured on texts that are given.
  func detection(of kind: String, test: [FewShotTask.Item]) -> FewShotTask {
    let hidden = Set(test.compactMap(\.group))
    let byContract = Dictionary(grouping: excerpts.filter { $0.kind == kind }, by: \.contract)
    var seen: Set<String> = []
    var pool: [FewShotTask.Item] = []
    for excerpt in excerpts where !hidden.contains(excerpt.contract) {
      let isOne = excerpt.kind == kind
      if !isOne, (byContract[excerpt.contract] ?? []).contains(where: { Self.overlap($0.text, excerpt.text) })
      {
        continue
      }
      let isTested = test.contains { Self.overlap($0.text, excerpt.text) }
      guard !isTested, seen.insert(excerpt.text).inserted else { continue }
      pool.append(
        FewShotTask.Item(text: excerpt.text, label: isOne ? "Yes" : "No", group: excerpt.contract))
    }
    return FewShotTask(pool: pool, test: test)
  }

  private static func overlap(_ one: String, _ other: String) -> Bool {
    let (long, short) = one.utf8.count >= other.utf8.count ? (one, other) : (other, one)
    return long == short || long.range(of: short, options: .literal) != nil
  }
}

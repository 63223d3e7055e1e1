import Evidence
import Foundation
import LanguageModelCore

/// The few-shot training tables of LegalBench (Guha et al., NeurIPS 2023): most of them hold six or eight rows.
struct LegalTables {
  /// A table.
  struct Table {
    /// The task's name.
    var name: String
    /// Its rows, with the answer as the label.
    var items: [FewShotTask.Item]
  }

  /// The tables by name.
  let tables: [Table]

  /// Columns that are not part of what is asked.
  private static let apart: Set<String> = ["index", "answer", "document_name", "slice"]
  private static let ending = ".train.tsv"

  /// Reads every table of a folder.
  ///
  /// - Throws: ``WorkflowError`` where there is none.
  init(folder: String) throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(Self.ending) }.sorted()
    tables = names.compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder + "/" + name),
        let rows = DelimitedText.rows([UInt8](data), separator: UInt8(ascii: "\t")), let head = rows.first,
        let answer = head.firstIndex(of: "answer")
      else { return nil }
      let document = head.firstIndex(of: "document_name")
      let columns = head.indices.filter { !Self.apart.contains(head[$0]) }
      let items = rows.dropFirst().filter { $0.count == head.count }.map { row in
        FewShotTask.Item(
          text: columns.map { row[$0] }.joined(separator: "\n"), label: row[answer],
          group: document.map { ContractClauses.key(row[$0]) })
      }
      return Table(name: String(name.dropLast(Self.ending.count)), items: items)
    }
    guard !tables.isEmpty else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There are no tables of LegalBench.",
        hint: "Name the folder that holds legalbench-few-shot.",
        place: (folder as NSString).lastPathComponent,
        status: .missing)
    }
  }

  /// The table of a kind of clause of CUAD.
  func table(ofClause kind: String) -> Table? {
    let steps = kind.lowercased().split(separator: "/").joined(separator: "-")
    let name = "cuad_" + steps.split(separator: " ").joined(separator: "_")
    return tables.first { $0.name == name }
  }

  /// Texts by the family of tasks that they are from, each once.
  func families(_ names: [String]) -> [FewShotTask.Item] {
    var seen: Set<String> = []
    return tables.flatMap { table -> [FewShotTask.Item] in
      guard let family = names.first(where: { table.name.hasPrefix($0) }) else { return [] }
      return table.items.filter { seen.insert($0.text).inserted }.map {
        FewShotTask.Item(text: $0.text, label: family, group: $0.group)
      }
    }
  }

  /// Each table with two answers, with one example of each answer left out in turn; all else is learned from.
  ///
  /// - Parameter least: how many examples each answer must have.
  func leavingPairsOut(least: Int) -> [FewShotTask] {
    tables.flatMap { table -> [FewShotTask] in
      let byAnswer = Dictionary(grouping: table.items, by: \.label)
      let answers = byAnswer.keys.sorted()
      let turns = byAnswer.values.map(\.count).min() ?? 0
      guard answers.count == 2, turns >= least else { return [] }
      return (0..<turns).map { turn in
        let halves = answers.map { answer -> (pool: [FewShotTask.Item], test: FewShotTask.Item?) in
          let items = (byAnswer[answer] ?? []).map {
            FewShotTask.Item(
              text: $0.text, label: $0.label == answers[0] ? "first" : "second", group: table.name)
          }
          return (items.indices.filter { $0 != turn }.map { items[$0] }, items[turn])
        }
        return FewShotTask(pool: halves.flatMap(\.pool), test: halves.compactMap(\.test))
      }
    }
  }
}

import Evidence
import Foundation
import LanguageModelCore
import LegalRetriever
import Storage

/// Labelled passages read from a file: a table with the columns `clause` and `text`, or JSON lines with these names.
///
/// A clause that is empty or `none` marks a passage of no clause. A column `document` says which passages are of one document.
struct ClauseLabels {
  /// The passages in the file's order, each once.
  private(set) var examples: [ClauseTraining.Example] = []
  /// The digest of the file.
  let digest: ContentDigest

  /// The most passages of a file.
  private static let most = 20_000
  /// The most characters of a clause's name.
  private static let longestName = 100

  /// A passage with its place in the file.
  private struct Row {
    var clause: String
    var text: String
    var document: String?
    var place: String
  }

  private struct Line: Decodable {
    var clause: String?
    var text: String
    var document: String?
  }

  /// Reads a file.
  ///
  /// - Throws: ``WorkflowError`` `labels.…` with the file and the row.
  init(contentsOf path: String) throws {
    let name = (path as NSString).lastPathComponent
    guard PathKind(path) == .file, let data = FileManager.default.contents(atPath: path) else {
      throw Self.fault("The file of labels cannot be read.", "Name a file that is there.", path)
    }
    digest = try ContentDigest.sha256(of: data)
    let rows =
      switch (name as NSString).pathExtension.lowercased() {
      case "csv": try Self.table([UInt8](data), UInt8(ascii: ","), name)
      case "tsv": try Self.table([UInt8](data), UInt8(ascii: "\t"), name)
      case "jsonl", "ndjson": try Self.lines(data, name)
      default:
        throw Self.fault(
          "The form of the file is not known by its name.", "Name a file that ends in .csv, .tsv or .jsonl.",
          name)
      }
    guard rows.count <= Self.most else {
      throw Self.fault(
        "The file has more than \(Self.most) passages.", "A handful of each clause is enough.", name)
    }
    var known: [String: String] = [:]
    var seen: Set<ClauseTraining.Example> = []
    for row in rows {
      guard row.text.contains(where: { $0.isLetter }) else {
        throw Self.fault("The row has no text.", "Give each clause a passage.", row.place)
      }
      let clause = row.clause.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard clause.count <= Self.longestName else {
        throw Self.fault(
          "The name of the clause has more than \(Self.longestName) characters.",
          "Check that the columns are in the right order.", row.place)
      }
      let isNone = clause.isEmpty || clause.lowercased() == "none"
      // One clause whatever its capital letters, under the name that comes first.
      let kind = isNone ? nil : known[clause.lowercased(), default: clause]
      if let kind { known[clause.lowercased()] = kind }
      let example = ClauseTraining.Example(clause: kind, text: row.text, document: row.document)
      if seen.insert(example).inserted { examples.append(example) }
    }
    guard !known.isEmpty else {
      throw Self.fault("The file holds no passage of a clause.", "Write a row for each: clause,text.", name)
    }
  }

  private static func table(_ bytes: [UInt8], _ separator: UInt8, _ name: String) throws -> [Row] {
    guard let rows = DelimitedText.rows(bytes, separator: separator) else {
      throw fault(
        "The table is not UTF-8, or a quotation mark in it is never closed.",
        "Save the table again as UTF-8.", name)
    }
    let head = (rows.first ?? []).map { $0.lowercased().filter { !$0.isWhitespace } }
    guard let clause = head.firstIndex(of: "clause"), let text = head.firstIndex(of: "text") else {
      throw fault(
        "The first row does not name the columns “clause” and “text”.", "Begin the table with: clause,text.",
        name)
    }
    let document = head.firstIndex(of: "document")
    return try rows.dropFirst().enumerated().map { offset, row in
      let place = "\(name), row \(offset + 2)"
      guard row.count == head.count else {
        throw fault(
          "The row has \(row.count) cells, and the first row has \(head.count).",
          "Put cells that hold a separator or a line end in quotation marks.", place)
      }
      return Row(
        clause: row[clause], text: row[text],
        document: document.flatMap { row[$0].isEmpty ? nil : row[$0] }, place: place)
    }
  }

  private static func lines(_ data: Data, _ name: String) throws -> [Row] {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { number, line in
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return nil }
      let place = "\(name), line \(number + 1)"
      guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
        throw fault("The line is no labelled passage.", "A line is {\"clause\": …, \"text\": …}.", place)
      }
      return Row(clause: read.clause ?? "", text: read.text, document: read.document, place: place)
    }
  }

  private static func fault(_ message: String, _ hint: String, _ place: String) -> WorkflowError {
    WorkflowError(code: "labels.form", message: message, hint: hint, place: place, status: .badInput)
  }
}

import Evidence
import Foundation

/// How good a ranking of passages is, at the level of characters, as LegalBench-RAG measures it (Pipitone and Alami, 2024, section 4).
///
/// Recall at k is the part of the characters asked for that the first k passages cover; precision at k the part of their characters that
/// were asked for. The mean is taken over the questions of a set, then over the sets.
struct RetrievalScore {
  /// A stretch of a document, in code points.
  struct Snippet: Hashable, Decodable {
    var file_path: String
    var span: [Int]

    var range: Range<Int>? {
      guard span.count == 2, span[0] >= 0, span[1] >= span[0] else { return nil }
      return span[0]..<span[1]
    }
  }

  /// A question with the stretches that answer it.
  struct Question: Decodable {
    var id: String
    var query: String
    var snippets: [Snippet]

    /// The set that it is of: the first folder of the document that answers it.
    var set: String { snippets.first?.file_path.split(separator: "/").first.map(String.init) ?? "" }
  }

  /// The measures of a question, or their means.
  struct Row {
    var precision1 = 0.0
    var recall8 = 0.0
    var recall64 = 0.0
    var reciprocalRank = 0.0
    var rightDocument = 0.0
    /// 1 where the first passage, or one of the first eight, has a character asked for.
    var hit1 = 0.0
    var hit8 = 0.0

    static func mean(_ rows: [Row]) -> Row {
      guard !rows.isEmpty else { return Row() }
      let count = Double(rows.count)
      func mean(_ value: KeyPath<Row, Double>) -> Double {
        rows.reduce(0) { $0 + $1[keyPath: value] } / count
      }
      return Row(
        precision1: mean(\.precision1), recall8: mean(\.recall8), recall64: mean(\.recall64),
        reciprocalRank: mean(\.reciprocalRank), rightDocument: mean(\.rightDocument), hit1: mean(\.hit1),
        hit8: mean(\.hit8))
    }
  }

  /// Measures the answer to one question.
  static func row(_ asked: [Snippet], _ found: [Snippet]) -> Row {
    let gold = byFile(asked)
    let total = gold.values.joined().reduce(0) { $0 + $1.count }
    guard total > 0 else { return Row() }
    func covered(_ count: Int) -> (hit: Int, size: Int) {
      let files = byFile(Array(found.prefix(count)))
      var (hit, size) = (0, 0)
      for (file, ranges) in files {
        size += ranges.reduce(0) { $0 + $1.count }
        hit += overlap(ranges, gold[file] ?? [])
      }
      return (hit, size)
    }
    let first = covered(1)
    var row = Row()
    row.precision1 = first.size > 0 ? Double(first.hit) / Double(first.size) : 0
    row.hit1 = first.hit > 0 ? 1 : 0
    row.hit8 = covered(8).hit > 0 ? 1 : 0
    row.recall8 = Double(covered(8).hit) / Double(total)
    row.recall64 = Double(covered(64).hit) / Double(total)
    row.rightDocument = found.first.map { gold[$0.file_path] != nil } == true ? 1 : 0
    let need = min(20, Double(total) / 2)
    for (place, snippet) in found.prefix(64).enumerated() {
      guard let range = snippet.range else { continue }
      if Double(overlap([range], gold[snippet.file_path] ?? [])) >= need {
        row.reciprocalRank = 1 / Double(place + 1)
        break
      }
    }
    return row
  }

  private static func byFile(_ snippets: [Snippet]) -> [String: [Range<Int>]] {
    Dictionary(grouping: snippets, by: \.file_path).mapValues { merged($0.compactMap(\.range)) }
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func overlap(_ left: [Range<Int>], _ right: [Range<Int>]) -> Int {
    var (i, j, sum) = (0, 0, 0)
    while i < left.count, j < right.count {
      let common = min(left[i].upperBound, right[j].upperBound) - max(left[i].lowerBound, right[j].lowerBound)
      sum += max(0, common)
      if left[i].upperBound < right[j].upperBound { i += 1 } else { j += 1 }
    }
    return sum
  }

  /// The questions of a file of JSON lines.
  ///
  /// - Throws: ``WorkflowError`` where it is missing or of another form.
  static func questions(_ path: String) throws -> [Question] {
    guard let data = FileManager.default.contents(atPath: path) else { throw missing(path) }
    return try data.split(separator: UInt8(ascii: "\n")).filter { $0.count > 2 }.map { line in
      guard let question = try? JSONDecoder().decode(Question.self, from: Data(line)) else {
        throw missing(path)
      }
      return question
    }
  }

  private static func missing(_ path: String) -> WorkflowError {
    WorkflowError(
      code: "evaluate.no-data", message: "The questions are missing or of another form.",
      hint: "Name a folder with corpus/ and queries.jsonl.", place: (path as NSString).lastPathComponent,
      status: .missing)
  }
}

import Evidence
import Foundation
import LegalRetriever

/// Answers the questions of a file of JSON lines, `{"id", "query"}` each.
public struct SearchQueries: Sendable {
  /// A question.
  public struct Query: Sendable, Decodable {
    /// Its name.
    public var id: String
    /// The question.
    public var query: String
  }

  /// The passages of an answer, as `score_retrieval.py` reads them.
  public struct Result: Sendable, Encodable {
    /// A passage.
    public struct Snippet: Sendable, Encodable {
      /// The document, relative to what was added.
      public var file_path: String
      /// Where it begins and ends, in code points.
      public var span: [Int]
      /// Its score.
      public var score: Double
    }

    /// The question's name.
    public var id: String
    /// The passages, the best first.
    public var snippets: [Snippet]
  }

  /// The questions of a file.
  ///
  /// - Throws: an `AttestError` that names the line which is no question.
  public static func read(_ path: String) throws -> [Query] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkflowError(
        code: "input.unreadable", message: "The file of questions cannot be read.", place: path,
        status: .badInput)
    }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { number, line in
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return nil }
      do {
        return try JSONDecoder().decode(Query.self, from: Data(line))
      } catch {
        throw WorkflowError(
          code: "input.query", message: "Line \(number + 1) is no question.",
          hint: "A line is {\"id\": …, \"query\": …}.", place: path, status: .badInput)
      }
    }
  }

  /// Answers a question.
  public static func run(_ query: Query, limit: Int, in library: SearchLibrary) async throws -> Result {
    var request = SearchRequest(query.query)
    request.limit = limit
    request.explains = false
    do {
      let answer = try await library.answer(request)
      return Result(
        id: query.id,
        snippets: answer.hits.map { hit in
          Result.Snippet(
            file_path: hit.entry.name, span: [hit.passage.range.lowerBound, hit.passage.range.upperBound],
            score: hit.score)
        })
    } catch let error as LegalRetrieverError where error.code == "search.empty" {
      return Result(id: query.id, snippets: [])
    }
  }
}

import Evidence
import Explainability
import LegalRetriever

/// A question put to its library again, with some of its words: what the passage that came first scores then.
struct AskedAgain: Explainable {
  /// What is asked for.
  enum Measure: Sendable {
    /// The passage's score; 0 where it has nothing of the question.
    case score
    /// How far it is ahead of the best other passage; below 0 where it no longer comes first.
    case lead
  }

  let search: SearchLibrary
  let request: SearchRequest
  let parts: QuestionParts
  let passage: SourceSpan
  let measure: Measure

  let baseline = "nothing: the word is left out of the question"

  var features: [ExplainableFeature] {
    parts.words.enumerated().map { ExplainableFeature(id: "word-\($0 + 1)", label: $1) }
  }

  func score(keeping kept: [Bool]) async throws -> Double {
    guard kept.contains(true) else { return measure == .score ? 0 : -1 }
    var request = request
    request.question = parts.question(keeping: kept)
    request.limit = 2
    request.explains = false
    do {
      let own = try await search.score(of: passage, request)
      if measure == .score { return own }
      let other = try await search.answer(request).hits.first { $0.citation.span != passage }?.score ?? 0
      return own - other
    } catch let error as LegalRetrieverError where error.code == "search.empty" {
      return measure == .score ? 0 : -1
    }
  }
}

import Evidence
import Explainability
import LegalRetriever

/// A question put to its library again, with some of its words: what the passage that came first scores then.
struct AskedAgain: Explainable {
  /// What is asked for.
  enum Measure: Sendable {
    /// The passage's score, without what the document's name adds; 0 where it is not found.
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
    request.limit = measure == .score ? 200 : 50
    request.explains = measure == .score
    let answer: SearchAnswer
    do {
      answer = try await search.answer(request)
    } catch let error as LegalRetrieverError where error.code == "search.empty" {
      return measure == .score ? 0 : -1
    }
    let own = answer.hits.first { $0.citation.span == passage }
    switch measure {
    case .score:
      guard let own else { return 0 }
      let document = own.explanation?.details.first { $0.feature == "The document is meant" }?.value ?? 0
      return own.score - document
    case .lead:
      let other = answer.hits.first { $0.citation.span != passage }?.score ?? 0
      return (own?.score ?? 0) - other
    }
  }
}

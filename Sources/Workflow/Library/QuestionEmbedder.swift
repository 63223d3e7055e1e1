import Evidence
import LanguageModelCore
import LegalRetriever

/// Turns questions and the typical sentences of clauses into vectors; a sentence is embedded once.
actor QuestionEmbedder {
  let model: any LanguageModel
  private var known: [String: [Float]] = [:]

  /// An embedder by a model.
  init(_ model: any LanguageModel) {
    self.model = model
  }

  /// The vectors of a planned question.
  func vectors(for plan: SearchPlan) async throws -> LibrarySearch.QuestionVectors? {
    let question = plan.questionText.isEmpty ? plan.request.question : plan.questionText
    let sentences = plan.clauseSentences
    let missing = sentences.filter { known[$0] == nil }
    let vectors = try await model.embed([question] + missing, progress: nil)
    guard vectors.count == missing.count + 1, let first = vectors.first else { return nil }
    for (sentence, vector) in zip(missing, vectors.dropFirst()) { known[sentence] = vector }
    return LibrarySearch.QuestionVectors(
      model: model.identity.digest, question: first, sentences: sentences.compactMap { known[$0] })
  }
}

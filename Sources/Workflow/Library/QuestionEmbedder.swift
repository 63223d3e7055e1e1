import Evidence
import LanguageModelCore
import LegalRetriever

/// Turns questions and the typical sentences of clauses into vectors; a sentence is embedded once.
actor QuestionEmbedder {
  let model: any LanguageModel
  private let keepsQuestions: Bool
  private var known: [String: [Float]] = [:]
  /// How many vectors are kept in memory before all are let go.
  private static let most = 10_000

  /// An embedder by a model.
  ///
  /// - Parameter keepsQuestions: whether the vectors of questions are kept in memory too, for those that are put again.
  init(_ model: any LanguageModel, keepsQuestions: Bool = false) {
    self.model = model
    self.keepsQuestions = keepsQuestions
  }

  /// The vectors of a planned question.
  func vectors(for plan: SearchPlan) async throws -> LibrarySearch.QuestionVectors? {
    let question = plan.questionText.isEmpty ? plan.request.question : plan.questionText
    let sentences = plan.clauseSentences
    let missing = ([question] + sentences).filter { known[$0] == nil }
    if !missing.isEmpty {
      let vectors = try await model.embed(missing, progress: nil)
      guard vectors.count == missing.count else { return nil }
      if known.count > Self.most { known = [:] }
      for (text, vector) in zip(missing, vectors) { known[text] = vector }
    }
    guard let first = known[question] else { return nil }
    if !keepsQuestions, !sentences.contains(question) { known[question] = nil }
    return LibrarySearch.QuestionVectors(
      model: model.identity.digest, question: first, sentences: sentences.compactMap { known[$0] })
  }
}

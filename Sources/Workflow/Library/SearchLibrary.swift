import Evidence
import LanguageModelCore
public import LegalRetriever

/// Answers questions from a library, by words and, where its passages have vectors, by meaning too.
public struct SearchLibrary: Sendable {
  private let search: LibrarySearch
  private let embedder: QuestionEmbedder?
  private let reranker: Reranker?
  /// The option by which the scoring model takes part, with its seconds; empty where it does not.
  private let rerankOption: [LabeledValue]
  /// Why vectors take no part, in a sentence; `nil` where they do.
  public let reason: String?

  /// Opens a library.
  ///
  /// - Parameters:
  ///   - home: where the model for embedding is; `nil` to rank by words alone.
  ///   - seconds: for how long the scoring model may put the first passages in order; `nil` for not at all.
  /// - Throws: an `AttestError`; an unknown library is one of status `badUse`, a missing scoring model one of status `missing`.
  public init(_ library: String, store: RecordStore, home: ModelHome?, reranksFor seconds: Double? = nil)
    throws
  {
    let weights = RankingWeights.standard
    let index = try PassageIndex(named: library, in: store.store)
    reranker = try seconds.map {
      Reranker(model: try (home ?? .standard()).load(.scoring, named: nil), budget: .seconds($0))
    }
    rerankOption = seconds.map { [LabeledValue("rerank", "\($0)")] } ?? []
    guard let home else {
      (search, embedder, reason) = (LibrarySearch(index, weights: weights), nil, nil)
      return
    }
    var why: String?
    var model: (any LanguageModel)?
    do {
      let loaded = try home.load(.embedding, named: nil)
      if try LibraryEmbedding(index).hasAny(model: loaded.identity.digest) {
        model = loaded
      } else {
        why =
          "Ranked by words alone: the library has no vectors; `attest add PATH… --library NAME --embed` makes them."
      }
    } catch {
      why = "Ranked by words alone: no model for embedding is installed (`attest models prepare`)."
    }
    (search, embedder, reason) = (
      LibrarySearch(index, weights: weights), model.map { QuestionEmbedder($0) }, why
    )
  }

  /// Searches an opened library with other weights.
  init(_ index: PassageIndex, weights: RankingWeights, embedder: QuestionEmbedder?) {
    search = LibrarySearch(index, weights: weights)
    self.embedder = embedder
    reranker = nil
    rerankOption = []
    reason = nil
  }

  /// The library's index.
  var index: PassageIndex { search.index }

  /// Answers a request.
  public func run(_ request: LibraryRequest) async throws -> ShownAnswer { try await answered(request).shown }

  /// Answers a request: what is shown, and what is kept of it.
  public func answered(_ request: LibraryRequest) async throws -> (shown: ShownAnswer, kept: AnsweredQuestion)
  {
    let answer = try await answer(request.request)
    return (
      ShownAnswer(answer, question: request.question),
      kept(answer, request, verdict: nil, quoted: Set(answer.hits.indices))
    )
  }

  /// What is kept of an answer.
  func kept(
    _ answer: SearchAnswer, _ request: LibraryRequest, verdict: AnsweredQuestion.Verdict?, quoted: Set<Int>
  ) -> AnsweredQuestion {
    AnsweredQuestion(
      answer, question: request.question, index: index, options: request.options + rerankOption,
      model: embedder?.model.identity.digest, verdict: verdict, quoted: quoted)
  }

  /// The score of a passage under a request, whatever its rank.
  func score(of span: SourceSpan, _ request: SearchRequest) async throws -> Double {
    let plan = try search.plan(request)
    var vectors: LibrarySearch.QuestionVectors?
    if let embedder, try search.hasVectors(for: plan, model: embedder.model.identity.digest) {
      vectors = try await embedder.vectors(for: plan)
    }
    return try search.score(of: span, plan, vectors: vectors)
  }

  /// What a request comes to.
  func plan(_ request: SearchRequest) throws -> SearchPlan { try search.plan(request) }

  /// Answers a request in the domain's terms.
  func answer(_ request: SearchRequest) async throws -> SearchAnswer {
    var wanted = request
    if reranker != nil { wanted.limit = max(request.limit, Reranker.most) }
    let plan = try search.plan(wanted)
    var vectors: LibrarySearch.QuestionVectors?
    var why = reason
    if let embedder {
      if try search.hasVectors(for: plan, model: embedder.model.identity.digest) {
        vectors = try await embedder.vectors(for: plan)
      } else {
        why =
          "Ranked by words alone: some documents have no vectors yet; `attest add PATH… --library NAME --embed` makes them."
      }
    }
    var answer = try search.answer(plan, vectors: vectors)
    if let why { answer.notes.append(why) }
    if let reranker {
      let question = plan.questionText.isEmpty ? request.question : plan.questionText
      answer = answer.reranked(
        by: try await reranker.likelihoods(of: question, behind: answer.hits.map(\.quotation)))
      answer.hits = Array(answer.hits.prefix(request.limit))
    }
    return answer
  }
}

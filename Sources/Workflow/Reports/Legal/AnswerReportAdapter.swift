import Evidence
import Explainability
import Foundation
import LegalRetriever
import Storage

/// Explains answers of a library: the passages are read anew, and the question is put again without some of its words.
struct AnswerReportAdapter: ReportAdapter {
  /// Up to how many words of a question the fewest are looked for without which another passage comes first.
  private static let mostWords = 24
  /// In how many orders, and their reverses, the words are put together.
  private static let orders = 30

  var kinds: Set<String> { [AnsweredQuestion.kind] }
  var reader: ReportReader { .lawyer }

  func explain(_ result: StoredResult, in store: RecordStore) async throws -> ExplainedResult {
    guard
      let json = try store.store.read({ try LegalResultTables.json(ofResult: result.id, in: $0) }),
      let answer = try? JSONDecoder().decode(AnsweredQuestion.self, from: json)
    else { return try await FindingReportAdapter().explain(result, in: store) }
    let passages = AnswerExplanation.explained(answer)
    let texts = try StoredTexts.read(passages.map(\.span.document), in: store)
    let (trial, isSame) = try await Self.trial(answer, store: store)
    let explanation = AnswerExplanation(
      of: answer, texts: passages.map { StoredTexts.text(at: $0.span, in: texts) }, trial: trial,
      isSame: isSame)
    return ExplainedResult(
      content: explanation.content(),
      models: answer.model.map { [ReportHeader.Part(name: "model for embedding", digest: $0)] } ?? [],
      templates: [.init(name: AnsweredQuestion.rules, digest: nil)], seed: AnswerExplanation.seed,
      command: Self.command(answer))
  }

  /// Puts the question again; `nil` where the library or the passage is no longer there.
  private static func trial(_ answer: AnsweredQuestion, store: RecordStore) async throws -> (
    AnswerTrial?, Bool
  ) {
    guard let first = answer.passages.first,
      let search = try? SearchLibrary(
        answer.library, store: store, home: answer.model == nil ? nil : .standard())
    else { return (nil, answer.passages.isEmpty) }
    let request = try LibraryRequest(question: answer.question, options: answer.options).request
    let parts = QuestionParts(answer.question)
    func again(_ measure: AskedAgain.Measure) -> AskedAgain {
      AskedAgain(search: search, request: request, parts: parts, passage: first.span, measure: measure)
    }
    let all = [Bool](repeating: true, count: parts.words.count)
    let isSame = try await again(.lead).score(keeping: all) >= 0
    guard isSame, !parts.words.isEmpty, parts.words.count <= mostWords else { return (nil, isSame) }
    // Words of a question stand in for one another, so that leaving out one at a time would hide them.
    let values = try await ShapleyValueSampling(orders: orders, seed: AnswerExplanation.seed)
      .explain(again(.score)).contributions.reduce(into: [String: Contribution]()) { $0[$1.feature] = $1 }
    let shares = again(.score).features.map { values[$0.id]?.value ?? 0 }
    return (
      AnswerTrial(
        shares: again(.score).features.map {
          AnswerTrial.Share(
            word: $0.label, value: values[$0.id]?.value ?? 0, standardError: values[$0.id]?.standardError)
        },
        change: try await SmallestRemoval(budget: 400).find(in: again(.lead), threshold: 0),
        faithfulness: try await RationaleFaithfulness.beside(
          again(.score), attributions: shares, draws: 20, seed: AnswerExplanation.seed)), isSame
    )
  }

  private static func command(_ answer: AnsweredQuestion) -> String {
    var words = [
      "attest", answer.verdict == nil ? "search" : "ask", ReproducingCommand.quoted(answer.question),
      "--library", ReproducingCommand.quoted(answer.library),
    ]
    for option in answer.options {
      words.append("--" + option.label)
      if !option.value.isEmpty { words.append(ReproducingCommand.quoted(option.value)) }
    }
    return words.joined(separator: " ")
  }
}

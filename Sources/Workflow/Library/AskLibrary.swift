import Evidence
public import LegalRetriever

/// Answers a question from a library with nothing but quotations, or says that the library does not answer it.
public struct AskLibrary: Sendable {
  /// An answer.
  public struct Answer: Sendable, Encodable {
    /// What the library says to the question.
    public enum Verdict: String, Sendable, Encodable {
      /// It answers, in the passages quoted.
      case says
      /// The passages quoted may answer; a person has to look.
      case maySay = "may say"
      /// It does not answer.
      case doesNotSay = "does not say"

      /// The same as it is kept.
      var kept: AnsweredQuestion.Verdict {
        switch self {
        case .says: .says
        case .maySay: .maySay
        case .doesNotSay: .doesNotSay
        }
      }
    }

    /// The id of the stored result; `nil` where it was not stored.
    public var id: String?
    /// What the library says to the question.
    public var verdict: Verdict
    /// The same in a sentence.
    public var sentence: String
    /// The question.
    public var question: String
    /// The documents that the question names.
    public var documents: [ShownAnswer.NamedDocument]
    /// The passages quoted, the best first.
    public var quotations: [ShownAnswer.Passage]
    /// Where it was looked for and not found, the nearest first; empty where passages are quoted.
    public var nearest: [ShownAnswer.Passage]
    /// What the reader should know, a sentence each.
    public var notes: [String]
  }

  /// How many passages are quoted at most.
  private static let most = 3
  /// How many are looked at.
  private static let looked = 5

  private let search: SearchLibrary

  /// Asks a library.
  public init(_ search: SearchLibrary) {
    self.search = search
  }

  /// The answer to a request.
  public func run(_ request: LibraryRequest) async throws -> Answer { try await answered(request).shown }

  /// The answer to a request: what is shown, and what is kept of it.
  public func answered(_ request: LibraryRequest) async throws -> (shown: Answer, kept: AnsweredQuestion) {
    var wanted = request.request
    wanted.limit = Self.looked
    let found = try await search.answer(wanted)
    let shown = ShownAnswer(found, question: request.question)
    let isNamed = (found.documents.first?.share ?? 0) > 0.5
    let named = Set(found.documents.filter { $0.share > 0.5 }.map(\.entry.id))
    let places = found.hits.indices.filter {
      found.hits[$0].passage.kind != .signature && (!isNamed || named.contains(found.hits[$0].entry.id))
    }
    let sure = places.filter { found.hits[$0].likelihood >= AnswerLikelihood.says }
    let likely = places.filter { found.hits[$0].likelihood >= AnswerLikelihood.maySay }
    let verdict: Answer.Verdict = !sure.isEmpty ? .says : !likely.isEmpty ? .maySay : .doesNotSay
    let quoted = (verdict == .says ? sure : likely).prefix(Self.most)
    let library = named.count == 1 ? "The document" : "The library"
    let sentence =
      switch verdict {
      case .says: "\(library) says:"
      case .maySay: "\(library) may say it here; read the passages before you rely on them."
      case .doesNotSay: "\(library) does not say."
      }
    let answer = Answer(
      verdict: verdict, sentence: sentence, question: request.question, documents: shown.documents,
      quotations: quoted.map { shown.passages[$0] },
      nearest: verdict == .doesNotSay ? places.prefix(2).map { shown.passages[$0] } : [], notes: shown.notes)
    return (
      answer,
      search.kept(found, request, verdict: verdict.kept, quoted: verdict == .doesNotSay ? [] : Set(quoted))
    )
  }
}

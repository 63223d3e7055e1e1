import LegalRetriever

/// Says what a library holds for and against the answer of a question, in nothing but quotations.
public struct OutlineLibrary: Sendable {
  /// How many passages are looked at.
  private static let looked = 12

  private let search: SearchLibrary

  /// Asks a library.
  public init(_ search: SearchLibrary) {
    self.search = search
  }

  /// The outline for a request.
  public func run(_ request: LibraryRequest) async throws -> ShownOutline {
    var wanted = request.request
    wanted.limit = Self.looked
    let found = try await search.answer(wanted)
    let isNamed = (found.documents.first?.share ?? 0) > 0.5
    let named = Set(found.documents.filter { $0.share > 0.5 }.map(\.entry.id))
    let hits = found.hits.filter {
      $0.likelihood >= AnswerLikelihood.maySay && (!isNamed || named.contains($0.entry.id))
    }
    return ShownOutline(
      try AnswerOutline(hits, plan: try search.plan(wanted), index: search.index),
      question: request.question, notes: found.notes)
  }
}

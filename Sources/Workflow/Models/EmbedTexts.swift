import Evidence
import LanguageModelCore
import Storage

/// Turns texts into vectors, and keeps the vectors so that no text is embedded twice.
public struct EmbedTexts: Sendable {
  private let home: ModelHome
  private let store: RecordStore?

  /// Embeds by the models in a home.
  ///
  /// - Parameter store: where vectors are kept by the digests of model and text; `nil` to keep none.
  public init(home: ModelHome, store: RecordStore?) {
    self.home = home
    self.store = store
  }

  /// How many texts are embedded before their vectors are kept: what is kept stays where a long run is ended.
  private static let portion = 256

  /// Embeds texts.
  ///
  /// - Parameters:
  ///   - texts: the texts, none of them empty; the store is told their digests and nothing of their words.
  ///   - model: the model's name; `nil` for the one that embeds unless told otherwise.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: an `AttestError`; `CancellationError` within a second of the task's cancellation.
  public func run(
    _ texts: [String], model: String? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> EmbeddedTexts {
    let model = try home.load(.embedding, named: model)
    let identity = model.identity
    let digests = try texts.map(Embeddings.digest(of:))
    var known =
      try store?.store.read { db in
        try Embeddings.find(digests, model: identity.digest, in: db)
      } ?? [:]
    let cached = digests.count { known[$0] != nil }

    var seen = Set(known.keys)
    let missing = texts.indices.filter { seen.insert(digests[$0]).inserted }
    for start in stride(from: 0, to: missing.count, by: Self.portion) {
      let part = Array(missing[start..<min(start + Self.portion, missing.count)])
      let vectors = try await model.embed(part.map { texts[$0] }) { done in
        progress?((Double(start) + done * Double(part.count)) / Double(missing.count))
      }
      guard vectors.count == part.count else {
        throw WorkflowError(
          code: "fault", message: "The model did not embed every text.",
          hint: "Please report it, without the texts.",
          place: identity.name, status: .badInput)
      }
      let new = Dictionary(uniqueKeysWithValues: zip(part.map { digests[$0] }, vectors))
      try store?.store.write { db in try Embeddings.save(new, model: identity.digest, in: db) }
      known.merge(new) { $1 }
    }
    let vectors = digests.compactMap { known[$0] }
    return EmbeddedTexts(
      model: identity, dimension: vectors.first?.count ?? 0, cached: cached, vectors: vectors)
  }

  /// Erases every vector that a store keeps; the audit chain tells of it.
  ///
  /// - Returns: how many there were.
  public static func forget(in store: RecordStore, context: RunContext) throws -> Int {
    try Embeddings.eraseAll(
      at: context.now, actor: context.actor, program: context.program, in: store.store)
  }
}

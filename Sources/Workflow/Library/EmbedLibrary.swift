import Evidence
import LanguageModelCore
import LegalRetriever

/// Makes the vectors of a library's passages, document by document; what is made stays where a run is ended.
public struct EmbedLibrary: Sendable {
  private let store: RecordStore
  private let home: ModelHome

  /// Embeds by the model of a home.
  public init(store: RecordStore, home: ModelHome) {
    self.store = store
    self.home = home
  }

  /// Makes the vectors that are missing.
  ///
  /// - Parameter progress: is given the part done, 0 to 1.
  /// - Returns: how many passages were embedded.
  /// - Throws: an `AttestError`; a missing model is one of status `missing`.
  public func run(_ library: String, progress: (@Sendable (Double) -> Void)? = nil) async throws -> Int {
    let model = try home.load(.embedding, named: nil)
    let index = try PassageIndex(named: library, in: store.store)
    let embedding = LibraryEmbedding(index)
    try embedding.takeOver(model: model.identity.digest)
    let missing = try embedding.missing(model: model.identity.digest)
    let total = missing.reduce(0) { $0 + index.entries[$1].passages.count }
    var done = 0
    for entry in missing {
      let texts = try embedding.texts(of: entry)
      let before = done
      let vectors = try await model.embed(texts) { part in
        progress?((Double(before) + part * Double(texts.count)) / Double(max(1, total)))
      }
      try embedding.save(vectors, of: entry, model: model.identity.digest)
      done += texts.count
    }
    return done
  }
}

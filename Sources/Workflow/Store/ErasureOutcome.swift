/// What an erasure removed.
public struct ErasureOutcome: Hashable, Sendable, Codable {
  /// How many results are gone.
  public var results: Int
  /// How many files are gone.
  public var files: Int
  /// Why erased bytes may still be in the store's files, and what to do; `nil` where they are gone.
  public var unfinished: String?
}

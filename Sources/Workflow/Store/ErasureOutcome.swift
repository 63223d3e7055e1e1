/// What an erasure removed.
public struct ErasureOutcome: Hashable, Sendable, Codable {
  /// How many results are gone.
  public var results: Int
  /// How many files are gone.
  public var files: Int
  /// How many files that the program wrote are gone.
  public var written = 0
  /// The paths of written files that stay, because somebody changed them or they cannot be removed.
  public var kept: [String] = []
  /// Why erased bytes may still be in the store's files, and what to do; `nil` where they are gone.
  public var unfinished: String?
}

/// Something that the result does not rest on.
public struct ReportGap: Hashable, Sendable, Codable {
  /// Why the result does not rest on it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// It was read, and plays no part in the result.
    case notUsed
    /// It was not read.
    case notRead
    /// It was looked for and is not there.
    case notFound
    /// The program may not or cannot judge it.
    case abstained
  }

  /// Why the result does not rest on it.
  public var kind: Kind
  /// What it is.
  public var words: WordedText
  /// The numbers of the places where it was looked for.
  public var sources: [Int]

  /// A gap.
  public init(_ kind: Kind, _ words: WordedText, sources: [Int] = []) {
    self.kind = kind
    self.words = words
    self.sources = sources
  }
}

/// A point of a list: a statement with a word that says why it stands there, and the numbers of its sources.
public struct PagePoint: Hashable, Sendable {
  /// A word or two before the statement, such as `Contradiction`; `nil` for none.
  public var flag: String?
  /// The statement.
  public var text: String
  /// The numbers of its sources; each leads to the source where the page lists it.
  public var sources: [Int]

  /// A point.
  public init(_ text: String, flag: String? = nil, sources: [Int] = []) {
    self.flag = flag
    self.text = text
    self.sources = sources
  }
}

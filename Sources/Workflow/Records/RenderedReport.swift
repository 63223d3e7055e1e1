/// A report as text, with the id under which it can be had again.
public struct RenderedReport: Hashable, Sendable {
  /// The id of the result in the store.
  public var id: String
  /// The report in the format that was asked for.
  public var text: String
  /// Whether the same summary of the same file was in the store already.
  public var wasKnown: Bool
}

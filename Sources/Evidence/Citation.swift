/// A place that a claim rests on, with the words a person reads there.
public struct Citation: Hashable, Sendable, Codable {
  /// Where the evidence stands.
  public var span: SourceSpan
  /// A short name of the place for people, such as `Problems, entry 3`.
  public var label: String
  /// The document's own words at or behind the place, verbatim but for white space; `nil` where it has none.
  public var quote: String?

  /// A citation.
  public init(span: SourceSpan, label: String, quote: String? = nil) {
    self.span = span
    self.label = label
    self.quote = quote
  }
}

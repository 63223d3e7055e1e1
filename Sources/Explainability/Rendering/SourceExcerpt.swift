/// What stands at a cited place, as it was read: the entry's XML and the text a person reads there.
public struct SourceExcerpt: Hashable, Sendable, Codable {
  /// The entry's markup, verbatim; empty where the document has none at the place.
  public var xml: String
  /// The entry's text for people; empty where the document has none at the place.
  public var text: String
  /// The line of the entry's start tag, counted from 1.
  public var line: Int?

  /// An excerpt from its markup, its text and its line.
  public init(xml: String, text: String, line: Int? = nil) {
    self.xml = xml
    self.text = text
    self.line = line
  }
}

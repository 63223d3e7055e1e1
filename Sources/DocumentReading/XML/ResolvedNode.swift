/// What stands at an XPath of a document, in the document's own words.
public struct ResolvedNode: Sendable, Hashable {
  /// The path that was asked for.
  public var xpath: String
  /// The line of the element's start tag, counted from 1.
  public var line: Int
  /// The element's XML as it stands in the document, cut off with a comment behind 64 KiB.
  public var xml: String
  /// The element's text, white space collapsed, as ``XMLNode/text`` gives it.
  public var text: String

  /// A resolved place.
  public init(xpath: String, line: Int, xml: String, text: String) {
    self.xpath = xpath
    self.line = line
    self.xml = xml
    self.text = text
  }
}

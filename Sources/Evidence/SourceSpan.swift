/// A place in a document: the document by digest, and where in it.
///
/// In JSON the place is a W3C Web Annotation selector (W3C Recommendation *Web Annotation Data Model*, section 4.2).
public struct SourceSpan: Hashable, Sendable, Codable {
  /// A place in a document.
  public enum Place: Hashable, Sendable {
    /// A half-open range of Unicode code points, counted from 0.
    case text(start: Int, end: Int)
    /// An element, by its path of local names (each step with its position among siblings of that name, counted
    /// from 1, in the document's default element namespace) and the line of its start tag, counted from 1.
    case xml(xpath: String, line: Int?)
    /// A page, counted from 1.
    case page(Int)
  }

  /// The document.
  public var document: ContentDigest
  /// Where in it.
  public var place: Place

  /// A place in a document.
  public init(document: ContentDigest, place: Place) {
    self.document = document
    self.place = place
  }

  /// The path of the element for a place in XML, and `nil` for any other place.
  public var xpath: String? {
    if case .xml(let xpath, _) = place { return xpath }
    return nil
  }

  /// The line for a place in XML that has one, counted from 1.
  public var line: Int? {
    if case .xml(_, let line) = place { return line }
    return nil
  }

  private enum CodingKeys: String, CodingKey { case source, selector }
  private enum SelectorKeys: String, CodingKey { case type, start, end, value, line, conformsTo }

  /// Reads `{"source": "urn:sha256:…", "selector": {…}}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let source = try container.decode(String.self, forKey: .source)
    let prefix = "urn:sha256:"
    guard source.hasPrefix(prefix), let digest = ContentDigest(hex: String(source.dropFirst(prefix.count)))
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .source, in: container, debugDescription: "not a urn:sha256")
    }
    document = digest
    let selector = try container.nestedContainer(keyedBy: SelectorKeys.self, forKey: .selector)
    switch try selector.decode(String.self, forKey: .type) {
    case "TextPositionSelector":
      place = .text(
        start: try selector.decode(Int.self, forKey: .start), end: try selector.decode(Int.self, forKey: .end)
      )
    case "XPathSelector":
      place = .xml(
        xpath: try selector.decode(String.self, forKey: .value),
        line: try selector.decodeIfPresent(Int.self, forKey: .line))
    case "FragmentSelector":
      let value = try selector.decode(String.self, forKey: .value)
      guard value.hasPrefix("page="), let page = Int(value.dropFirst(5)) else {
        throw DecodingError.dataCorruptedError(
          forKey: .value, in: selector, debugDescription: "not a page fragment")
      }
      place = .page(page)
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: selector, debugDescription: "unknown selector \(other)")
    }
  }

  /// Writes `{"source": "urn:sha256:…", "selector": {…}}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("urn:sha256:\(document.hex)", forKey: .source)
    var selector = container.nestedContainer(keyedBy: SelectorKeys.self, forKey: .selector)
    switch place {
    case .text(let start, let end):
      try selector.encode("TextPositionSelector", forKey: .type)
      try selector.encode(start, forKey: .start)
      try selector.encode(end, forKey: .end)
    case .xml(let xpath, let line):
      try selector.encode("XPathSelector", forKey: .type)
      try selector.encode(xpath, forKey: .value)
      try selector.encodeIfPresent(line, forKey: .line)
    case .page(let page):
      try selector.encode("FragmentSelector", forKey: .type)
      try selector.encode("http://tools.ietf.org/rfc/rfc3778", forKey: .conformsTo)
      try selector.encode("page=\(page)", forKey: .value)
    }
  }
}

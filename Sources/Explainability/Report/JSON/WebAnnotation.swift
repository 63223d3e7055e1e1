import Evidence

/// The part of a W3C Web Annotation that reports use: a target with a place and a quotation.
///
/// W3C Recommendation *Web Annotation Data Model* (2017), sections 3.1, 4 and 4.2. Several selectors of one target select the same
/// words in different ways.
struct WebAnnotation: Hashable, Codable {
  /// A place in a document, with the words there.
  struct Target: Hashable, Codable {
    var span: SourceSpan
    var quote: String?

    private enum Keys: String, CodingKey { case source, selector }

    init(span: SourceSpan, quote: String?) {
      self.span = span
      self.quote = quote
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      let source = try container.decode(String.self, forKey: .source)
      var list = try container.nestedUnkeyedContainer(forKey: .selector)
      let first = try list.decode(PlaceSelector.self)
      guard source.hasPrefix(Self.scheme),
        let digest = ContentDigest(hex: String(source.dropFirst(Self.scheme.count))),
        let place = first.place
      else {
        throw DecodingError.dataCorruptedError(
          forKey: .source, in: container, debugDescription: "not a place in a document")
      }
      span = SourceSpan(document: digest, place: place)
      quote = list.isAtEnd ? nil : try list.decode(QuoteSelector.self).exact
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(Self.scheme + span.document.hex, forKey: .source)
      var list = container.nestedUnkeyedContainer(forKey: .selector)
      try list.encode(PlaceSelector(span.place))
      if let quote { try list.encode(QuoteSelector(exact: quote)) }
    }

    private static let scheme = "urn:sha256:"
  }

  /// `XPathSelector`, `TextPositionSelector` or `FragmentSelector`, as `SourceSpan` writes them.
  private struct PlaceSelector: Codable {
    var type: String
    var value: String?
    var line: Int?
    var start: Int?
    var end: Int?
    var conformsTo: String?

    init(_ place: SourceSpan.Place) {
      switch place {
      case .text(let start, let end):
        type = "TextPositionSelector"
        self.start = start
        self.end = end
      case .xml(let xpath, let line):
        type = "XPathSelector"
        value = xpath
        self.line = line
      case .page(let page):
        type = "FragmentSelector"
        value = "page=\(page)"
        conformsTo = "http://tools.ietf.org/rfc/rfc3778"
      }
    }

    var place: SourceSpan.Place? {
      switch (type, start, end, value) {
      case ("TextPositionSelector", let start?, let end?, _): return .text(start: start, end: end)
      case ("XPathSelector", _, _, let value?): return .xml(xpath: value, line: line)
      case ("FragmentSelector", _, _, let value?) where value.hasPrefix("page="):
        return Int(value.dropFirst(5)).map { .page($0) }
      default: return nil
      }
    }
  }

  /// `TextQuoteSelector`.
  private struct QuoteSelector: Codable {
    var type = "TextQuoteSelector"
    var exact: String
  }

  /// Always `Annotation`.
  var type = "Annotation"
  /// Always `linking`: the annotation links a statement to its place.
  var motivation = "linking"
  /// The place.
  var target: Target

  /// An annotation of a place.
  init(_ span: SourceSpan, quote: String?) { target = Target(span: span, quote: quote) }
}

import Evidence

extension ReportText: Codable {
  private enum Keys: String, CodingKey { case caption, document, text, marks, legend }

  /// A mark as a W3C Web Annotation.
  private struct MarkJSON: Codable {
    private enum Keys: String, CodingKey { case level, note }

    var mark: Mark
    var document: ContentDigest
    var quote: String

    init(_ mark: Mark, document: ContentDigest, quote: String) {
      self.mark = mark
      self.document = document
      self.quote = quote
    }

    init(from decoder: any Decoder) throws {
      let target = try WebAnnotation(from: decoder).target
      let container = try decoder.container(keyedBy: Keys.self)
      guard case .text(let start, let end) = target.span.place, start >= 0, start <= end else {
        throw DecodingError.dataCorruptedError(
          forKey: .level, in: container, debugDescription: "not a range of a text")
      }
      document = target.span.document
      quote = target.quote ?? ""
      mark = Mark(
        start..<end, level: try container.decode(Int.self, forKey: .level),
        note: try container.decodeIfPresent(String.self, forKey: .note))
    }

    func encode(to encoder: any Encoder) throws {
      let span = SourceSpan(
        document: document, place: .text(start: mark.range.lowerBound, end: mark.range.upperBound))
      try WebAnnotation(span, quote: quote).encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(mark.level, forKey: .level)
      try container.encodeIfPresent(mark.note, forKey: .note)
    }
  }

  /// Reads a text with its annotations.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    self.init(
      caption: try container.decode(WordedText.self, forKey: .caption),
      document: try container.decode(ContentDigest.self, forKey: .document),
      text: try container.decode(String.self, forKey: .text),
      marks: try container.decode([MarkJSON].self, forKey: .marks).map(\.mark),
      legend: try container.decode([Legend].self, forKey: .legend))
  }

  /// Writes the text with each mark as a W3C Web Annotation.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(caption, forKey: .caption)
    try container.encode(document, forKey: .document)
    try container.encode(text, forKey: .text)
    let scalars = Array(text.unicodeScalars)
    let annotations = marks.map { mark in
      var quote = String.UnicodeScalarView()
      quote.append(contentsOf: scalars[mark.range.clamped(to: 0..<scalars.count)])
      return MarkJSON(mark, document: document, quote: String(quote))
    }
    try container.encode(annotations, forKey: .marks)
    try container.encode(legend, forKey: .legend)
  }
}

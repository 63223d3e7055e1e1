import Evidence

extension ReportSource: Codable {
  private enum Keys: String, CodingKey { case number, label, text, line, marks, isFound }

  /// Reads a W3C Web Annotation.
  public init(from decoder: any Decoder) throws {
    let target = try WebAnnotation(from: decoder).target
    let container = try decoder.container(keyedBy: Keys.self)
    self.init(
      number: try container.decode(Int.self, forKey: .number), span: target.span,
      label: try container.decode(String.self, forKey: .label), quote: target.quote,
      text: try container.decodeIfPresent(String.self, forKey: .text),
      line: try container.decodeIfPresent(Int.self, forKey: .line),
      marks: try container.decode([TextRange].self, forKey: .marks).map(\.range))
  }

  /// Writes a W3C Web Annotation with the number, the label and what stands at the place.
  public func encode(to encoder: any Encoder) throws {
    try WebAnnotation(span, quote: quote).encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(number, forKey: .number)
    try container.encode(label, forKey: .label)
    try container.encodeIfPresent(text, forKey: .text)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encode(marks.map(TextRange.init), forKey: .marks)
    try container.encode(isFound, forKey: .isFound)
  }
}

/// A half-open range of Unicode code points as `{"start": …, "end": …}`.
struct TextRange: Codable {
  private enum Keys: String, CodingKey { case start, end }

  var range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let start = try container.decode(Int.self, forKey: .start)
    let end = try container.decode(Int.self, forKey: .end)
    guard start >= 0, start <= end else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: container, debugDescription: "the range ends before it begins")
    }
    range = start..<end
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(range.lowerBound, forKey: .start)
    try container.encode(range.upperBound, forKey: .end)
  }
}

public import Evidence

/// A cited place with its number, what stands there, and which parts of it are marked.
///
/// In JSON it is a W3C Web Annotation: the place and the quotation are the selectors of its target.
public struct ReportSource: Hashable, Sendable {
  /// The number that stands in brackets where it is cited, from 1.
  public var number: Int
  /// Where it is.
  public var span: SourceSpan
  /// A short name of the place for people.
  public var label: String
  /// The document's words that are cited; `nil` where the document has none.
  public var quote: String?
  /// The words that stand there when the place is opened again; `nil` where the place could not be found again.
  public var text: String?
  /// The line at which the place was found again, from 1.
  public var line: Int?
  /// Half-open ranges of ``text``'s Unicode code points that statements rest on.
  public var marks: [Range<Int>]

  /// A cited place.
  public init(
    number: Int, span: SourceSpan, label: String, quote: String? = nil, text: String? = nil,
    line: Int? = nil, marks: [Range<Int>] = []
  ) {
    self.number = number
    self.span = span
    self.label = label
    self.quote = quote
    self.text = text
    self.line = line
    self.marks = marks
  }

  /// Whether the place was found again in the document.
  public var isFound: Bool { text != nil }
}

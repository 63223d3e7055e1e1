/// A text in the words for most readers and, where those are hard, in plain ones.
public struct WordedText: Hashable, Sendable, Codable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  /// The words for a clinician, a lawyer and an auditor.
  public var text: String
  /// The words for a student, at a reading level of at most grade 9; `nil` where ``text`` is plain already.
  public var plain: String?

  /// A text.
  public init(_ text: String, plain: String? = nil) {
    self.text = text
    self.plain = plain
  }

  /// A text that is plain already.
  public init(stringLiteral value: String) { self.init(value) }

  /// The words for a reader.
  public func words(for reader: ReportReader) -> String { reader == .student ? plain ?? text : text }
}

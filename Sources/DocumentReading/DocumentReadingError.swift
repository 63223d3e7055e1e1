public import Evidence

/// Why a file cannot be read, in one sentence that quotes none of its text.
public struct DocumentReadingError: AttestError, Sendable, Equatable {
  /// Stable for programs: `file.…` for the file itself, `kind.unsupported`, and `xml.…` for what is inside.
  public var code: String
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The file's name, with the line where there is one.
  public var place: String?
  /// Whom it asks to act; `.badInput` unless said otherwise.
  public var status: ExitStatus

  /// An error with its code and sentences.
  public init(
    code: String, message: String, hint: String? = nil, place: String? = nil, status: ExitStatus = .badInput
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.place = place
    self.status = status
  }

  /// An error at a line of a named file; the line is counted from 1.
  init(code: String, message: String, hint: String? = nil, name: String, line: Int?) {
    self.init(
      code: code, message: message, hint: hint, place: line.map { "\(name), line \($0)" } ?? name)
  }
}

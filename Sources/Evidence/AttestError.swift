/// What every error of the program can tell a person, and the exit status it asks for.
///
/// Neither the message nor the hint holds text of a document, because both may reach a log.
public protocol AttestError: Error, CustomStringConvertible {
  /// Stable for programs, such as `xml.doctype`.
  var code: String { get }
  /// One sentence: what is wrong.
  var message: String { get }
  /// One sentence: what to do about it.
  var hint: String? { get }
  /// Where: a file's name, or a file's name and line.
  var place: String? { get }
  /// Who is asked to do something.
  var status: ExitStatus { get }
}

extension AttestError {
  /// Place, message and hint as one line.
  public var description: String {
    let head = place.map { "\($0): " } ?? ""
    let tail = hint.map { " \($0)" } ?? ""
    return head + message + tail
  }
}

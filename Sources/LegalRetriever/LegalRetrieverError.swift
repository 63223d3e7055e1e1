public import Evidence

/// Why a document could not be read, searched or checked.
///
/// No message or hint holds text of a document or of a query.
public struct LegalRetrieverError: AttestError, Equatable {
  /// Stable for programs, such as `library.unknown`.
  public var code: String
  /// One sentence: what is wrong.
  public var message: String
  /// One sentence: what to do about it.
  public var hint: String?
  /// The file, and the line where there is one.
  public var place: String?
  /// Who is asked to do something.
  public var status: ExitStatus

  /// An error with its sentence.
  public init(
    code: String, message: String, hint: String? = nil, place: String? = nil, status: ExitStatus = .badInput
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.place = place
    self.status = status
  }
}

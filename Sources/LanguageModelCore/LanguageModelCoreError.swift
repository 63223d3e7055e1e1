public import Evidence

/// What is wrong with a model, a request to it, or a file that learning needs.
///
/// It never holds text that a model was given or made.
public struct LanguageModelCoreError: AttestError, Hashable {
  /// Stable for programs, such as `model.truncated`.
  public var code: String
  /// One sentence: what is wrong.
  public var message: String
  /// One sentence: what to do about it.
  public var hint: String?
  /// A file's name, or a model's.
  public var place: String?
  /// Who is asked to do something.
  public var status: ExitStatus

  /// An error.
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

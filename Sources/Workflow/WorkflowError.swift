public import Evidence

/// Why a use case could not do what was asked.
public struct WorkflowError: AttestError, Hashable {
  /// Stable for programs, such as `input.no-records`.
  public var code: String
  /// One sentence: what is wrong.
  public var message: String
  /// One sentence: what to do about it.
  public var hint: String?
  /// Where: a file or folder as it was named.
  public var place: String?
  /// Who is asked to do something.
  public var status: ExitStatus

  /// An error with its sentences and the exit status it asks for.
  public init(
    code: String, message: String, hint: String? = nil, place: String? = nil, status: ExitStatus
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.place = place
    self.status = status
  }

  /// The error as one that has a sentence: any error without one is told by its type alone, because its own
  /// words may hold a document's text.
  ///
  /// - Parameters:
  ///   - error: what was thrown.
  ///   - place: the file it was thrown for, where the error names none.
  public static func explained(_ error: any Error, place: String? = nil) -> any AttestError {
    if let known = error as? any AttestError {
      guard known.place == nil, let place else { return known }
      return WorkflowError(
        code: known.code, message: known.message, hint: known.hint, place: place, status: known.status)
    }
    return WorkflowError(
      code: "fault", message: "The program met a fault of its own (\(type(of: error))).",
      hint: "Please report it, without the file.", place: place, status: .badInput)
  }

  /// The document behind a result is not in the store.
  static func noDocument(_ store: String) -> WorkflowError {
    WorkflowError(
      code: "store.no-document", message: "The document that this result rests on is not in the store.",
      hint: "Analyse the file again.", place: store, status: .badInput)
  }

  /// Nothing in the store answers to the id.
  static func unknownResult(_ store: String) -> WorkflowError {
    WorkflowError(
      code: "store.unknown", message: "The store holds nothing with this id.",
      hint: "`attest list` shows what it holds.", place: store, status: .badUse)
  }
}

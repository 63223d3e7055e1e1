public import Evidence

/// What can go wrong while a store is opened, read or written, as one sentence for a person.
///
/// It never holds a value that was being stored, because a value can be a patient's or a student's text.
public struct StorageError: AttestError, Hashable {
  /// Stable for programs, such as `store.newer`.
  public var code: String
  /// One sentence: what is wrong.
  public var message: String
  /// One sentence: what to do about it.
  public var hint: String?
  /// The store's file.
  public var place: String?
  /// Who is asked to do something.
  public var status: ExitStatus

  /// An error with its code, its sentence, what to do about it, the store's file and the exit status it asks for.
  public init(
    code: String, message: String, hint: String? = nil, place: String? = nil, status: ExitStatus
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.place = place
    self.status = status
  }
}

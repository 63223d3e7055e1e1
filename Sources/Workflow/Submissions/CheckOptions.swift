/// What a check of submissions is asked for beside the submissions.
public struct CheckOptions: Sendable {
  /// A file with the assignment's own text or the code that was given out, which is no finding where students repeat it.
  public var assignment: String?
  /// Files or folders of earlier work, with which the class is compared.
  public var previous: [String] = []
  /// A folder of a student's own earlier writing, or of a folder for each student.
  public var history: String?
  /// After how many days what is stored is erased; `nil` for never.
  public var keepDays: Int?
  /// Whether the checks are kept in the store.
  public var isStored = true
  /// The least share of 100 from which submissions are shown as similar.
  public var leastSimilarity = 0.1

  /// The usual check.
  public init() {}
}

public import Evidence
public import HomeworkDetector

/// What a check of submissions found.
public struct CheckedClass: Sendable {
  /// The checks, in the order of the submissions.
  public var checks: [SubmissionCheck] = []
  /// What could not be checked, each with a sentence that says why.
  public var leftOut: [(name: String, sentence: String)] = []
  /// What a reader must know of the comparison, as sentences.
  public var notes: [String] = []
  /// How many files were passed over because they are none of a student's, such as `Thumbs.db`.
  public var passedOver = 0
  /// The ids of the stored results, in the order of `checks`; empty where nothing was stored.
  public var results: [String] = []
  /// The digests of the stored results, by which files written from them are remembered.
  public var subjects: [ContentDigest] = []
  /// How many earlier checks were erased because their time was over.
  public var expired = 0
}

import Explainability

/// How often the checks behind a summary failed on records whose truth is known.
///
/// The figures are those of `Reports/explanations.md`, which names the command that measures them.
enum RecordErrorRates {
  static let all: [GroupErrorRate] = []
}

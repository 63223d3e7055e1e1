import HomeworkDetector

/// Labelled texts with their features.
struct MeasuredCorpus: Sendable {
  /// The measured texts.
  var texts: [TrainingText] = []
  /// The names of all features.
  var names: [String] = []
  /// The place of each measured text in the scored corpus.
  var places: [Int] = []
}

/// What examples look like before a feature space has learned anything from them.
enum RawFeatures: Sendable {
  /// Texts, brought to one form where that is asked for.
  case texts([String])
  /// A row of numbers for each example.
  case numbers([[Double]])
}

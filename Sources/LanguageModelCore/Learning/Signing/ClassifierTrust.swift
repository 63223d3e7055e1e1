/// Whose classifiers are loaded.
public enum ClassifierTrust: Hashable, Sendable {
  /// Those that one of these keys signed.
  case keys(Set<VerifyingKey>)
  /// Anyone's, and unsigned ones, as long as nothing was changed after signing: for looking at a file.
  case anyone
}

/// Who stands behind a classifier that was loaded.
public enum Provenance: Hashable, Sendable {
  /// A key that is trusted here.
  case trusted(VerifyingKey)
  /// A key that nothing is known of here.
  case unknown(VerifyingKey)
  /// Nobody: the file is not signed.
  case unsigned
}

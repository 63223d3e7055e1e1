public import Evidence

/// What is to be erased.
public enum ErasureTarget: Hashable, Sendable {
  /// A document, with every result that rests on it and every row a domain made from it.
  case document(ContentDigest)
  /// A result by its full id. Its documents stay.
  case result(id: String)
}

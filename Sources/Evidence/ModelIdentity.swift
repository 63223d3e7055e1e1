/// What names a language model in results and stamps: its name and the digest of its file.
public struct ModelIdentity: Hashable, Sendable, Codable {
  /// The name in the catalogue, such as `smollm2-135m-instruct`.
  public var name: String
  /// The digest of the model file.
  public var digest: ContentDigest

  /// An identity.
  public init(name: String, digest: ContentDigest) {
    self.name = name
    self.digest = digest
  }
}

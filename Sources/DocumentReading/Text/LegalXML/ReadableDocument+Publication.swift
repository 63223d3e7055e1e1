extension ReadableDocument {
  /// What a published law or judgment says of itself.
  public struct Publication: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable {
      case act, bill, code, regulation, judgment, debate, document
    }

    /// What it is.
    public var kind: Kind
    /// The country or union in small letters, such as `us`, `gb` or `eu`.
    public var country: String?
    /// What it is cited by, such as `[2020] EWCA Civ 1027`, `17 CFR` or `Pub. L. 91–596`.
    public var citation: String?
    /// Its date as ISO 8601 writes it, or in words as the document does.
    public var date: String?
    /// The parties to a case.
    public var parties: [String] = []

    /// A publication.
    public init(kind: Kind) { self.kind = kind }
  }
}

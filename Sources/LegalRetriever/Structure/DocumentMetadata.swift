/// What a document is: title, kind, parties and date, as far as its first page tells.
public struct DocumentMetadata: Hashable, Sendable, Codable {
  /// Its title, such as `MUTUAL NON-DISCLOSURE AGREEMENT`; the name of the file where it shows none.
  public var title: String
  /// What kind of document it is, in small letters, such as `non-disclosure agreement`.
  public var kind: String?
  /// The parties, as the first page names them.
  public var parties: [String]
  /// Its date as ISO 8601 writes it, such as `2014-05-08`.
  public var date: String?

  /// What a document is.
  public init(title: String, kind: String? = nil, parties: [String] = [], date: String? = nil) {
    self.title = title
    self.kind = kind
    self.parties = parties
    self.date = date
  }
}

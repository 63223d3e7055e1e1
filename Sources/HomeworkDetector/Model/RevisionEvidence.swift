/// What a document's file tells of how it came about: evidence that a student may bring, and weak alone.
public struct RevisionEvidence: Hashable, Sendable, Codable {
  /// Minutes that the file says it was edited; `nil` where it says nothing.
  public var editingMinutes: Int?
  /// How often it says it was saved.
  public var revision: Int?
  /// How many editing sessions left an identifier (`w:rsid`) in the file.
  public var revisionIdentifiers: Int?
  /// The names of authors and last editors in the file.
  public var authors: [String]
  /// When it was made, as the file writes it.
  public var created: String?
  /// When it was last changed, as the file writes it.
  public var modified: String?
  /// The program that wrote it.
  public var application: String?
  /// Tracked insertions.
  public var insertions: Int
  /// Tracked deletions.
  public var deletions: Int

  /// Evidence of revision.
  public init(
    editingMinutes: Int? = nil, revision: Int? = nil, revisionIdentifiers: Int? = nil, authors: [String] = [],
    created: String? = nil, modified: String? = nil, application: String? = nil, insertions: Int = 0,
    deletions: Int = 0
  ) {
    self.editingMinutes = editingMinutes
    self.revision = revision
    self.revisionIdentifiers = revisionIdentifiers
    self.authors = authors
    self.created = created
    self.modified = modified
    self.application = application
    self.insertions = insertions
    self.deletions = deletions
  }
}

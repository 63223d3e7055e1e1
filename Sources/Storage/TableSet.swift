public import Evidence
public import GRDB

/// The tables that one domain owns in the store: how they come into being, and how a document leaves them.
///
/// The tables live in the same file as everything else, so a domain writes to them in the same transaction.
/// They refer to the document by `document(id)`; without a cascade, the store refuses to erase a document whose
/// rows a domain forgot.
public struct TableSet: Sendable {
  /// The domain's name, such as `records`; it is part of each migration's name in the store.
  public let name: String
  /// The steps that make the tables, oldest first.
  ///
  /// A step that was released is never changed, only followed by another.
  public let migrations: [(id: String, run: @Sendable (Database) throws -> Void)]
  /// Deletes every row that came from the document with this digest.
  public let erase: @Sendable (Database, ContentDigest) throws -> Void

  /// A domain's tables.
  public init(
    name: String, migrations: [(id: String, run: @Sendable (Database) throws -> Void)],
    erase: @escaping @Sendable (Database, ContentDigest) throws -> Void
  ) {
    self.name = name
    self.migrations = migrations
    self.erase = erase
  }
}

import Evidence
import GRDB

/// The tables that the store itself owns.
///
/// - `document`: one row a document, named by the SHA-256 of its bytes; `id` is what other tables refer to.
///   `repairs` is JSON. The row holds none of the document's text but its file's name.
/// - `document_bytes`: the bytes of each document as received, in pieces of at most 1 MiB so that a large file
///   passes through little memory; a report can be rendered again, and each citation opened, without the file.
/// - `result`: one row a result, with what a list shows of it. `digest` names the analysis (kind, inputs, rules, options), `id` is its beginning.
/// - `result_finding`: the whole of each result as JSON with sorted keys, cut into pieces as the bytes of a document.
/// - `result_document`: which documents a result rests on, in the result's order.
/// - `audit`: what was done when, to which digests, each row chained to the one before it by SHA-256. Triggers
///   refuse to change or delete a row; the chain shows it where someone removed the triggers.
/// - `audit_head`: one row with the number of audit rows and the hash of the last, so that a cut-off end shows.
/// - `store_state`: one row; whether erased text may still be left in free pages or in the write-ahead log, and whether the end of the audit
///   chain is noted in a file beside the store, see ``AuditAnchor``.
/// - `review`: what people decided about results, each by the result's digest, so that it stays when the result is made again. `digest` is
///   over the whole row with a random `salt`, and stands on the audit chain: the row can't be changed unseen, and once it is erased nobody can
///   tell from the chain what it said.
/// - `written_file`: which files were written from a result or a document, so that they can be erased with it; `digest` is of the bytes.
enum StorageTables {
  static let set = TableSet(
    name: "storage",
    migrations: [
      (
        id: "1",
        run: { db in
          try db.execute(
            sql: """
              CREATE TABLE document (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
                name TEXT NOT NULL,
                media_type TEXT NOT NULL,
                byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
                imported_at TEXT NOT NULL CHECK (\(utc("imported_at"))),
                repairs TEXT NOT NULL
              ) STRICT;

              CREATE TABLE document_bytes (
                document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                piece INTEGER NOT NULL,
                bytes BLOB NOT NULL,
                PRIMARY KEY (document_id, piece)
              ) STRICT;

              CREATE TABLE result (
                id TEXT NOT NULL PRIMARY KEY,
                digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
                kind TEXT NOT NULL,
                title TEXT NOT NULL,
                created_at TEXT NOT NULL CHECK (\(utc("created_at"))),
                claim_count INTEGER NOT NULL,
                critical_count INTEGER NOT NULL,
                warning_count INTEGER NOT NULL
              ) STRICT;
              CREATE INDEX result_created_at ON result (created_at);

              CREATE TABLE result_finding (
                result_id TEXT NOT NULL REFERENCES result (id) ON DELETE CASCADE,
                piece INTEGER NOT NULL,
                json BLOB NOT NULL,
                PRIMARY KEY (result_id, piece)
              ) STRICT;

              CREATE TABLE result_document (
                result_id TEXT NOT NULL REFERENCES result (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                document_id INTEGER NOT NULL REFERENCES document (id),
                PRIMARY KEY (result_id, position)
              ) STRICT, WITHOUT ROWID;
              CREATE INDEX result_document_document_id ON result_document (document_id);

              CREATE TABLE audit (
                sequence INTEGER PRIMARY KEY,
                time TEXT NOT NULL CHECK (\(utc("time"))),
                actor TEXT NOT NULL,
                action TEXT NOT NULL,
                subjects TEXT NOT NULL,
                program TEXT NOT NULL,
                previous TEXT NOT NULL CHECK (length(previous) = 64),
                hash TEXT NOT NULL CHECK (length(hash) = 64)
              ) STRICT;
              CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
                BEGIN SELECT RAISE(ABORT, 'an audit row is never changed'); END;
              CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
                BEGIN SELECT RAISE(ABORT, 'an audit row is never deleted'); END;

              CREATE TABLE audit_head (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                count INTEGER NOT NULL,
                hash TEXT NOT NULL CHECK (length(hash) = 64)
              ) STRICT;
              INSERT INTO audit_head (id, count, hash) VALUES (1, 0, '\(AuditHead.empty.hash.hex)');

              CREATE TABLE store_state (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                erasure_pending INTEGER NOT NULL CHECK (erasure_pending IN (0, 1))
              ) STRICT;
              INSERT INTO store_state (id, erasure_pending) VALUES (1, 0);
              """)
        }
      ),
      (
        id: "2",
        run: { db in
          try db.execute(
            sql: """
              ALTER TABLE audit ADD COLUMN models TEXT NOT NULL DEFAULT '';
              ALTER TABLE store_state ADD COLUMN anchored INTEGER NOT NULL DEFAULT 0 CHECK (anchored IN (0, 1));

              CREATE TABLE review (
                id INTEGER PRIMARY KEY,
                result TEXT NOT NULL CHECK (length(result) = 64),
                time TEXT NOT NULL CHECK (\(utc("time"))),
                reviewer TEXT NOT NULL,
                decision TEXT NOT NULL,
                comment TEXT NOT NULL,
                salt TEXT NOT NULL CHECK (length(salt) = 64),
                digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
              ) STRICT;
              CREATE INDEX review_result ON review (result);

              CREATE TABLE written_file (
                subject TEXT NOT NULL CHECK (length(subject) = 64),
                path TEXT NOT NULL,
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                time TEXT NOT NULL CHECK (\(utc("time"))),
                PRIMARY KEY (subject, path)
              ) STRICT, WITHOUT ROWID;
              """)
        }
      ),
    ],
    erase: { _, _ in })

  /// The condition that a column holds a time in UTC as ISO 8601 writes it, such as `2024-05-06T07:08:09Z`.
  private static func utc(_ column: String) -> String {
    "\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'"
  }
}

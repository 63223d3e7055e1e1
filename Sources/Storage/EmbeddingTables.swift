import Evidence
import GRDB

/// The tables that keep embeddings, so that no text is embedded twice by the same model.
///
/// - `embedding`: one row for a text and a model, each named by its SHA-256. `vector` holds `dimension` numbers, each four bytes as IEEE 754
///   writes a single, least significant byte first. The row holds no word of the text; yet who guesses a text can tell by its digest that it
///   was embedded, and a vector tells what its text is about, so the rows are erased as text is.
/// - `embedding_document`: which documents a text stands in. A vector goes when a document is erased that it was computed for, unless another
///   document in the store needs it.
public enum EmbeddingTables {
  /// How the tables come into being, and how a document's rows leave them.
  public static let set = TableSet(
    name: "embeddings",
    migrations: [
      (
        id: "1",
        run: { db in
          try db.execute(
            sql: """
              CREATE TABLE embedding (
                id INTEGER PRIMARY KEY,
                model TEXT NOT NULL CHECK (length(model) = 64),
                text TEXT NOT NULL CHECK (length(text) = 64),
                dimension INTEGER NOT NULL CHECK (dimension > 0),
                vector BLOB NOT NULL CHECK (length(vector) = 4 * dimension),
                UNIQUE (model, text)
              ) STRICT;

              CREATE TABLE embedding_document (
                document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                embedding_id INTEGER NOT NULL REFERENCES embedding (id) ON DELETE CASCADE,
                PRIMARY KEY (document_id, embedding_id)
              ) STRICT, WITHOUT ROWID;
              CREATE INDEX embedding_document_embedding ON embedding_document (embedding_id);
              """)
        }
      )
    ],
    erase: { db, digest in
      guard let document = try Documents.rowID(of: digest, in: db) else { return }
      try db.execute(
        sql: """
          DELETE FROM embedding WHERE id IN (
            SELECT embedding_id FROM embedding_document AS one WHERE document_id = :document AND NOT EXISTS (
              SELECT 1 FROM embedding_document AS other
              WHERE other.embedding_id = one.embedding_id AND other.document_id <> :document))
          """,
        arguments: ["document": document])
      try db.execute(sql: "DELETE FROM embedding_document WHERE document_id = ?", arguments: [document])
    })
}

import Evidence
import Foundation
import HomeworkDetector
import LegalRetriever
import RecordSummarizer
import Storage

/// The store with the tables of every domain, opened.
public struct RecordStore: Sendable {
  let store: Store

  /// Opens the store at a path, and makes it where there is none.
  ///
  /// - Throws: an `AttestError`; a place that cannot be written is one of status `missing`, with a hint at `--store`.
  public init(path: String) throws {
    do {
      store = try Store(path: path, migrations: Self.tables)
    } catch let error as StorageError where ["store.read-only", "store.cannot-open"].contains(error.code) {
      throw WorkflowError(
        code: error.code, message: error.message,
        hint: "Name a file in a folder that you may write to: --store FILE.", place: path, status: .missing)
    }
  }

  /// The file, as it was named.
  public var path: String { store.path }

  /// The file that is used where none is named.
  public static func defaultPath() -> String {
    Store.defaultPath(environment: ProcessInfo.processInfo.environment)
  }

  private static let tables = [
    EmbeddingTables.set, LibraryTables.set, LegalResultTables.set, RecordTables.set, SubmissionTables.set,
  ]
}

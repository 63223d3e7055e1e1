import DocumentReading
import Evidence
import Foundation
import Storage

extension RecordStore {
  /// The document that a finding rests on, from the bytes that the store keeps.
  ///
  /// - Throws: ``WorkflowError`` `store.no-document` where the store does not have it.
  func source(of finding: Finding) throws -> XMLSource {
    try store.read { db in
      guard let document = finding.documents.first,
        let bytes = try Documents.bytes(of: document.digest, in: db)
      else { throw WorkflowError.noDocument(path) }
      return try XMLSource(bytes: Data(bytes), name: document.name)
    }
  }
}

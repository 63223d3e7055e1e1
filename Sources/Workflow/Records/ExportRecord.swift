import DocumentReading
import Evidence
import Foundation
import RecordSummarizer
import Storage

/// Reads a record and writes it as a FHIR R4 bundle; the audit chain tells of it.
public struct ExportRecord: Sendable {
  private let context: RunContext
  private let store: RecordStore

  /// An export that a store's audit chain tells of.
  public init(context: RunContext, store: RecordStore) {
    self.context = context
    self.store = store
  }

  /// Writes the bundle of one file to a path, whole or not at all.
  ///
  /// - Throws: an `AttestError`.
  public func run(_ file: InputFile, to path: String) throws {
    let read = try RecordFile(file)
    do {
      let digest = read.source.document.digest
      try store.write(try Self.bundle(of: read), to: path, from: digest, context: context)
      try store.note(.export, [digest], context: context)
    } catch {
      throw WorkflowError.explained(error, place: file.name)
    }
  }

  /// The bundle as JSON.
  static func bundle(of file: RecordFile) throws -> Data {
    try FHIRBundleWriter().write(file.record)
  }
}

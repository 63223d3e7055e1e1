import DocumentReading
public import Evidence
import Foundation
import LegalRetriever

/// Reads documents and adds them to a library: what was added before and has not changed is left as it is.
///
/// Documents are added some at a time, each time in one transaction, so a run that is ended loses nothing that it told, and the next
/// run goes on behind it.
public struct AddToLibrary: Sendable {
  /// How much text is added in one transaction, in bytes.
  private static let batch = 8 << 20

  private let context: RunContext
  private let store: RecordStore

  /// Adds to the libraries of a store.
  public init(context: RunContext, store: RecordStore) {
    self.context = context
    self.store = store
  }

  /// What became of the documents.
  public struct Outcome: Sendable, Codable {
    /// How many are new.
    public var added = 0
    /// How many took the place of an older version of the same name, which is kept.
    public var replaced = 0
    /// How many were there already.
    public var unchanged = 0
    /// How many could not be read.
    public var refused = 0
    /// How many passages the new ones have.
    public var passages = 0
    /// How many bytes of files were added.
    public var bytes = 0
    /// What was mended in reading, or is missing from the text, a sentence each that begins with the file's name.
    public var notes: [String] = []
  }

  /// How far the work is.
  public struct Progress: Sendable {
    /// The file that is read.
    public var name: String
    /// How many files are done.
    public var done: Int
    /// How many there are.
    public var total: Int
  }

  /// Adds the files behind some paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - library: the library's name, which is made where there is none.
  ///   - onProblem: is told of each file that cannot be read; the others are added all the same.
  ///   - onProgress: is told of each file.
  /// - Throws: an `AttestError` that is no fault of a single file.
  public func run(
    _ paths: [String], library: String, onProblem: (any AttestError) -> Void, onProgress: (Progress) -> Void
  ) throws -> Outcome {
    guard !library.isEmpty, library.count <= 100 else {
      throw WorkflowError(
        code: "use.library", message: "A library's name has 1 to 100 characters.", status: .badUse)
    }
    let input = LibraryFiles(paths)
    var outcome = Outcome()
    for problem in input.problems {
      onProblem(problem)
      outcome.refused += 1
    }
    let writer = LibraryWriter(named: library, in: store.store)
    let known = try KnownDocuments(library, in: store)
    var batch: [LibraryWriter.Addition] = []
    var size = 0
    func flush() throws {
      try writer.add(batch, at: context.now, actor: context.actor, program: context.program)
      batch = []
      size = 0
    }
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let reading = ReadAhead(input.files, workers: processors, window: 24 * processors) { file in
      Self.read(file, known: known.latest(file.name))
    }
    defer { reading.stop() }
    for (place, file) in input.files.enumerated() {
      onProgress(Progress(name: file.name, done: place, total: input.files.count))
      switch reading.next() {
      case .unchanged, nil: outcome.unchanged += 1
      case .problem(let problem):
        guard problem.status == .badInput || problem.status == .missing else { throw problem }
        onProblem(problem)
        outcome.refused += 1
      case .document(let document, let bytes):
        if known.latest(file.name) == nil { outcome.added += 1 } else { outcome.replaced += 1 }
        outcome.notes += document.document.repairs.map { "\(file.name): \($0.message)" }
        outcome.passages += document.passages.count
        outcome.bytes += bytes.count
        size += bytes.count
        batch.append(LibraryWriter.Addition(document: document, bytes: bytes))
      }
      if size >= Self.batch { try flush() }
    }
    try flush()
    if outcome.added + outcome.replaced > 0 { try writer.tidy() }
    return outcome
  }

  /// What came of reading a file.
  private enum Reading: Sendable {
    case document(LegalDocument, Data)
    case unchanged
    case problem(any AttestError)
  }

  /// Reads a file.
  ///
  /// - Parameter known: the digest of the version that the library has.
  private static func read(_ file: InputFile, known: ContentDigest?) -> Reading {
    do {
      let bytes = try TextDocumentReader.bytes(of: file.path, name: file.name)
      if let digest = LibraryWriter.digest(of: bytes), known == digest { return .unchanged }
      let document = LegalDocument(try TextDocumentReader.read(bytes: bytes, name: file.name))
      guard !document.passages.isEmpty else {
        throw WorkflowError(
          code: "input.no-text", message: "The file has no words.", place: file.name, status: .badInput)
      }
      return .document(document, bytes)
    } catch {
      return .problem(WorkflowError.explained(error, place: file.name))
    }
  }
}

/// Which files a library has.
struct KnownDocuments: Sendable {
  private var latest: [String: ContentDigest] = [:]

  /// The documents of a library, which may not be there yet.
  init(_ library: String, in store: RecordStore) throws {
    do {
      for entry in try PassageIndex(named: library, in: store.store).entries.sorted(by: {
        $0.version < $1.version
      }) {
        latest[entry.name] = entry.digest
      }
    } catch let error as LegalRetrieverError where error.code == "library.unknown" {
      latest = [:]
    }
  }

  /// The digest of the last version of a name.
  func latest(_ name: String) -> ContentDigest? { latest[name] }
}

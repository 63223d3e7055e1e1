import Foundation

@testable import Workflow

/// A temporary folder with a store, and the means to run use cases and the program in it.
final class Workbench {
  /// The time that use cases are told.
  static let noon = Date(timeIntervalSince1970: 1_709_640_000)

  private let folder: TemporaryFolder

  /// An empty workbench.
  init() throws { folder = try TemporaryFolder() }

  /// The path of something on the workbench.
  func path(_ name: String) -> String { folder.path(name) }

  /// The path of the store.
  var storePath: String { path("store/attest.sqlite") }

  /// The store, opened.
  func store() throws -> RecordStore { try RecordStore(path: storePath) }

  /// What use cases are told of the outside, at a time.
  func context(at time: Date = noon) -> RunContext {
    RunContext(program: "attest test", actor: "tester", clock: { time })
  }

  /// Writes a text file, with the folders it lies in, and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// The text of a file; `nil` where it is not there.
  func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

  /// The names in a folder, hidden ones included, in order.
  func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }

  /// Runs the program with the workbench's store and waits for it.
  func attest(_ arguments: String...) throws -> ChildProcess.Ending {
    try ChildProcess.run(Self.program(), arguments + ["--store", storePath])
  }

  /// The path of the program, which the build puts beside the tests.
  static func program() throws -> String {
    let starts = [CommandLine.arguments.first, Bundle.main.executablePath].compactMap { $0 }
    for start in starts {
      var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
      for _ in 0..<4 {
        let candidate = folder.appending(path: "attest").path
        if FileManager.default.isExecutableFile(atPath: candidate), PathKind(candidate) == .file {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    throw CocoaError(.executableNotLoadable)
  }

  /// The record that comes with the program.
  static let corpusRecord = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpora/records/marisol-quennell-avery.xml").path
}

import Evidence
import Foundation
import LanguageModelCore

/// A home that is gone when the test is, and files beside it.
final class CatalogueBench: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attest-catalogue-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The catalogue of the home.
  var catalogue: ModelCatalogue { ModelCatalogue(home: path("home")) }

  /// The path of something on the bench.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a file with the folders it lies in, and returns its path.
  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
    return url.path
  }

  /// Writes a tiny model.
  @discardableResult
  func write(_ model: TinyGGUF = TinyGGUF(), to name: String = "tiny.gguf") throws -> String {
    try write(model.bytes, to: name)
  }

  /// The names in the folder of models but for the lock, in order.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path("home/models"))) ?? []).filter {
      $0 != ".lock"
    }
    .sorted()
  }

  /// Changes one byte in the middle of a file; size and, where asked for, the time of writing stay.
  func damage(_ path: String, keepingTime: Bool = false) throws {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw CocoaError(.fileReadNoSuchFile) }
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let place = UInt64(facts.st_size / 2)
    try handle.seek(toOffset: place)
    let byte = try handle.read(upToCount: 1)?.first ?? 0
    try handle.seek(toOffset: place)
    try handle.write(contentsOf: Data([byte ^ 1]))
    try handle.close()
    if keepingTime {
      let times = [facts.st_atim, facts.st_mtim]
      guard utimensat(AT_FDCWD, path, times, 0) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
  }

  /// The code of the error that a body throws; `nil` where it throws none of ours.
  static func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? LanguageModelCoreError)?.code
    }
  }
}

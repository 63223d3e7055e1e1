import DocumentReading
import Evidence
import Foundation
import Testing

/// What is not a readable regular file is refused at once, whatever it is.
@Suite struct FileReadingTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "attest-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func code(_ path: String, limits: ReadingLimits = .standard) -> String? {
    do {
      _ = try XMLSource(contentsOf: path, name: "given.xml", limits: limits)
      return nil
    } catch let error as DocumentReadingError {
      #expect(error.place == "given.xml")
      #expect(!error.description.contains(folder.path))
      return error.code
    } catch {
      return "\(error)"
    }
  }

  @Test func kindsOfFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    try Data("<r/>".utf8).write(to: URL(fileURLWithPath: path("good.xml")))
    try Data().write(to: URL(fileURLWithPath: path("empty.xml")))
    #expect(mkfifo(path("pipe.xml"), 0o600) == 0)
    #expect(symlink(path("loop.xml"), path("loop.xml")) == 0)
    #expect(symlink(path("good.xml"), path("link.xml")) == 0)
    #expect(symlink("/dev/zero", path("zero.xml")) == 0)
    #expect(code(path("good.xml")) == nil)
    #expect(code(path("link.xml")) == nil)
    #expect(code(path("empty.xml")) == "file.empty")
    #expect(code(path("pipe.xml")) == "file.not-regular")
    #expect(code(path("loop.xml")) == "file.unreadable")
    #expect(code(path("zero.xml")) == "file.not-regular")
    #expect(code("/dev/zero") == "file.not-regular")
    #expect(code("/dev/null") == "file.not-regular")
    #expect(code(folder.path) == "file.directory")
    #expect(code(path("absent.xml")) == "file.missing")
    #expect(code(path("good.xml/below.xml")) == "file.missing")
    #expect(code(path(String(repeating: "a", count: 300))) == "file.unreadable")
    var limits = ReadingLimits.standard
    limits.fileSize = 3
    #expect(code(path("good.xml"), limits: limits) == "file.too-large")
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func withoutPermission() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("closed.xml").path
    try Data("<r/>".utf8).write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0) == 0)
    #expect(code(path) == "file.unreadable")
  }

  @Test func largeFileIsRefusedUnread() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("sparse.xml").path
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, off_t(1) << 40) == 0)
    let start = ContinuousClock().now
    #expect(code(path) == "file.too-large")
    #expect(ContinuousClock().now - start < .seconds(1))
  }
}

import DocumentReading
import Foundation
import SampleFiles
import Testing

@Suite("Zip archives")
struct ZipTests {
  private func code(_ data: Data, limits: ReadingLimits = .standard) -> String {
    do {
      let archive = try ZipArchive(bytes: data, name: "class.zip", limits: limits)
      for entry in archive.entries { _ = try archive.read(entry) }
      return "read"
    } catch let error as DocumentReadingError {
      #expect(error.place?.hasPrefix("class.zip") == true)
      return error.code
    } catch {
      return "\(error)"
    }
  }

  @Test("Files are listed in order and read; folders are left out")
  func reads() throws {
    var zip = TinyZip(["a/b.txt": "one", "c.txt": "two"])
    zip.files.insert(TinyZip.File(path: "a/", bytes: []), at: 0)
    let archive = try ZipArchive(bytes: zip.data, name: "class.zip")
    #expect(archive.entries.map(\.path) == ["a/b.txt", "c.txt"])
    #expect(archive.entries.map(\.name) == ["b.txt", "c.txt"])
    let entry = try #require(archive.entry("a/b.txt"))
    #expect(try archive.read(entry) == Data("one".utf8))
    #expect(archive.entry("b.txt") == nil)
  }

  @Test(
    "Paths that lead out of the archive are refused",
    arguments: ["../x", "a/../../x", "/etc/x", "C:/x", "..\\x", "a\\..\\..\\x", "\\x"])
  func traversal(path: String) {
    var zip = TinyZip(["good.txt": "x"])
    zip.files.append(TinyZip.File(path: path, bytes: [1]))
    #expect(code(zip.data) == "archive.path")
  }

  @Test("Archives that hold too much are refused before anything is unpacked")
  func bombs() {
    var zip = TinyZip(["a": "x"])
    zip.files[0].claimedSize = 2_000_000_000
    #expect(code(zip.data) == "archive.too-large")
    // Many times the ratio, as deflated zeros have, whatever the whole size.
    zip.files[0].claimedSize = 50_000_000
    #expect(code(zip.data) == "archive.too-large")
    zip.files[0].claimedSize = 900_000
    #expect(code(zip.data) == "archive.damaged")
    var limits = ReadingLimits.standard
    limits.archive.entries = 2
    #expect(code(TinyZip(["a": "", "b": ""]).data, limits: limits) == "read")
    #expect(code(TinyZip(["a": "", "b": "", "c": ""]).data, limits: limits) == "archive.too-many")
    limits.archive.totalSize = 5
    #expect(code(TinyZip(["a": "1234", "b": "1"]).data, limits: limits) == "read")
    #expect(code(TinyZip(["a": "1234", "b": "12"]).data, limits: limits) == "archive.too-large")
  }

  @Test("Encrypted and strangely packed files, damaged contents and lists")
  func refusals() {
    var zip = TinyZip(["a": "secret text that is long enough"])
    zip.files[0].flags = 1
    #expect(code(zip.data) == "archive.encrypted")
    zip.files[0].flags = 0
    zip.files[0].method = 97
    #expect(code(zip.data) == "archive.method")
    zip.files[0].method = 0
    let good = zip.data
    #expect(code(good) == "read")
    for count in 0..<good.count { #expect(code(good.prefix(count)) == "archive.damaged") }
    var changed = good
    changed[40] ^= 1
    #expect(code(changed) == "archive.damaged")
  }
}

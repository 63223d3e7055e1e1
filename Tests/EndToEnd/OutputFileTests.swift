import Evidence
import Foundation
import Testing

@testable import Workflow

/// Files are written whole or not at all.
@Suite struct OutputFileTests {
  @Test("a file is replaced as a whole, keeps its permissions, and nothing is left beside it")
  func replaces() throws {
    let bench = try Workbench()
    let path = try bench.write("before", to: "out/report.txt")
    #expect(chmod(path, 0o640) == 0)
    try OutputFile.write("after", to: path)
    #expect(bench.text("out/report.txt") == "after")
    #expect(bench.names(in: "out") == ["report.txt"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test("a link is followed, and missing folders are made")
  func linkAndFolders() throws {
    let bench = try Workbench()
    let target = try bench.write("before", to: "real.txt")
    try FileManager.default.createSymbolicLink(atPath: bench.path("link.txt"), withDestinationPath: target)
    try OutputFile.write("after", to: bench.path("link.txt"))
    #expect(bench.text("real.txt") == "after")
    #expect(PathKind.isLink(bench.path("link.txt")))
    try OutputFile.write("deep", to: bench.path("a/b/c.txt"))
    #expect(bench.text("a/b/c.txt") == "deep")
  }

  @Test("a device is written to and not replaced")
  func device() throws {
    try OutputFile.write("gone", to: "/dev/null")
    #expect(PathKind("/dev/null") == .other)
  }

  @Test("a place that cannot be written is refused with a sentence, and nothing is left of the try")
  func refusals() throws {
    let bench = try Workbench()
    try bench.write("a file", to: "file")
    for (path, code) in [
      (bench.path(""), "output.folder"), (bench.path("file") + "/x.txt", "output.file"),
      ("/proc/attest/x.txt", "output.cannot-write"), ("", "output.cannot-write"),
    ] {
      #expect(throws: WorkflowError.self) { try OutputFile.write("text", to: path) }
      do {
        try OutputFile.write("text", to: path)
      } catch let error as WorkflowError {
        #expect(error.code == code, "\(path)")
        #expect(error.status == .badUse)
      }
    }
    #expect(bench.names(in: "") == ["file"])
  }
}

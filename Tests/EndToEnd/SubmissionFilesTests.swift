import Evidence
import Foundation
import HomeworkDetector
import SampleFiles
import Testing

@testable import Workflow

/// Which submissions stand behind the arguments of a command.
@Suite struct SubmissionFilesTests {
  private func lines(_ files: SubmissionFiles) -> [String] {
    files.submissions.map { submission in
      (submission.assignment.map { "\($0)/" } ?? "") + submission.name + ": "
        + submission.files.map(\.path).joined(separator: ", ")
    }
  }

  @Test("a folder is a class, an archive too, and files named one by one belong together")
  func arguments() throws {
    let bench = try Workbench()
    try bench.write("a", to: "Essay 1-55/Ada L_1_assignsubmission_file_/essay.txt")
    try bench.write("b", to: "Essay 1-55/Ada L_1_assignsubmission_onlinetext_/onlinetext.html")
    try bench.write("x", to: "Essay 1-55/.hidden/essay.txt")
    try bench.write("x", to: "Essay 1-55/Thumbs.db")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("Essay 1-55/loop"), withDestinationPath: bench.path("Essay 1-55"))
    let archive = TinyZip(["adalovelace_12_345_a.txt": "a", "alanturing_13_346_b.txt": "b"]).data
    try archive.write(to: URL(fileURLWithPath: bench.path("submissions.zip")))
    let one = try bench.write("one", to: "one/x.txt")
    let two = try bench.write("two", to: "two/x.txt")
    let files = SubmissionFiles([
      one, bench.path("Essay 1-55"), bench.path("submissions.zip"), two, bench.path("none.txt"),
    ])
    #expect(files.problems.map(\.code) == ["file.missing"])
    #expect(
      lines(files) == [
        "one: one/x.txt", "two: two/x.txt",
        "Essay 1/Ada L: Ada L_1_assignsubmission_file_/essay.txt, Ada L_1_assignsubmission_onlinetext_/onlinetext.html",
        "submissions/adalovelace: submissions.zip/adalovelace_12_345_a.txt",
        "submissions/alanturing: submissions.zip/alanturing_13_346_b.txt",
      ])
    #expect(files.passedOver == 1)
    for submission in files.submissions {
      for file in submission.files { #expect(try file.bytes().count > 0) }
    }
  }

  @Test("a folder and an archive without a submission are faults of the input")
  func empty() throws {
    let bench = try Workbench()
    try bench.write("x", to: "class/.DS_Store")
    try TinyZip().data.write(to: URL(fileURLWithPath: bench.path("empty.zip")))
    try bench.write("PK\u{3}\u{4}", to: "bad.zip")
    let files = SubmissionFiles(["class", "empty.zip", "bad.zip"].map(bench.path))
    #expect(files.submissions.isEmpty)
    #expect(
      files.problems.map(\.code) == ["input.no-submissions", "input.no-submissions", "archive.damaged"])
  }
}

import Evidence
import Foundation
import HomeworkDetector
import SampleFiles
import Testing

@testable import Workflow

/// `attest check` from files to pages, with the scoring model that set-up fetched.
@Suite(.serialized) struct CheckTests {
  private static let corpora = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpora").path

  private func check(
    _ paths: [String], _ bench: Workbench, options: CheckOptions = CheckOptions(),
    at time: Date = Workbench.noon
  ) async throws -> CheckedClass {
    try await CheckSubmissions(
      context: bench.context(at: time), home: .standard(), store: try bench.store(), options: options
    ).run(paths) { _, _ in }
  }

  @Test func `a class is judged and compared, and its names are not in the store`() async throws {
    let bench = try Workbench()
    var options = CheckOptions()
    options.assignment = Self.corpora + "/assignment/task.txt"
    let found = try await check([Self.corpora + "/class"], bench, options: options)
    #expect(
      found.checks.map(\.name) == [
        "jules-marchetti.txt", "noor-lindqvist.txt", "sort.py", "wren-okonkwo.txt",
      ])
    #expect(found.checks.map(\.detection.verdict) == [.human, .ai, .uncertain, .human])
    #expect(found.checks[2].detection.reasons.map(\.kind) == [.program])
    #expect(found.checks[0].similar.map(\.name) == ["wren-okonkwo.txt"])
    #expect(found.checks[1].similar.isEmpty)
    for check in found.checks {
      guard let account = check.detection.explanation else { continue }
      let families = account.families.reduce(account.base) { $0 + $1.contribution }
      #expect(abs(families - account.logOdds) < 1e-9)
      let sentences = account.sentences.reduce(account.base + account.wholeText) { $0 + $1.contribution }
      #expect(abs(sentences - account.logOdds) < 1e-9)
      // Each sentence's range points at a sentence of the text as it was handed in.
      let scalars = Array(check.text.unicodeScalars)
      for sentence in account.sentences {
        #expect(".?!".unicodeScalars.contains(scalars[sentence.range.upperBound - 1]))
      }
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: bench.storePath))
    for name in ["marchetti", "lindqvist", "okonkwo"] { #expect(bytes.range(of: Data(name.utf8)) == nil) }
  }

  @Test func `what cannot be read gets a sentence, and the rest is checked`() async throws {
    let bench = try Workbench()
    try bench.write("", to: "class/empty.txt")
    try bench.write("Word", to: "class/one.txt")
    try bench.write(String(repeating: "\u{1}\u{0}\u{2}", count: 90), to: "class/binary.pdf")
    let found = try await check([bench.path("class")], bench)
    #expect(found.checks.map(\.name) == ["one.txt"])
    #expect(found.checks.first?.detection.reasons.map(\.kind).contains(.short) == true)
    #expect(Set(found.leftOut.map(\.name)) == ["empty.txt", "binary.pdf"])
    #expect(found.leftOut.allSatisfy { $0.sentence.hasSuffix(".") && !$0.sentence.contains("\n") })
  }

  @Test func `a student's words leave the store with the student, and time erases`() async throws {
    let bench = try Workbench()
    let marker = "quillwortbeacon"
    let filler = String(
      repeating: "The depot behind our street is closed now and nobody minds it much. ", count: 3)
    try bench.write(filler + "My cat \(marker) sleeps there.", to: "class/ada.txt")
    try bench.write(filler + "My dog runs there.", to: "class/ben.txt")
    var options = CheckOptions()
    options.keepDays = 2
    let found = try await check([bench.path("class")], bench, options: options)
    #expect(found.results.count == 2)
    func holdsMarker() -> Bool {
      bench.names(in: "store").contains { name in
        guard let bytes = FileManager.default.contents(atPath: bench.path("store/" + name)) else {
          return false
        }
        return bytes.range(of: Data(marker.utf8)) != nil
      }
    }
    let erase = EraseSubject(context: bench.context(), store: try bench.store())
    let plan = try erase.plan(student: "ada.txt", assignment: nil)
    #expect(plan.results.count == 1)
    _ = try erase.run(plan)
    #expect(!holdsMarker())
    #expect(throws: (any Error).self) { try erase.plan(student: "ada.txt", assignment: nil) }
    // Two days later the other goes by itself.
    try bench.write("Something else.", to: "other/cy.txt")
    let later = try await check(
      [bench.path("other")], bench, at: Workbench.noon.addingTimeInterval(2 * 86_400))
    #expect(later.expired == 1)
  }

  @Test func `lines of JSON are judged in order, a bad one is told by its number`() async throws {
    let bench = try Workbench()
    let path = try bench.write(
      #"{"id":"a","text":"Short text."}"# + "\nnonsense\n" + #"{"id":"b","text":""}"# + "\n", to: "in.jsonl")
    let ending = try bench.attest("check", "--jsonl", path)
    let lines = ending.output.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(CheckJSONLines.Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.id) == ["a", "b"])
    #expect(lines.allSatisfy { $0.verdict == .uncertain && (0...1).contains($0.probability) })
    #expect(ending.errors.contains("in.jsonl:2"))
    #expect(ending.status == 3)
  }
}

import DocumentReading
import Evidence
import Foundation
import RecordSummarizer
import Storage

/// Kills the program at random moments while it imports, and looks at what is left in the store, as Markdown.
struct KillTest {
  /// What is known of one record of the import.
  private struct Known {
    var digest: ContentDigest
    var facts: Int
    var lines: Int
    var reportSize: Int
  }

  /// What was found after a kill.
  private struct Tally {
    var kills = 0
    var early = 0
    var acknowledged: [Int] = []
    var stored = 0
    var lost = 0
    var half = 0
    var brokenChains = 0
  }

  /// The program itself.
  var program: String
  /// The folder with the records.
  var data: String
  var context: RunContext

  /// Kills so many imports of so many files.
  func run(rounds: Int, files count: Int, progress: (String) -> Void) throws -> String {
    let folder = try TemporaryFolder()
    let records = folder.path("records")
    let size = try gather(count, into: records)
    progress("importing \(size) files undisturbed")
    let whole = folder.path("whole")
    let (_, seconds) = try Figures.seconds { try begin(records, whole).waitUntilExit() }
    let known = try reference(whole, count: size)
    var tally = Tally()
    for round in 1...max(1, rounds) {
      progress("kill \(round) of \(rounds)")
      let place = folder.path("round")
      let process = try begin(records, place)
      Thread.sleep(forTimeInterval: Double.random(in: 0...seconds))
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      tally.kills += 1
      if process.terminationReason == .exit { tally.early += 1 }
      try examine(place, known, &tally)
      try FileManager.default.removeItem(atPath: place)
    }
    return """
      ## Killed while importing

      An import of \(size) files, which takes \(Figures.decimal(seconds, 1)) s undisturbed, is killed with `SIGKILL` at a \
      random moment, \(tally.kills) times, each time with a new store. A file is acknowledged once its report has its name.

      \(table(tally).text)

      """
  }

  private func table(_ tally: Tally) -> MarkdownTable {
    var table = MarkdownTable("What", "#Number")
    table.add("imports killed", "\(tally.kills - tally.early)")
    table.add("imports that were done before the kill", "\(tally.early)")
    table.add("files acknowledged before the kill", "\(tally.acknowledged.reduce(0, +))")
    table.add(
      "of these in one import: least and most",
      "\(tally.acknowledged.min() ?? 0) and \(tally.acknowledged.max() ?? 0)")
    table.add("files in the stores after it", "\(tally.stored)")
    table.add("acknowledged files lost, or their report not whole", "\(tally.lost)")
    table.add("files half there: bytes, facts or result missing", "\(tally.half)")
    table.add("stores with a broken audit chain", "\(tally.brokenChains)")
    return table
  }

  private func store(_ place: String) -> String { place + "/kill.sqlite" }
  private func reports(_ place: String) -> String { place + "/reports" }

  private func begin(_ records: String, _ place: String) throws -> Process {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    return try ChildProcess.start(
      program, ["summarize", records, "--store", store(place), "--output", reports(place) + "/"],
      output: place + "/output", errors: place + "/errors")
  }

  /// Copies records that can be read, no two alike, into a folder, under numbers.
  private func gather(_ count: Int, into folder: String) throws -> Int {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var digests: Set<ContentDigest> = []
    for file in InputFiles([data]).files where digests.count < count {
      guard let read = try? RecordFile(file), digests.insert(read.source.document.digest).inserted else {
        continue
      }
      try read.source.originalBytes.write(to: URL(fileURLWithPath: "\(folder)/\(1000 + digests.count).xml"))
    }
    guard !digests.isEmpty else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There is no record to import here.",
        hint: "Name a folder of records with --data.", place: data, status: .missing)
    }
    return digests.count
  }

  private func reference(_ place: String, count: Int) throws -> [String: Known] {
    let opened = try RecordStore(path: store(place))
    return try opened.store.read { db in
      var known: [String: Known] = [:]
      for result in try Results.list(limit: .max, in: db) {
        guard let digest = result.documents.first, let name = result.documentNames.first else { continue }
        known[name] = Known(
          digest: digest, facts: try RecordTables.factCount(of: digest, in: db), lines: result.claimCount,
          reportSize: reportSize(name, place) ?? -1)
      }
      guard known.count == count else {
        throw WorkflowError(
          code: "evaluate.import", message: "The undisturbed import did not store every file.",
          hint: "Summarize the data to see why.", place: data, status: .badInput)
      }
      return known
    }
  }

  private func reportSize(_ name: String, _ place: String) -> Int? {
    let path = "\(reports(place))/\(RecordFileName.stem(name)).txt"
    return try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  }

  private func examine(_ place: String, _ known: [String: Known], _ tally: inout Tally) throws {
    // The store may not have been made yet; opening it then makes an empty one.
    let opened = try RecordStore(path: store(place))
    try opened.store.read { db in
      let results = Dictionary(grouping: try Results.list(limit: .max, in: db)) { $0.documents.first }
      var acknowledged = 0
      for (name, file) in known {
        let isStored = try Documents.find(file.digest, in: db) != nil
        let isWhole = try isStored && self.isWhole(file, results[file.digest] ?? [], in: db)
        if isStored {
          tally.stored += 1
          if !isWhole { tally.half += 1 }
        } else if try results[file.digest] != nil || RecordTables.factCount(of: file.digest, in: db) > 0 {
          tally.half += 1
        }
        if let size = reportSize(name, place) {
          acknowledged += 1
          if !isWhole || size != file.reportSize { tally.lost += 1 }
        }
      }
      tally.acknowledged.append(acknowledged)
      if try !Audit.verify(in: db).isIntact { tally.brokenChains += 1 }
    }
  }

  private func isWhole(_ file: Known, _ results: [ResultSummary], in db: StoreDatabase) throws -> Bool {
    // Reading the bytes holds them against the digest, and reading the result decodes it.
    guard let bytes = try? Documents.bytes(of: file.digest, in: db), !bytes.isEmpty, results.count == 1,
      let id = results.first?.id, let result = try? Results.find(id, in: db)
    else { return false }
    return try result.finding.claims.count == file.lines
      && RecordTables.factCount(of: file.digest, in: db) == file.facts
  }
}

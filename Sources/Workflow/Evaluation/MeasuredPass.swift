import DocumentReading
import Evidence
import Foundation
import RecordSummarizer

/// What reading, summarizing and storing one file costs, measured in a process of its own.
public struct MeasuredPass: Sendable, Codable {
  /// What is measured.
  public enum Work: String, Sendable, Codable, CaseIterable {
    /// The bare parser loop that only counts nodes.
    case count
    /// Reading, summarizing and storing.
    case `import`
    /// Both, in turns.
    case both
  }

  /// The size of the file in bytes.
  public var byteCount = 0
  /// The nodes that the bare loop stops at.
  public var nodes = 0
  /// The facts that were read.
  public var facts = 0
  /// The lines of the summary.
  public var lines = 0
  /// The seconds of each bare loop.
  public var countSeconds: [Double] = []
  /// The seconds of each pass that reads, summarizes and stores.
  public var importSeconds: [Double] = []
  /// Of those, the seconds until the facts were there.
  public var readSeconds: [Double] = []
  /// Of those, the seconds of putting them into words.
  public var summarySeconds: [Double] = []
  /// Why the file was refused; `nil` where it was not.
  public var refusal: String?
  /// The most memory that the process held, in bytes.
  public var peakBytes = 0

  /// Measures a file, so many times; each pass stores into a new store.
  ///
  /// A refused file is measured as well.
  public static func run(_ path: String, work: Work, times: Int, context: RunContext) throws -> MeasuredPass {
    var pass = MeasuredPass()
    do {
      try pass.measure(path, work: work, times: times, context: context)
    } catch {
      let error = WorkflowError.explained(error)
      guard error.status == .badInput else { throw error }
      pass.refusal = ([error.message] + [error.hint].compactMap { $0 }).joined(separator: " ")
    }
    pass.peakBytes = peak()
    return pass
  }

  private mutating func measure(_ path: String, work: Work, times: Int, context: RunContext) throws {
    let folder = try TemporaryFolder()
    for turn in 0..<times {
      if work != .import {
        let source = try XMLSource(contentsOf: path, name: "record.xml")
        let (nodes, seconds) = try Figures.seconds { try XMLNodeCounter.count(source) }
        self.nodes = nodes
        countSeconds.append(seconds)
      }
      if work != .count {
        let store = try RecordStore(path: folder.path("\(turn).sqlite"))
        try measureImport(path, into: store, context: context)
      }
    }
  }

  private mutating func measureImport(_ path: String, into store: RecordStore, context: RunContext) throws {
    let (_, total) = try Figures.seconds {
      let (file, reading) = try Figures.seconds { try RecordFile(InputFile(path: path, name: "record.xml")) }
      let (finding, summary) = try Figures.seconds {
        try file.summary(SummaryChoice(), program: context.program)
      }
      _ = try store.save(file, finding, context: context)
      byteCount = file.source.document.byteCount
      facts = file.record.facts.count
      lines = finding.claims.count
      readSeconds.append(reading)
      summarySeconds.append(summary)
    }
    importSeconds.append(total)
  }

  /// The high-water mark of this process.
  ///
  /// `getrusage` would count the process that started this one as well.
  static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1024
  }
}

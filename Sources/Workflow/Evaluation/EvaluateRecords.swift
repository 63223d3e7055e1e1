import Evidence

/// Measures how well records are read and summarized, on data that is named, and reports it as Markdown.
public struct EvaluateRecords: Sendable {
  /// What is measured.
  public struct Plan: Sendable {
    /// The folder with the data.
    public var data: String
    /// A Python program that scores FHIR bundles against known truth.
    public var scorer: String?
    /// Whether every file is summarized and held against its source.
    public var readsAll = true
    /// Whether time and memory are measured.
    public var benchmarks = false
    /// How many imports are killed.
    public var kills = 0
    /// How many files each killed import has.
    public var killedFiles = 200

    /// What is measured by default: every file.
    public init(data: String) { self.data = data }
  }

  private let context: RunContext
  private let program: String

  /// An evaluation by this program.
  ///
  /// - Parameter program: the path of the running program, which starts itself to be measured.
  public init(context: RunContext, program: String) {
    self.context = context
    self.program = program
  }

  /// Measures, and returns the report.
  ///
  /// - Parameters:
  ///   - command: the command that was given, for the report.
  ///   - progress: is told what is being done.
  /// - Throws: an `AttestError` where the data or a program is missing.
  public func run(_ plan: Plan, command: String, progress: (String) -> Void = { _ in }) throws -> String {
    guard PathKind(plan.data) == .folder else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There is no such folder.", hint: "Name the folder with the data.",
        place: plan.data, status: .missing)
    }
    var text = "# Patient records\n\nWritten by \(context.program) with\n\n    \(command)\n\n"
    do {
      if let scorer = plan.scorer {
        text += try RecordScoring(scorer: scorer, data: plan.data).run(progress: progress)
      }
      if plan.readsAll {
        text += try HostileFiles(program: program, folder: plan.data + "/hostile-xml").run(progress: progress)
        text += CorpusEvaluation(plan.data, program: context.program, progress: progress).text
      }
      if plan.benchmarks {
        text += try RecordBenchmark(program: program, data: plan.data, context: context).run(
          progress: progress)
      }
      if plan.kills > 0 {
        text += try KillTest(program: program, data: plan.data, context: context)
          .run(rounds: plan.kills, files: plan.killedFiles, progress: progress)
      }
    } catch {
      throw WorkflowError.explained(error)
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }
}

import Evidence
import RecordSummarizer

/// Measures how faithful explanations are, how well citations hold, and whether reports and the audit chain keep what they promise.
public struct EvaluateExplanations: Sendable {
  /// What is measured.
  public struct Plan: Sendable {
    /// The folder with development records.
    public var data: String
    /// The folder with the samples that come with the program; `nil` leaves them out.
    public var corpora: String?
    /// The folder with labelled texts, for the detector; `nil` leaves it out.
    public var submissions: String?
    /// The file with scores of the texts' tokens, as `attest train detector --scores` keeps it.
    public var scores: String?
    /// The folder with a corpus and questions, for answers of a library; `nil` leaves them out.
    public var library: String?
    /// The folder with opinions as text files, for checks of citations; `nil` leaves them out.
    public var opinions: String?
    /// How many development records are explained.
    public var records = 300
    /// What makes the evaluation repeatable.
    public var seed: UInt64 = 1

    /// What is measured by default.
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
  public func run(_ plan: Plan, command: String, progress: @Sendable (String) -> Void = { _ in }) async throws
    -> String
  {
    for folder in [plan.data] + (plan.corpora.map { [$0] } ?? []) where PathKind(folder) != .folder {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There is no such folder.", hint: "Name the folder with the data.",
        place: folder, status: .missing)
    }
    do {
      let records = try await RecordExplanationEvaluation(
        data: plan.data, corpora: plan.corpora, count: plan.records, program: context.program,
        progress: progress)
      progress("injecting errors")
      let checker = CheckerEvaluation(records.summaries, seed: plan.seed)
      let some = try Self.someRecords(plan.data)
      let explainers = try await ExplainerEvaluation(records: some, seed: plan.seed, progress: progress)
      let injection = try await ScriptInjection(context: context, progress: progress)
      let trials = try await ReportTrials(program: program, context: context).run(
        student: records.student, progress: progress)
      var text =
        "# Explanations\n\nWritten by \(context.program) with\n\n    \(command)\n\n" + records.text
        + checker.text + "\n"
      if let submissions = plan.submissions, let scores = plan.scores {
        text += try await DetectionExplanationEvaluation(
          data: submissions, scores: scores, seed: plan.seed, progress: progress
        ).text
      }
      if let library = plan.library {
        text += try await LegalExplanationEvaluation(
          data: library, opinions: plan.opinions, context: context, progress: progress
        ).text
      }
      text += explainers.text + injection.text + trials
      while text.hasSuffix("\n\n") { text.removeLast() }
      return text
    } catch {
      throw WorkflowError.explained(error)
    }
  }

  /// Twenty records of different folders for the explainers.
  private static func someRecords(_ data: String) throws -> [PatientRecord] {
    let files = InputFiles([data]).files.filter {
      $0.name.hasSuffix(".xml") && !$0.name.contains("hostile-xml")
    }
    var found: [PatientRecord] = []
    let step = max(1, files.count / 60)
    for file in stride(from: 0, to: files.count, by: step).map({ files[$0] }) where found.count < 20 {
      guard let read = try? RecordFile(file), FlaggedStatements(record: read.record) != nil else { continue }
      found.append(read.record)
    }
    return found
  }
}

import DocumentReading
import Evidence
import Foundation
import HomeworkDetector
import LanguageModelCore
import Storage

/// Checks the submissions of students: who may have written them, whom they are similar to, and what else was found.
public struct CheckSubmissions: Sendable {
  private let context: RunContext
  private let home: ModelHome
  private let store: RecordStore?
  private let options: CheckOptions
  private let limits = ReadingLimits.standard

  /// A check.
  ///
  /// - Parameter store: where checks are kept; `nil` to keep nothing.
  public init(
    context: RunContext, home: ModelHome, store: RecordStore?, options: CheckOptions = CheckOptions()
  ) {
    self.context = context
    self.home = home
    self.store = store
    self.options = options
  }

  /// Checks files, folders and archives; a file that cannot be read is left out with a sentence.
  ///
  /// - Parameter progress: is given what is done and the part of it, 0 to 1.
  /// - Throws: an `AttestError` where nothing can be checked; `CancellationError`.
  public func run(
    _ paths: [String], progress: @escaping @Sendable (String, Double) -> Void
  ) async throws -> CheckedClass {
    var result = CheckedClass()
    let files = SubmissionFiles(paths, limits: limits)
    result.passedOver = files.passedOver
    result.leftOut = files.problems.map { (name: $0.place ?? "", sentence: Self.sentence($0)) }
    var items: [SubmissionItem] = []
    for (number, submission) in files.submissions.enumerated() {
      progress("reading", Double(number) / Double(max(1, files.submissions.count)))
      for file in submission.files {
        do {
          items.append(
            try SubmissionItem(file, of: submission, isOnlyFile: submission.files.count == 1, limits: limits))
        } catch {
          result.leftOut.append((name: file.path, sentence: Self.sentence(error)))
        }
      }
    }
    let detector = try Detector.essays()
    try await judge(&items, by: detector, progress: progress)
    progress("comparing", 0)
    let task = try options.assignment.map(givenText)
    let comparison = ClassComparison(
      items, earlier: try earlier(), assignment: task?.text, least: options.leastSimilarity)
    result.notes = comparison.notes
    let histories = try StudentHistories(options.history, limits: limits)
    result.checks = items.indices.map { index in
      check(
        items[index], similar: comparison.similar[index],
        history: histories.comparison(for: items[index], of: items.count),
        detector: detector, assignment: task)
    }
    if let store {
      let key = try PseudonymKey(path: PseudonymKey.path(forStore: store.path))
      let keeper = SubmissionKeeper(store: store, context: context, key: key)
      result.expired = try keeper.eraseExpired()
      let kept = try keeper.keep(zip(items, result.checks).map { ($0, $1) }, days: options.keepDays)
      result.results = kept.map(\.id)
      result.subjects = kept.map(\.digest)
    }
    progress("comparing", 1)
    return result
  }

  /// Scores all passages at once, so that the progress is that of the whole class, and judges each text.
  private func judge(
    _ items: inout [SubmissionItem], by detector: Detector,
    progress: @escaping @Sendable (String, Double) -> Void
  ) async throws {
    for index in items.indices where items[index].read.kind == .program {
      items[index].detection = detector.unmeasured(
        .program,
        "Who wrote a program is not judged: how often such a judgement is wrong has not been measured. It is compared with others.",
        words: 0)
    }
    let passages = items.map(\.passages)
    var scores: [[ScoredToken]] = []
    if passages.contains(where: { !$0.isEmpty }) {
      let model = try Self.scoringModel(home, for: detector)
      let scoring = TextScoring(model: model, cache: try TokenScoreCache(path: nil))
      scores = try await scoring.tokens(of: passages.flatMap { $0 }) { progress("measuring", $0) }
    }
    var next = 0
    for index in items.indices {
      guard let text = items[index].normalized else { continue }
      let own = items[index].ranges.enumerated().map { place, range in
        ScoredPassage(range: range, tokens: scores[next + place])
      }
      next += own.count
      items[index].detection = detector.detect(text, passages: own)
    }
  }

  /// The model that the detector was trained with; no other one's figures fit.
  static func scoringModel(_ home: ModelHome, for detector: Detector) throws -> any LanguageModel {
    let model = try home.load(.scoring, named: detector.parameters.model.name)
    guard model.identity == detector.parameters.model else {
      throw WorkflowError(
        code: "model.other", message: "The detector was made with another file of this model.",
        hint: "Run `make setup`, or train a detector with `attest train detector`.",
        place: model.identity.name,
        status: .missing)
    }
    return model
  }

  private func check(
    _ item: SubmissionItem, similar: [SubmissionCheck.Similar], history: HistoryComparison?,
    detector: Detector,
    assignment: (text: String, digest: ContentDigest)?
  ) -> SubmissionCheck {
    let document = item.read.document
    var settings = [
      LabeledValue("Student", item.name), LabeledValue("Detector", detector.parameters.name),
      LabeledValue("Model", detector.parameters.model.name),
      LabeledValue("SHA-256 of the model", detector.parameters.model.digest.hex),
    ]
    if let name = item.assignment { settings.append(LabeledValue("Assignment", name)) }
    if let assignment { settings.append(LabeledValue("SHA-256 of the assignment", assignment.digest.hex)) }
    return SubmissionCheck(
      name: item.name, assignment: item.assignment, kind: item.read.kind, language: item.read.language?.name,
      document: document.document, text: document.text,
      detection: item.detection
        ?? detector.unmeasured(.empty, "Nothing that can be measured is in the file.", words: 0),
      surface: item.normalized?.findings ?? [],
      references: item.read.kind == .prose ? ReferenceCheck.findings(in: document.text, today: today) : [],
      revision: document.revision.map(RevisionEvidence.init), similar: similar, history: history,
      stamp: RunStamp(
        program: context.program, rules: "homework-check/1", inputs: [document.document.digest],
        options: settings))
  }

  private var today: CalendarDay? {
    let parts = context.now.prefix(10).split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private func givenText(_ path: String) throws -> (text: String, digest: ContentDigest) {
    let read = try TextDocumentReader.read(contentsOf: path, name: path, limits: limits)
    return (read.text, read.document.digest)
  }

  private func earlier() throws -> [ClassComparison.Earlier] {
    guard !options.previous.isEmpty else { return [] }
    return SubmissionFiles(options.previous, limits: limits).submissions.flatMap { submission in
      submission.files.compactMap { file in
        (try? ReadSubmission(file, limits: limits)).map {
          ClassComparison.Earlier(name: submission.name, read: $0)
        }
      }
    }
  }

  private static func sentence(_ error: any Error) -> String {
    let known = WorkflowError.explained(error)
    return [known.message, known.hint].compactMap { $0 }.joined(separator: " ")
  }
}

extension RevisionEvidence {
  /// What a file tells, as the check keeps it.
  init(_ revision: ReadableDocument.Revision) {
    self.init(
      editingMinutes: revision.editingMinutes, revision: revision.revision,
      revisionIdentifiers: revision.revisionIdentifiers, authors: revision.authors, created: revision.created,
      modified: revision.modified, application: revision.application, insertions: revision.insertions,
      deletions: revision.deletions)
  }
}

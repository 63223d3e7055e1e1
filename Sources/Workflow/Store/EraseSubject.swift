import Evidence
import HomeworkDetector
import LegalRetriever
import Storage

/// Erases a result with the record it rests on, or a record with every result that rests on it.
public struct EraseSubject: Sendable {
  private let context: RunContext
  private let store: RecordStore

  /// An erasure from a store.
  public init(context: RunContext, store: RecordStore) {
    self.context = context
    self.store = store
  }

  /// What erasing an id would remove.
  ///
  /// The id of a result stands for the result and for each file that no other result rests on; the digest of
  /// a file stands for the file and every result on it.
  ///
  /// - Throws: an `AttestError`; an id that is not in the store is one of status `badUse`.
  public func plan(_ name: String) throws -> ErasurePlan {
    try store.store.read { db in
      guard let target = try Erasure.target(named: name, in: db) else {
        throw WorkflowError.unknownResult(store.path)
      }
      func file(_ digest: ContentDigest) throws -> ErasurePlan.File {
        ErasurePlan.File(name: try Documents.find(digest, in: db)?.name ?? "", digest: digest.short)
      }
      var plan = ErasurePlan(results: [], files: [], staying: [], targets: [target])
      switch target {
      case .document(let digest):
        plan.results = try Results.ids(restingOn: digest, in: db)
        plan.files = [try file(digest)]
      case .result(let id):
        plan.results = [id]
        for digest in try Results.summary(of: id, in: db)?.documents ?? [] {
          // What is in a library stays there, whatever was asked of it.
          if try Results.ids(restingOn: digest, in: db) == [id],
            try !LibraryTables.isInLibrary(digest, in: db)
          {
            plan.files.append(try file(digest))
            plan.targets.append(.document(digest))
          } else {
            plan.staying.append(try file(digest))
          }
        }
      }
      try Self.addWrittenFiles(to: &plan, in: db)
      return plan
    }
  }

  /// Adds the files that were written from what the plan erases.
  private static func addWrittenFiles(to plan: inout ErasurePlan, in db: StoreDatabase) throws {
    var subjects: Set<ContentDigest> = []
    for target in plan.targets {
      if case .document(let digest) = target { subjects.insert(digest) }
    }
    for id in plan.results {
      if let summary = try Results.summary(of: id, in: db) { subjects.insert(summary.digest) }
    }
    for file in try WrittenFiles.list(of: subjects.sorted { $0.hex < $1.hex }, in: db) {
      // The same bytes at the same place may have been written from something that stays.
      if try !WrittenFiles.isOthers(file, than: subjects, in: db) { plan.writtenFiles.append(file) }
    }
    plan.written = Set(plan.writtenFiles.map(\.path)).sorted()
  }

  /// What erasing several results would remove: they, and each file that no other result rests on.
  func plan(results ids: [String]) throws -> ErasurePlan {
    try store.store.read { db in
      var plan = ErasurePlan(results: ids, files: [], staying: [], targets: ids.map { .result(id: $0) })
      var seen: Set<ContentDigest> = []
      for id in ids {
        for digest in try Results.summary(of: id, in: db)?.documents ?? [] where seen.insert(digest).inserted
        {
          let file = ErasurePlan.File(
            name: try Documents.find(digest, in: db)?.name ?? "", digest: digest.short)
          if Set(try Results.ids(restingOn: digest, in: db)).isSubset(of: ids),
            try !LibraryTables.isInLibrary(digest, in: db)
          {
            plan.files.append(file)
            plan.targets.append(.document(digest))
          } else {
            plan.staying.append(file)
          }
        }
      }
      try Self.addWrittenFiles(to: &plan, in: db)
      return plan
    }
  }

  /// What erasing a student's or an assignment's submissions would remove.
  ///
  /// - Throws: an `AttestError` of status `badUse` where there is none.
  public func plan(student: String?, assignment: String?) throws -> ErasurePlan {
    let key = try PseudonymKey(path: PseudonymKey.path(forStore: store.path))
    let ids = try store.store.read { db -> [String] in
      var sets: [Set<String>] = []
      if let student {
        let own = try SubmissionTables.results(ofStudent: key.pseudonym(of: student), in: db)
        sets.append(Set(try own + SubmissionTables.results(ofStudent: student, in: db)))
      }
      if let assignment { sets.append(Set(try SubmissionTables.results(ofAssignment: assignment, in: db))) }
      guard let first = sets.first else { return [] }
      return sets.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
    }
    guard !ids.isEmpty else {
      throw WorkflowError(
        code: "store.unknown", message: "The store holds no submission of this name.",
        hint: "Write the name as the check showed it, or the assignment as `attest list` shows it.",
        place: store.path,
        status: .badUse)
    }
    return try plan(results: ids)
  }

  /// Erases what the plan shows.
  ///
  /// When this returns, none of it can be read through the store any more. Files that the program wrote go first, so that a crash leaves them
  /// remembered.
  public func run(_ plan: ErasurePlan) throws -> ErasureOutcome {
    var outcomes: [String: WrittenFileErasure.Outcome] = [:]
    for file in plan.writtenFiles {
      let outcome = WrittenFileErasure.remove(file)
      // A path that was written twice holds what was written last.
      if outcomes[file.path] != .removed { outcomes[file.path] = outcome }
    }
    let report = try Erasure.erase(
      plan.targets, at: context.now, actor: context.actor, program: context.program, in: store.store)
    return ErasureOutcome(
      results: report.results.count, files: report.documents.count,
      written: outcomes.values.count { $0 == .removed },
      kept: outcomes.filter { $0.value == .changed || $0.value == .failed }.map(\.key).sorted(),
      unfinished: report.unfinished?.description)
  }
}

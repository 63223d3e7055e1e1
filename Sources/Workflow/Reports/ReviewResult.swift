import Evidence
import Explainability
import Foundation
import Storage

/// Puts a person's decision about a stored result on record; the next report shows it, and the audit chain tells of it.
public struct ReviewResult: Sendable {
  /// What was put on record.
  public struct Recorded: Hashable, Sendable, Codable {
    /// The id of the result.
    public var id: String
    /// The row of the audit chain that tells of the decision.
    public var row: Int
    /// When.
    public var time: String
  }

  /// The longest comment, in characters.
  public static let commentLimit = 10_000

  private let context: RunContext
  private let store: RecordStore

  /// Reviews in a store.
  public init(context: RunContext, store: RecordStore) {
    self.context = context
    self.store = store
  }

  /// The names of decisions.
  public static var decisions: [String] { HumanReview.Decision.allCases.map(\.rawValue) }

  /// Keeps a decision.
  ///
  /// - Parameters:
  ///   - id: the id of a result, or its beginning.
  ///   - decision: one of ``decisions``.
  ///   - reviewer: who decided; `nil` for the account on this computer.
  ///   - comment: why.
  /// - Throws: an `AttestError` of status `badUse` for what cannot be kept.
  public func run(id: String, decision: String, reviewer: String?, comment: String) throws -> Recorded {
    guard let known = HumanReview.Decision(rawValue: decision.lowercased()) else {
      throw WorkflowError(
        code: "use.decision", message: "There is no decision of this name.",
        hint: "Decisions are \(Self.decisions.joined(separator: ", ")).", place: "--decision", status: .badUse
      )
    }
    let name = (reviewer ?? context.actor).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty, name.count <= 200 else {
      throw WorkflowError(
        code: "use.reviewer", message: "The reviewer’s name has to have 1 to 200 characters.",
        hint: "Name who decided with --reviewer.", place: "--reviewer", status: .badUse)
    }
    guard comment.count <= Self.commentLimit else {
      throw WorkflowError(
        code: "use.comment", message: "The comment has more than \(Self.commentLimit) characters.",
        hint: "Say it shorter, or name where the rest is kept.", place: "--comment", status: .badUse)
    }
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    guard let salt = ContentDigest(bytes: bytes) else { throw WorkflowError.unknownResult(store.path) }
    let now = context.now
    return try store.store.write { db in
      guard let result = try Results.summary(of: id, in: db) else {
        throw WorkflowError.unknownResult(store.path)
      }
      let entry = try Reviews.add(
        StoredReview(
          result: result.digest, time: now, reviewer: name, decision: known.rawValue,
          comment: comment.trimmingCharacters(in: .whitespacesAndNewlines), salt: salt),
        actor: context.actor, program: context.program, in: db)
      return Recorded(id: result.id, row: entry.sequence, time: now)
    }
  }
}

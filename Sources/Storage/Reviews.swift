public import Evidence
public import GRDB

/// What people decided about the results of a store.
///
/// Each function works in the transaction of the connection it is given; see ``Store/write(_:)``.
public enum Reviews {
  /// Keeps a review and puts it on the audit chain: the result's digest and the review's, none of its words.
  ///
  /// - Parameters:
  ///   - actor: The account on this computer, for the audit chain.
  ///   - program: The program and its version, for the audit chain.
  @discardableResult
  public static func add(_ review: StoredReview, actor: String, program: String, in db: Database) throws
    -> AuditEntry
  {
    let digest = try review.digest()
    try db.execute(
      sql: """
        INSERT INTO review (result, time, reviewer, decision, comment, salt, digest) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        review.result.hex, review.time, review.reviewer, review.decision, review.comment, review.salt.hex,
        digest.hex,
      ])
    return try Audit.append(
      AuditEvent(
        time: review.time, actor: actor, action: .review, subjects: [review.result, digest],
        program: program),
      in: db)
  }

  /// The reviews of a result, the first one first.
  public static func list(of result: ContentDigest, in db: Database) throws -> [StoredReview] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM review WHERE result = ? ORDER BY id", arguments: [result.hex]
    ).map(review)
  }

  /// The number of the first audit row that tells of a review which was changed or removed since, other than by erasing its result.
  static func firstFault(in db: Database) throws -> Int? {
    let rows = try Row.fetchAll(
      db, sql: "SELECT sequence, subjects FROM audit WHERE action = ? ORDER BY sequence",
      arguments: [AuditEvent.Action.review.name])
    for row in rows {
      let sequence: Int = try row.value("sequence")
      let subjects: String = try row.value("subjects")
      let digests = subjects.split(separator: " ").compactMap { ContentDigest(hex: String($0)) }
      guard digests.count == 2 else { return sequence }
      if let kept = try Row.fetchOne(
        db, sql: "SELECT * FROM review WHERE digest = ?", arguments: [digests[1].hex])
      {
        guard let review = try? review(kept), try review.digest() == digests[1] else { return sequence }
      } else {
        let erased = try Audit.last(.erasure, on: digests[0], in: db)
        guard let erased, erased.sequence > sequence else { return sequence }
      }
    }
    // A review that no row tells of was added behind the program's back.
    let onChain = rows.count
    let kept = try Int.fetchOne(db, sql: "SELECT count(*) FROM review") ?? 0
    return kept > onChain ? (try Int.fetchOne(db, sql: "SELECT max(sequence) FROM audit") ?? 0) : nil
  }

  private static func review(_ row: Row) throws -> StoredReview {
    StoredReview(
      result: try ContentDigest(storedHex: row.value("result")), time: try row.value("time"),
      reviewer: try row.value("reviewer"), decision: try row.value("decision"),
      comment: try row.value("comment"), salt: try ContentDigest(storedHex: row.value("salt")))
  }
}

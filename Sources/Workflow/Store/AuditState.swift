import Evidence
import Storage

/// Whether a store's audit chain is intact.
public struct AuditState: Hashable, Sendable, Codable {
  /// How many rows it has.
  public var rows: Int
  /// The hash of its last row, to be noted elsewhere; `nil` where the store names none.
  public var head: String?
  /// How many rows the note beside the store counts; `nil` where it notes none.
  public var anchoredRows: Int?
  /// The first fault along the chain, as a sentence; `nil` where it is intact.
  public var fault: String?

  init(_ verification: AuditVerification) {
    rows = verification.entryCount
    head = verification.head?.hash.hex
    anchoredRows = verification.anchor?.count
    fault = verification.fault.map(Self.sentence)
  }

  private static func sentence(_ fault: AuditVerification.Fault) -> String {
    switch fault {
    case .missing(let row): "Row \(row) of the audit chain is missing."
    case .altered(let row): "Row \(row) of the audit chain was changed."
    case .unlinked(let row): "Row \(row) of the audit chain does not follow the row before it."
    case .cutOff(let expected, let found):
      "The audit chain was cut off: \(found) of \(expected) rows are there."
    case .added(let expected, let found):
      "Rows were added to the audit chain: \(found) instead of \(expected)."
    case .otherHead: "The last row of the audit chain was replaced."
    case .noHead: "The end of the audit chain is not named any more."
    case .noAnchor:
      "The note of the chain’s end beside the store is missing or damaged, so a cut-off end would not show. If you moved "
        + "the store, check a noted head with --head, then run `attest audit anchor`."
    case .cutOffBehindAnchor(let expected, let found):
      "The audit chain was cut off, or an older store put in its place: \(found) of \(expected) noted rows are there."
    case .otherThanAnchor(let row):
      "The audit chain was written anew: row \(row) is not the one that was noted beside the store."
    case .otherThanNoted(let row):
      "The audit chain does not have the row that you noted: row \(row) is missing or another."
    case .review(let row): "The review that row \(row) of the audit chain tells of was changed or removed."
    }
  }
}

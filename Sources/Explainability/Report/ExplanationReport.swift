/// The explanation of a stored result: what was found, why, how sure, what is missing, and how it can be checked and contested.
///
/// It is the same for every reader; ``page(for:)`` orders and words it. It holds all that a rendering needs, so the same report gives the
/// same bytes.
public struct ExplanationReport: Hashable, Sendable {
  /// The version of the JSON that is written.
  public static let schemaVersion = 2
  /// The sentence that every report carries.
  public static let note = "Decision support: a person decides."

  /// Section 0.
  public var header: ReportHeader
  /// Sections 1 to 8, and the account of section 10.
  public var content: ReportContent
  /// Section 9: what people decided, the first decision first.
  public var reviews: [HumanReview]
  /// Section 10: the row of the audit chain that tells of the result; `nil` where the report does not come from a store.
  public var audit: AuditMark?
  /// Section 10: the commands that make the report and the result again.
  public var commands: [String]

  /// A report.
  public init(
    header: ReportHeader, content: ReportContent, reviews: [HumanReview] = [], audit: AuditMark? = nil,
    commands: [String]
  ) {
    self.header = header
    self.content = content
    self.reviews = reviews
    self.audit = audit
    self.commands = commands
  }
}

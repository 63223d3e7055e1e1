public import Evidence

/// Something that was done, to be put on the audit chain.
///
/// It holds digests only: no text of a document and no file's name.
public struct AuditEvent: Hashable, Sendable, Codable {
  /// What was done.
  ///
  /// A new action is made from a literal, so that no text of a document can get here.
  public struct Action: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The name of the action, such as `import`.
    public let name: String

    /// An action of this name.
    public init(_ name: StaticString) { self.name = "\(name)" }

    init(stored name: String) { self.name = name }

    /// A document came in.
    public static let importing = Action("import")
    /// An analysis was made and its result stored.
    public static let analysis = Action("analyze")
    /// A report was rendered from a stored result.
    public static let report = Action("report")
    /// Something was written to files outside the store.
    public static let export = Action("export")
    /// A person's decision about a result was put on record.
    public static let review = Action("review")
    /// The end of the chain was noted anew in the file beside the store.
    public static let anchor = Action("anchor")
    /// Documents or results were erased.
    public static let erasure = Action("erase")

    /// The name.
    public var description: String { name }
  }

  /// When, in UTC as ISO 8601 writes it, such as `2024-05-06T07:08:09Z`.
  public var time: String
  /// Who did it: the name of the account on this computer.
  public var actor: String
  /// What was done.
  public var action: Action
  /// The digests of what it was done to: documents and results.
  public var subjects: [ContentDigest]
  /// The program and its version, such as `attest 0.1.0`.
  public var program: String
  /// The digests of the models that took part.
  public var models: [ContentDigest]

  /// An event.
  public init(
    time: String, actor: String, action: Action, subjects: [ContentDigest], program: String,
    models: [ContentDigest] = []
  ) {
    self.time = time
    self.actor = actor
    self.action = action
    self.subjects = subjects
    self.program = program
    self.models = models
  }
}

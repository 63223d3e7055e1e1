/// What an analysis found: statements in sections, each with its evidence, and the stamp of the run that made it.
public struct Finding: Hashable, Sendable, Codable {
  /// A group of statements under a heading.
  public struct Section: Hashable, Sendable, Codable {
    /// Unique in the finding, such as `allergies`.
    public var id: String
    /// The heading.
    public var title: String
    /// A sentence under the heading on how to read the section.
    public var note: String?
    /// The statements, most important first.
    public var claims: [Claim]

    /// A section.
    public init(id: String, title: String, note: String? = nil, claims: [Claim]) {
      self.id = id
      self.title = title
      self.note = note
      self.claims = claims
    }
  }

  /// The kind of analysis, such as `record-summary`.
  public var kind: String
  /// The heading of the whole, such as `Summary of a patient record`.
  public var title: String
  /// Whom or what it is about, as label and value.
  public var subject: [LabeledValue]
  /// The statements, in reading order.
  public var sections: [Section]
  /// What a reader must know of the limits of this result, a sentence each.
  public var limits: [String]
  /// The documents it rests on, with the repairs they needed.
  public var documents: [Document]
  /// What made it.
  public var stamp: RunStamp

  /// A finding.
  public init(
    kind: String, title: String, subject: [LabeledValue], sections: [Section], limits: [String],
    documents: [Document], stamp: RunStamp
  ) {
    self.kind = kind
    self.title = title
    self.subject = subject
    self.sections = sections
    self.limits = limits
    self.documents = documents
    self.stamp = stamp
  }

  /// Every statement of every section, in reading order.
  public var claims: [Claim] { sections.flatMap(\.claims) }
}

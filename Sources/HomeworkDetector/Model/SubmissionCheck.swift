public import Evidence

/// All that was found about one submission.
public struct SubmissionCheck: Hashable, Sendable, Codable {
  /// What the submission is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Prose.
    case prose
    /// A program's source code.
    case program
  }

  /// A submission that shares passages with this one.
  public struct Similar: Hashable, Sendable, Codable {
    /// Its name as the teacher knows it: a student or a file.
    public var name: String
    /// Its text, as compared.
    public var text: String
    /// Whether it is from the class or from earlier work.
    public var isPrevious: Bool
    /// What is shared; this submission is the first.
    public var match: SimilarityMatch

    /// A similar submission.
    public init(name: String, text: String, isPrevious: Bool, match: SimilarityMatch) {
      self.name = name
      self.text = text
      self.isPrevious = isPrevious
      self.match = match
    }
  }

  /// The submission's name as the teacher knows it: a student or a file.
  public var name: String
  /// The assignment or folder that it belongs to.
  public var assignment: String?
  /// Prose or a program.
  public var kind: Kind
  /// The programming language of a program, such as `Java`.
  public var language: String?
  /// The file.
  public var document: Document
  /// The text that was read from the file; every range of this check counts its Unicode code points.
  public var text: String
  /// What the detector says.
  public var detection: Detection
  /// What normalising took away.
  public var surface: [SurfaceFinding]
  /// References that cannot be as they are written.
  public var references: [ReferenceFinding]
  /// What the file tells of how it came about.
  public var revision: RevisionEvidence?
  /// Submissions that share passages, the most similar first.
  public var similar: [Similar]
  /// The distance from the student's earlier writing.
  public var history: HistoryComparison?
  /// What made the check.
  public var stamp: RunStamp

  /// A check.
  public init(
    name: String, assignment: String?, kind: Kind, language: String?, document: Document, text: String,
    detection: Detection, surface: [SurfaceFinding], references: [ReferenceFinding],
    revision: RevisionEvidence?,
    similar: [Similar], history: HistoryComparison?, stamp: RunStamp
  ) {
    self.name = name
    self.assignment = assignment
    self.kind = kind
    self.language = language
    self.document = document
    self.text = text
    self.detection = detection
    self.surface = surface
    self.references = references
    self.revision = revision
    self.similar = similar
    self.history = history
    self.stamp = stamp
  }
}

public import Evidence

/// Section 0 of a report: what it is about, who made it when with what.
public struct ReportHeader: Hashable, Sendable, Codable {
  /// Something that has a name and a digest: a model, or the templates of sentences.
  public struct Part: Hashable, Sendable, Codable {
    /// The name and version.
    public var name: String
    /// The SHA-256; `nil` where there is no file to take it of.
    public var digest: ContentDigest?

    /// A part.
    public init(name: String, digest: ContentDigest?) {
      self.name = name
      self.digest = digest
    }
  }

  /// A pseudonym of whom or what the result is about.
  public var subject: String
  /// The id of the result.
  public var report: String
  /// When the result was made: ISO 8601 in UTC.
  public var time: String
  /// The program and its version.
  public var program: String
  /// The language models and classifiers that took part; empty where none did.
  public var models: [Part]
  /// The rules and templates that put facts into words.
  public var templates: [Part]
  /// What makes random draws repeatable; `nil` where nothing is drawn.
  public var seed: UInt64?
  /// The digests of the inputs.
  public var inputs: [ContentDigest]
  /// The account on the computer that asked for the result.
  public var operatorName: String

  /// A header.
  public init(
    subject: String, report: String, time: String, program: String, models: [Part], templates: [Part],
    seed: UInt64?, inputs: [ContentDigest], operatorName: String
  ) {
    self.subject = subject
    self.report = report
    self.time = time
    self.program = program
    self.models = models
    self.templates = templates
    self.seed = seed
    self.inputs = inputs
    self.operatorName = operatorName
  }

  private enum CodingKeys: String, CodingKey {
    case subject, report, time, program, models, templates, seed, inputs
    case operatorName = "operator"
  }

  /// A pseudonym that is the same for the same input and tells nothing of it: eight digits of its digest.
  public static func pseudonym(of input: ContentDigest?) -> String {
    guard let input else { return "S-UNKNOWN" }
    let digits = input.hex.uppercased()
    return "S-\(digits.prefix(4))-\(digits.dropFirst(4).prefix(4))"
  }
}

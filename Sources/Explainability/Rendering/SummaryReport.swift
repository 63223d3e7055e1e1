public import Evidence

/// A finding with its evidence resolved and numbered, ready to be shown to a person.
///
/// Each distinct cited place has one number, given in the order in which a reader meets it. The report holds all that a
/// rendering needs: nothing is read, looked up or calculated while it is rendered, so the same report gives the same bytes.
public struct SummaryReport: Hashable, Sendable, Codable {
  /// A cited place with its number.
  public struct Source: Hashable, Sendable, Codable {
    /// The number that stands in brackets beside each statement that cites the place, counted from 1.
    public var number: Int
    /// Where it is.
    public var span: SourceSpan
    /// A short name of the place for people, from its first citation.
    public var label: String
    /// The document's own words there, from the first citation that quotes any.
    public var quote: String?
    /// What stands there; `nil` when the place could not be found again in the document.
    public var excerpt: SourceExcerpt?

    /// A numbered place.
    public init(
      number: Int, span: SourceSpan, label: String, quote: String? = nil, excerpt: SourceExcerpt? = nil
    ) {
      self.number = number
      self.span = span
      self.label = label
      self.quote = quote
      self.excerpt = excerpt
    }
  }

  /// The version of the JSON that this type is written as.
  public static let currentSchemaVersion = 1

  /// The version of the JSON that the report was read from or will be written as.
  public let schemaVersion: Int
  /// The name under which the result is stored.
  public let resultID: String
  /// When the report was made: ISO 8601 in UTC, such as `2026-01-31T07:00:00Z`.
  public let generatedAt: String
  /// The command that makes the same result again.
  public let command: String?
  /// What was found.
  public let finding: Finding
  /// The cited places, numbered from 1 in the order of first use.
  public let sources: [Source]
  /// The numbers of the places that could not be found again, in ascending order.
  public let unresolved: [Int]

  /// A report of a finding.
  ///
  /// - Parameters:
  ///   - finding: what was found.
  ///   - resultID: the name under which the result is stored.
  ///   - generatedAt: the time, ISO 8601 in UTC, such as `2026-01-31T07:00:00Z`.
  ///   - excerpts: what stands at each cited place; a cited place that is missing here is listed as unresolved.
  ///   - command: the command that makes the same result again.
  public init(
    finding: Finding, resultID: String, generatedAt: String, excerpts: [SourceSpan: SourceExcerpt],
    command: String?
  ) {
    var sources: [Source] = []
    var indices: [SourceSpan: Int] = [:]
    for citation in finding.claims.lazy.flatMap(\.citations) {
      if let index = indices[citation.span] {
        if sources[index].quote == nil { sources[index].quote = citation.quote }
        continue
      }
      indices[citation.span] = sources.count
      sources.append(
        Source(
          number: sources.count + 1, span: citation.span, label: citation.label, quote: citation.quote,
          excerpt: excerpts[citation.span]))
    }
    schemaVersion = Self.currentSchemaVersion
    self.resultID = resultID
    self.generatedAt = generatedAt
    self.command = command
    self.finding = finding
    self.sources = sources
    unresolved = sources.filter { $0.excerpt == nil }.map(\.number)
  }

  /// Reads a report that was written as JSON.
  ///
  /// - Throws: ``ExplainabilityError`` when its schema version is not known, or a `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    schemaVersion = try container.decode(Int.self, forKey: .schemaVersion)
    resultID = try container.decode(String.self, forKey: .resultID)
    guard schemaVersion == Self.currentSchemaVersion else {
      throw ExplainabilityError.unknownVersion(schemaVersion, resultID: resultID)
    }
    generatedAt = try container.decode(String.self, forKey: .generatedAt)
    command = try container.decodeIfPresent(String.self, forKey: .command)
    finding = try container.decode(Finding.self, forKey: .finding)
    sources = try container.decode([Source].self, forKey: .sources)
    unresolved = try container.decode([Int].self, forKey: .unresolved)
  }

  private enum CodingKeys: String, CodingKey {
    case schemaVersion, resultID, generatedAt, command, finding, sources, unresolved
  }
}

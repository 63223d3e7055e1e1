internal import Foundation

extension ExplanationReport: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case schemaVersion, note, header, content, reviews, audit, commands, provenance, resultID
  }

  /// The name of the schema that ``ReportSchema`` publishes.
  static let schemaName = "urn:attest:schema:explanation-report:2"

  /// Reads a report of this or of an earlier schema version.
  ///
  /// - Throws: ``ExplainabilityError`` `report.version` for a version that is not known, or a `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Int.self, forKey: .schemaVersion) {
    case 1: self.init(upgrading: try SummaryReport(from: decoder))
    case Self.schemaVersion:
      self.init(
        header: try container.decode(ReportHeader.self, forKey: .header),
        content: try container.decode(ReportContent.self, forKey: .content),
        reviews: try container.decode([HumanReview].self, forKey: .reviews),
        audit: try container.decodeIfPresent(AuditMark.self, forKey: .audit),
        commands: try container.decode([String].self, forKey: .commands))
    case let other:
      let id = (try? container.decode(ReportHeader.self, forKey: .header).report) ?? ""
      throw ExplainabilityError.unknownVersion(other, resultID: id)
    }
  }

  /// Writes a report of the present schema version, with its provenance in W3C PROV's terms.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schemaName, forKey: .schema)
    try container.encode(Self.schemaVersion, forKey: .schemaVersion)
    try container.encode(Self.note, forKey: .note)
    try container.encode(header, forKey: .header)
    try container.encode(content, forKey: .content)
    try container.encode(reviews, forKey: .reviews)
    try container.encodeIfPresent(audit, forKey: .audit)
    try container.encode(commands, forKey: .commands)
    try container.encode(Provenance(self), forKey: .provenance)
  }

  /// The whole report as JSON: sorted keys, the same bytes for the same report.
  ///
  /// Control characters and characters that reorder text are written as `\u` escapes, and so are `<`, `>` and `&`, so that a document's
  /// text can act neither on a terminal nor in a web page that the JSON is put into.
  ///
  /// - Throws: ``ExplainabilityError`` `report.number` where a figure is not a finite number.
  public func json() throws -> String { try ReportJSON.text(of: self, report: header.report) }

  /// Reads a report from JSON of any schema version that was ever written.
  ///
  /// - Throws: ``ExplainabilityError`` `report.version` or `report.format`; neither holds text of the report.
  public static func read(json: String) throws -> ExplanationReport {
    do {
      return try JSONDecoder().decode(ExplanationReport.self, from: Data(json.utf8))
    } catch let error as ExplainabilityError {
      throw error
    } catch {
      throw ExplainabilityError.unreadable()
    }
  }
}

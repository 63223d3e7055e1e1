import Evidence
import RecordSummarizer

/// Which part of a record is summarized.
public struct SummaryChoice: Sendable {
  let options: SummaryOptions

  /// The whole record.
  public init() {
    options = SummaryOptions()
  }

  /// A part of the record.
  ///
  /// - Parameters:
  ///   - sections: the names of sections, as in ``sectionNames``; none means all of them.
  ///   - since: a date such as `2024`, `2024-03` or `2024-03-12`; results, visits and the like from before it are left out.
  /// - Throws: ``WorkflowError`` of status `badUse` for a section or a date that cannot be.
  public init(sections: [String], since: String?) throws {
    var chosen: Set<SummarySection> = []
    for name in sections {
      guard
        let section = SummarySection.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() })
      else {
        throw WorkflowError(
          code: "use.section", message: "There is no section of this name.",
          hint: "The sections are \(Self.sectionNames.joined(separator: ", ")).", place: "--sections",
          status: .badUse)
      }
      chosen.insert(section)
    }
    var start: ClinicalTime?
    if let since {
      guard let time = ClinicalTime(since) else {
        throw WorkflowError(
          code: "use.date", message: "This is not a date.",
          hint: "Write it as 2024, 2024-03 or 2024-03-12.", place: "--since", status: .badUse)
      }
      start = time
    }
    var options = SummaryOptions()
    options.sections = chosen.isEmpty ? nil : chosen
    options.since = start
    self.options = options
  }

  /// The names of the sections, in reading order.
  public static var sectionNames: [String] { SummarySection.allCases.map(\.rawValue) }
}

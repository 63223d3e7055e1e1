/// Gathers the results of a record into the panels they were reported in.
struct FHIRReports {
  /// One panel as it was reported.
  struct Report {
    /// What the panel is.
    var panel: Concept
    /// Where the panel stands: the organizer, or its first result where there is none.
    var place: FHIRMapping.Place
    /// The times of its results.
    var periods: [ClinicalPeriod] = []
    /// The statuses of its results.
    var statuses: Set<String> = []
    /// The results' references.
    var results: [JSONValue] = []
    /// Who wrote the results, in order.
    var authors: [String] = []
    /// Who did them, in order.
    var performers: [String] = []
  }

  private struct Key: Hashable {
    var panel: Concept
    var organizer: String
    /// The time, only for results that stand in no organizer.
    var time: String
  }

  /// The panels in the order of their first results.
  private(set) var reports: [Report] = []
  private var places: [Key: Int] = [:]

  /// Adds an observation to its panel; does nothing for one that is not a result of a panel.
  mutating func add(_ fact: Fact, status: JSONValue?, url: String) {
    guard fact.kind == .result, let panel = fact.panel, let source = fact.sources.first else { return }
    let organizer = Self.organizer(of: source.xpath)
    let time = organizer == nil ? fact.period.any?.fhir ?? "" : ""
    let key = Key(panel: panel, organizer: organizer ?? "", time: time)
    let index: Int
    if let known = places[key] {
      index = known
    } else {
      // The line that is known is the result's own, so a place that is the organizer's has none.
      let place = FHIRMapping.Place(
        xpath: organizer ?? source.xpath, line: organizer == nil ? source.line : 0, section: source.section)
      index = reports.count
      places[key] = index
      reports.append(Report(panel: panel, place: place))
    }
    reports[index].results.append(FHIRElement.reference(to: url))
    reports[index].periods.append(fact.period)
    if case .string(let status)? = status { reports[index].statuses.insert(status) }
    for name in fact.authors where !reports[index].authors.contains(name) {
      reports[index].authors.append(name)
    }
    for name in fact.performers where !reports[index].performers.contains(name) {
      reports[index].performers.append(name)
    }
  }

  /// The path of the innermost organizer around an element.
  static func organizer(of xpath: String) -> String? {
    let slash = UInt8(ascii: "/")
    let name = "organizer".utf8
    var path = xpath.utf8[...]
    guard let last = path.lastIndex(of: slash) else { return nil }
    path = path[..<last]
    while let start = path.lastIndex(of: slash) {
      var step = path[path.index(after: start)...]
      if let colon = step.firstIndex(of: UInt8(ascii: ":")) { step = step[step.index(after: colon)...] }
      if step.starts(with: name) {
        let next = step.dropFirst(name.count).first
        if next == nil || next == UInt8(ascii: "[") { return String(Substring(path)) }
      }
      path = path[..<start]
    }
    return nil
  }
}

extension FHIRMapping {
  /// The `DiagnosticReport` of a panel.
  func diagnosticReport(_ report: FHIRReports.Report) -> JSONObject {
    var resource = JSONObject(resource: "DiagnosticReport")
    resource["subject"] = patient
    resource["status"] = .string(Self.reportStatus(report.statuses))
    resource["category"] = [FHIRElement.concept("v2-0074", "LAB")]
    resource["code"] = FHIRElement.required(report.panel)
    resource["performer"] = references(report.performers)
    resource["result"] = .array(report.results)
    let times = report.periods.flatMap { [$0.start, $0.end] }.compactMap(\.self)
    if let first = times.min(by: { $0.daysSince1970 < $1.daysSince1970 }),
      let last = times.max(by: { $0.daysSince1970 < $1.daysSince1970 })
    {
      FHIRElement.set("effective", to: ClinicalPeriod(low: .time(first), high: .time(last)), in: &resource)
    }
    return resource
  }

  /// Final only when every result is, apart from those that were cancelled.
  private static func reportStatus(_ statuses: Set<String>) -> String {
    let done = statuses.subtracting(["cancelled"])
    if statuses == ["cancelled"] { return "cancelled" }
    if done == ["final"] { return "final" }
    if done.contains("unknown") || done.isEmpty { return "unknown" }
    return done.contains("final") ? "partial" : done.contains("preliminary") ? "preliminary" : "registered"
  }
}

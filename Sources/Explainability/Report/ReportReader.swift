/// Whom a report is for: the same facts, in another order and in other words.
public enum ReportReader: String, Hashable, Sendable, Codable, CaseIterable {
  /// Decides about a patient: first what can hurt, then what is missing.
  case clinician
  /// Argues from documents: first the sources and whether each quotation stands there.
  case lawyer
  /// Is judged, or teaches who is judged: plain words, how sure, how to contest.
  case student
  /// Checks the program: first the chain, the models, the figures and how good the explanation is.
  case auditor
}

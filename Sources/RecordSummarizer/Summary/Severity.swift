/// How severe an allergy, a reaction or a problem is, by its SNOMED CT code or its words.
enum Severity: Int, Comparable {
  case mild = 1, mildToModerate, moderate, moderateToSevere, severe, lifeThreatening, fatal

  /// The severity that a concept names; `nil` for one that is not known here.
  init?(_ concept: Concept) {
    for coding in concept.codings {
      if let known = Self.codes[coding.code] {
        self = known
        return
      }
    }
    guard let label = concept.label?.lowercased() else { return nil }
    for (words, severity) in Self.words where label.contains(words) {
      self = severity
      return
    }
    return nil
  }

  /// The word for it in a sentence.
  var word: String {
    switch self {
    case .mild: "mild"
    case .mildToModerate: "mild to moderate"
    case .moderate: "moderate"
    case .moderateToSevere: "moderate to severe"
    case .severe: "severe"
    case .lifeThreatening: "life-threatening"
    case .fatal: "fatal"
    }
  }

  /// Milder sorts before more severe.
  static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  private static let codes: [String: Severity] = [
    "255604002": .mild, "371923003": .mildToModerate, "6736007": .moderate, "371924009": .moderateToSevere,
    "24484000": .severe, "442452003": .lifeThreatening, "399166001": .fatal,
    "MI": .mild, "MO": .moderate, "SV": .severe,
  ]
  /// The more particular words first, because `severe` also stands in `moderate to severe`.
  private static let words: [(String, Severity)] = [
    ("fatal", .fatal), ("life threatening", .lifeThreatening), ("life-threatening", .lifeThreatening),
    ("moderate to severe", .moderateToSevere), ("mild to moderate", .mildToModerate), ("severe", .severe),
    ("moderate", .moderate), ("mild", .mild),
  ]
}

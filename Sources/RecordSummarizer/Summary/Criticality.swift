/// How dangerous a future reaction may be, by its HL7 code or its words (HL7 v3 *CriticalityObservation*).
enum Criticality: String {
  case high, low, unassessed

  /// The criticality that a concept names; `nil` for one that is not known here.
  init?(_ concept: Concept) {
    let words = concept.label?.lowercased() ?? ""
    if concept.hasCode("CRITH") || words.hasPrefix("high") {
      self = .high
    } else if concept.hasCode("CRITL") || words.hasPrefix("low") {
      self = .low
    } else if concept.hasCode("CRITU") || words.hasPrefix("unable") {
      self = .unassessed
    } else {
      return nil
    }
  }

  /// The words for it in a sentence.
  var word: String {
    switch self {
    case .high: "high criticality"
    case .low: "low criticality"
    case .unassessed: "criticality unassessed"
    }
  }
}

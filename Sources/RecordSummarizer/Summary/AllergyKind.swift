/// Which allergies a statement is about: "no known drug allergies" says nothing of food.
enum AllergyKind {
  case any, drug, food, environment

  /// What "none known" is said of.
  static func of(_ fact: Fact) -> AllergyKind {
    let concepts = [fact.concept, fact.category].compactMap { $0 }
    let words = concepts.compactMap { $0.label?.lowercased() }.joined(separator: " ")
    if concepts.contains(where: { $0.hasCode(in: drugCodes) }) || words.contains("drug")
      || words.contains("nkda")
      || words.contains("medication")
    {
      return .drug
    }
    if concepts.contains(where: { $0.hasCode(in: foodCodes) }) || words.contains("food") { return .food }
    if concepts.contains(where: { $0.hasCode(in: environmentCodes) }) || words.contains("environment") {
      return .environment
    }
    return .any
  }

  /// The word before "allergies", with a space behind it; empty for any allergy.
  var words: String {
    switch self {
    case .any: ""
    case .drug: "drug "
    case .food: "food "
    case .environment: "environmental "
    }
  }

  /// Whether an allergy is of this kind, as far as the record says.
  func covers(_ allergy: Fact) -> Bool {
    if self == .any { return true }
    let said = Self.of(allergy)
    if said != .any { return said == self }
    return self == .drug && allergy.concept.codings.contains { $0.system == .rxNorm }
  }

  private static let drugCodes: Set<String> = ["416098002", "419511003", "59037007", "409137002", "NKDA"]
  private static let foodCodes: Set<String> = ["414285001", "418471000", "235719002", "429625007"]
  private static let environmentCodes: Set<String> = ["426232007", "428607008"]
}

internal import Evidence

/// Puts "none known" and "no information" into words, which are two different statements.
enum NoneKnownRules {
  /// A claim for each different statement of its kind; entries that say the same are cited together.
  ///
  /// - Parameter things: what none is known of, such as `allergies`.
  static func drafts(_ facts: [Fact], things: String) -> [ClaimDraft] {
    var drafts: [ClaimDraft] = []
    var positions: [String: Int] = [:]
    for fact in facts {
      guard let (text, words, flag) = sentence(for: fact, things: things) else { continue }
      if let position = positions[text] {
        drafts[position].facts.append(fact)
        continue
      }
      var draft = ClaimDraft(text, facts: [fact])
      draft.derive(words, isNegated: true)
      draft.flag = flag
      draft.emphasis = fact.assertion == .noKnown ? .normal : .warning
      draft.details = fact.details
      positions[text] = drafts.count
      drafts.append(draft)
    }
    return drafts
  }

  private static func sentence(for fact: Fact, things: String) -> (String, [String], String)? {
    switch fact.assertion {
    case .noKnown:
      if let label = fact.writtenName, saysSo(label) { return ("\(ShortText.line(label)).", [], "As stated") }
      let kind = fact.kind == .allergy ? AllergyKind.of(fact).words : ""
      return ("No known \(kind)\(things).", [kind], "As stated")
    case .noInformation: return ("No information on \(things).", [], "No information")
    default: return nil
    }
  }

  private static func saysSo(_ label: String) -> Bool {
    let first = label.lowercased().split { !$0.isLetter }.first
    return first == "no" || first == "none" || first == "denies"
  }
}

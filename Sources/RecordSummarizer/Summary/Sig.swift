/// How a medication is taken, in a clinician's words, made from the structured dosage alone.
///
/// Periods and events are those of HL7 v3 (PIVL_TS, EIVL_TS); a period whose hours the institution chooses is a number of
/// times a day, any other is an interval.
struct Sig: Hashable {
  /// The instruction, such as `500 mg by mouth twice daily, as needed for wheezing`.
  let text: String
  /// Whether it says how much or how often, and not only by which route.
  let isTelling: Bool

  /// The instruction; `nil` when nothing structured was written.
  init?(_ dosage: Dosage) {
    var parts: [String] = []
    let dose = Self.dose(of: dosage)
    if let dose { parts.append(dose) }
    if let rate = dosage.rate?.displayText { parts.append("at \(rate)") }
    if let route = dosage.route.flatMap(RouteWords.phrase) { parts.append(route) }
    let times = dosage.frequencies.compactMap(FrequencyWords.phrase)
    parts += times.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var text = parts.joined(separator: " ")
    if dosage.asNeeded {
      let reason = dosage.asNeededFor?.label.map { " for " + ShortText.lowered(ShortText.line($0)) } ?? ""
      text += (text.isEmpty ? "" : ", ") + "as needed" + reason
    }
    if let maximum = dosage.maximum?.displayText { text += (text.isEmpty ? "" : ", ") + "at most \(maximum)" }
    guard !text.isEmpty else { return nil }
    self.text = text
    isTelling = dose != nil || !times.isEmpty || dosage.rate != nil
  }

  /// The dose alone, such as `500 mg` or `2 tablets`; `nil` when none was written.
  static func dose(of dosage: Dosage) -> String? {
    guard let dose = dosage.dose, let text = dose.displayText else { return nil }
    guard case .quantity(let quantity) = dose else { return text }
    if let counted = quantity.displayUnit ?? dosage.form?.label,
      let noun = FormWords.noun(counted, isOne: quantity.number == 1)
    {
      return "\(quantity.displayValue) \(noun)"
    }
    // A bare number would be read as part of the drug's name.
    return quantity.unit == nil ? "dose \(text)" : text
  }

  /// The words that tables of ours give for the codes of a dosage: evidence for a sentence that uses them.
  static func phrases(of dosage: Dosage) -> [String] {
    var phrases = dosage.frequencies.compactMap(FrequencyWords.phrase)
    if let route = dosage.route.flatMap(RouteWords.phrase) { phrases.append(route) }
    if dosage.asNeeded { phrases.append("as needed") }
    if dosage.maximum != nil { phrases.append("at most") }
    if case .quantity(let quantity)? = dosage.dose, let counted = quantity.displayUnit ?? dosage.form?.label,
      let noun = FormWords.noun(counted, isOne: quantity.number == 1)
    {
      phrases.append(noun)
    }
    return phrases
  }
}

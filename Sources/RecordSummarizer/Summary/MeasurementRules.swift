internal import Evidence
internal import Explainability

/// Puts the latest value of a test into words: value, date, range, and the direction against the value before it.
struct MeasurementRules {
  /// The values of the test.
  let measurement: Measurement
  /// How many characters of a value in words are shown.
  static let shownCharacters = 160

  /// The statement on the latest value; `nil` for a test without one.
  func draft() -> ClaimDraft? {
    guard let fact = measurement.latest, let value = fact.value?.displayText else { return nil }
    let judgement = Judgement(fact)
    let isNumber: Bool
    switch fact.value {
    case .quantity, .range, .ratio: isNumber = true
    default: isNumber = false
    }
    let short = ShortText.line(value, limit: Self.shownCharacters)
    var text = isNumber ? "\(fact.name) \(short)" : "\(fact.name): \(short)"
    if let time = fact.period.any { text += " \(time.onDate)" }
    var draft = ClaimDraft(text, facts: [fact])
    draft.details = fact.details
    if short.hasSuffix("…") { draft.details.insert(LabeledValue("Value in full", value), at: 0) }
    addJudgement(judgement, of: fact, to: &draft)
    if let comparison = measurement.comparison(of: fact) {
      draft.text += ", \(comparison.words)"
      draft.facts.append(comparison.with)
      draft.derive([comparison.direction])
    }
    draft.text += "."
    draft.series = measurement.series(title: fact.name)
    let named = Set(draft.facts.map(\.id))
    draft.alsoCited = measurement.trend.map(FactPlace.init).filter { !named.contains($0.id) }
    addEarlierAbnormal(to: &draft, latest: fact, isAbnormal: judgement.isAbnormal)
    if !fact.contradictions.isEmpty { draft.mark("Contradiction", .warning) }
    return draft
  }

  private func addJudgement(_ judgement: Judgement, of fact: Fact, to draft: inout ClaimDraft) {
    let range = (judgement.range ?? fact.referenceRanges.first)?.displayText.map {
      ShortText.line($0, limit: 80)
    }
    switch judgement.measured {
    case .high?:
      draft.text += ", above range \(range ?? "")"
      draft.derive(["above"])
    case .low?:
      draft.text += ", below range \(range ?? "")"
      draft.derive(["below"])
    default:
      if let word = judgement.word {
        draft.text += ", marked \(word)"
        draft.derive([word])
      }
      if let range { draft.text += ", range \(range)" }
    }
    guard let word = judgement.word else { return }
    draft.mark(word.prefix(1).uppercased() + word.dropFirst(), judgement.isCritical ? .critical : .warning)
  }

  /// An ordinary latest value must not hide that an earlier one was out of range.
  private func addEarlierAbnormal(to draft: inout ClaimDraft, latest: Fact, isAbnormal: Bool) {
    guard !isAbnormal, measurement.facts.count > 1 else { return }
    let past = measurement.facts.dropLast().last { Judgement($0).isAbnormal }
    guard let past, let value = past.value?.displayText, let word = Judgement(past).word else { return }
    let date = past.period.any.map { " \($0.onDate)" } ?? ""
    draft.details.append(LabeledValue("Last \(word)", value + date))
  }
}

internal import Evidence
internal import Explainability

/// A statement before it is checked against its facts and numbered.
struct ClaimDraft {
  /// The statement.
  var text: String
  /// How it came about.
  var origin: Claim.Origin = .rule
  /// How much attention it asks for.
  var emphasis: Claim.Emphasis = .normal
  /// A word or two on why.
  var flag: String?
  /// The facts that the sentence speaks of: it is checked against them.
  var facts: [Fact] = []
  /// Facts behind a chart, a count or a list: they are named in the claim, and no word of the sentence rests on them.
  var alsoCited: [FactPlace] = []
  /// Places that are cited without a fact: where something was looked for, or the narrative that is quoted.
  var places: [Citation] = []
  /// Further particulars.
  var details: [LabeledValue] = []
  /// The measurements to draw.
  var series: Series?
  /// What a rule worked out from the facts and says in the sentence: counts, directions, what lies outside a range.
  var derived: [FactEvidence] = []
  /// Statements that are shown among the details of this one; each is checked as a statement of its own.
  var listed: [ClaimDraft] = []

  /// A statement about facts.
  init(_ text: String, facts: [Fact] = []) {
    self.text = text
    self.facts = facts
  }

  /// Adds words and numbers that a rule worked out.
  mutating func derive(_ words: [String] = [], count: Int? = nil, isNegated: Bool = false) {
    derived.append(
      FactEvidence(
        id: "rule", texts: words, numbers: count.map { [String($0)] } ?? [], isNegated: isNegated))
  }

  /// Adds a time that stands in no fact, such as the birth.
  mutating func derive(_ time: ClinicalTime) {
    derived.append(FactEvidence(id: "rule", texts: [time.dateText], dates: [time.written]))
  }

  /// Raises the emphasis and sets a flag where none is set yet.
  mutating func mark(_ flag: String, _ emphasis: Claim.Emphasis) {
    if self.flag == nil { self.flag = flag }
    if emphasis == .critical || (emphasis == .warning && self.emphasis != .critical) {
      self.emphasis = emphasis
    }
  }
}

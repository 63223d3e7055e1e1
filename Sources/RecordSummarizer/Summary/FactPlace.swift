/// A fact's id and first place: what a claim needs of a fact behind a chart or a count.
struct FactPlace {
  /// The fact's id.
  let id: String
  /// Where it stands.
  let source: FactSource?

  /// The id and first place of a fact.
  init(_ fact: Fact) {
    id = fact.id
    source = fact.sources.first
  }
}

/// Groups labelled texts into sources: writers, task and models that differ from other sources' together.
///
/// A source is a set and a kind of text. Sources with texts of one kind of writer only are joined into one, where that
/// gives both kinds: what holds between a person and a model must not be what holds between two sets.
public enum TextSource {
  /// The source of each text.
  public static func sources(of texts: [LabeledText]) -> [String] {
    let names = texts.map { $0.domain == $0.set ? $0.set : "\($0.set)/\($0.domain)" }
    var people: Set<String> = []
    var models: Set<String> = []
    for (text, name) in zip(texts, names) {
      if text.isAI { models.insert(name) } else { people.insert(name) }
    }
    let single = people.symmetricDifference(models)
    guard !single.isDisjoint(with: people), !single.isDisjoint(with: models) else { return names }
    let sets = Set(zip(texts, names).filter { single.contains($0.1) }.map(\.0.set))
    let joined = sets.sorted().joined(separator: "+")
    return names.map { single.contains($0) ? joined : $0 }
  }
}

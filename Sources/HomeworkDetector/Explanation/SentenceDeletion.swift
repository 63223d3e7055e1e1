public import Evidence

/// The log-odds of a measured passage when sentences are left out, turned so that more is more of the present side.
///
/// The scores of the sentences that stay are as they were: the language model is not asked again. Where no sentence is left, no feature can be
/// measured, and the log-odds are the base.
public struct SentenceDeletion: Explainable {
  /// The sentences.
  public let features: [ExplainableFeature]
  private let passage: MeasuredPassage
  private let model: AdditiveModel
  private let sign: Double

  /// The deletion of a passage's sentences.
  public init(of passage: MeasuredPassage, model: AdditiveModel) {
    self.passage = passage
    self.model = model
    features = passage.ranges.indices.map {
      ExplainableFeature(id: "sentence-\($0 + 1)", label: "sentence \($0 + 1)")
    }
    sign = Self.logOdds(of: passage, by: model) < model.base ? -1 : 1
  }

  /// Nothing: the text without the sentence.
  public var baseline: String { "the text without the sentence, the scores of the others as they are" }

  /// How much each sentence speaks for the present side: what is lost when it alone is left out.
  public var attributions: [Double] {
    let whole = Self.logOdds(of: passage, by: model)
    return passage.ranges.indices.map { place in
      let rest = passage.ranges.count > 1 ? Self.logOdds(of: passage.without(place), by: model) : model.base
      return sign * (whole - rest)
    }
  }

  /// The log-odds of what is kept, turned to the present side.
  public func score(keeping kept: [Bool]) -> Double {
    var rest = passage
    for place in kept.indices.reversed() where !kept[place] && rest.ranges.indices.contains(place) {
      rest = rest.without(place)
    }
    return sign * (rest.ranges.isEmpty ? model.base : Self.logOdds(of: rest, by: model))
  }

  private static func logOdds(of passage: MeasuredPassage, by model: AdditiveModel) -> Double {
    let values = Dictionary(
      passage.features.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    return model.curves.reduce(model.base) { $0 + $1.height(at: values[$1.feature] ?? .nan) }
  }
}

import LanguageModelCore

/// Random choices of an evaluation, the same for the same seed.
struct EvaluationDraws {
  private var generator: SeededGenerator

  /// Choices from a seed.
  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A number from 0 to below a bound.
  mutating func index(below bound: Int) -> Int { generator.index(below: bound) }

  /// A number from 0 to below 1.
  mutating func unit() -> Double { generator.unit() }

  /// One of some elements; `nil` of none.
  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[generator.index(below: elements.count)]
  }
}

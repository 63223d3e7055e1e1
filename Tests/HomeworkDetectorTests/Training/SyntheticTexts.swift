import Evidence

@testable import HomeworkDetector

/// Texts with made-up features: two that tell the writer, one that tells the source, one that tells nothing.
struct SyntheticTexts {
  static let names = [
    "predictability.log", "variation.log", "vocabulary.length", "syntax.commas",
  ]

  /// A generator that gives the same numbers for the same seed.
  struct Numbers {
    var state: UInt64
    mutating func unit() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    /// Near a normal distribution of deviation 1: the sum of twelve.
    mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }
  }

  /// Texts of some sources.
  ///
  /// - Parameters:
  ///   - each: How many of a kind in each source.
  ///   - gap: How many deviations apart the two kinds are.
  static func make(_ sources: [String] = ["a", "b", "c"], each: Int = 120, gap: Double = 3) -> [TrainingText]
  {
    var numbers = Numbers(state: 11)
    return sources.enumerated().flatMap { place, source in
      (0..<2 * each).map { index in
        let isAI = index % 2 == 1
        let sign = isAI ? gap / 2 : -gap / 2
        return text(
          [
            sign + numbers.normal(), -sign + numbers.normal(), Double(place) + numbers.normal(),
            numbers.normal(),
          ], isAI: isAI, source: source)
      }
    }
  }

  /// A text with such features, of 250 words.
  static func text(_ values: [Double], isAI: Bool = false, source: String = "a", words: Int = 250)
    -> TrainingText
  {
    var text = TrainingText(passage: MeasuredPassage(text: "A bee.", tokens: []), isAI: isAI, source: source)
    text.values = values
    text.words = words
    text.logProbability = -3
    text.functionWords = 0.5
    return text
  }

  static func model() throws -> ModelIdentity {
    guard let digest = ContentDigest(bytes: [UInt8](repeating: 7, count: 32)) else { throw Missing() }
    return ModelIdentity(name: "test", digest: digest)
  }

  struct Missing: Error {}
}

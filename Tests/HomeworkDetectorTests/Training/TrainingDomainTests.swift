import Testing

@testable import HomeworkDetector

@Suite("What kinds of text were learned from")
struct TrainingDomainTests {
  static let texts = SyntheticTexts.make()

  @Test("as many texts lie beyond the limit as were asked for", arguments: [0.0, 0.03, 0.1])
  func limit(share: Double) throws {
    let domain = try #require(
      TrainingDomain.learned(names: SyntheticTexts.names, texts: Self.texts, share: share))
    // Vocabulary and syntax only, and never who wrote it.
    #expect(domain.features == ["vocabulary.length", "syntax.commas"])
    let beyond = Self.texts.count { domain.distance(Array($0.values[2...])) > domain.limit }
    #expect(abs(Double(beyond) - share * Double(Self.texts.count)) <= 1)
  }

  @Test("the distance is nothing at a source's middle, the same on both sides of it, and grows")
  func distance() throws {
    let domain = try #require(
      TrainingDomain.learned(
        names: SyntheticTexts.names, texts: Self.texts.filter { $0.source == "a" }, share: 0.1))
    let (middle, deviation) = (domain.means, domain.deviations)
    func distance(_ steps: Double) -> Double {
      domain.distance(zip(middle, deviation).map { $0 + steps * $1 })
    }
    #expect(distance(0) < 1e-12)
    #expect(abs(distance(1) - distance(-1)) < 1e-9)
    #expect(distance(1) < distance(2) && distance(2) < distance(3))
    // Values beyond four deviations count as four.
    #expect(distance(4) == distance(1000))
  }

  @Test("too few texts or features have no domain")
  func tooFew() {
    #expect(TrainingDomain.learned(names: SyntheticTexts.names, texts: [], share: 0.1) == nil)
    #expect(TrainingDomain.learned(names: ["predictability.log"], texts: Self.texts, share: 0.1) == nil)
  }
}

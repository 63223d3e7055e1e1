import LanguageModelCore
import Testing

@Suite("The seeded generator")
struct SeededGeneratorTests {
  /// The first numbers that the algorithm's published C program gives for this seed.
  @Test func referenceNumbers() {
    var generator = SeededGenerator(seed: 1_234_567)
    let found = (0..<5).map { _ in generator.next() }
    #expect(
      found == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: [1, 2, 3, 7, 10])
  func everyIndexIsAsLikely(_ bound: Int) {
    var generator = SeededGenerator(seed: 5)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<(1000 * bound) { counts[generator.index(below: bound)] += 1 }
    // Five standard deviations of a count whose mean is 1,000.
    #expect(counts.allSatisfy { abs($0 - 1000) < 160 }, "\(counts)")
  }

  /// Without rejection every third index of this bound would come up a quarter of the time.
  @Test func everyIndexOfAHugeBoundIsAsLikely() {
    var generator = SeededGenerator(seed: 6)
    var counts = [0, 0, 0]
    for _ in 0..<6000 { counts[generator.index(below: 3 << 61) % 3] += 1 }
    #expect(counts.allSatisfy { abs($0 - 2000) < 185 }, "\(counts)")
  }

  @Test func boundsWithoutARange() {
    var generator = SeededGenerator(seed: 5)
    for bound in [Int.min, -1, 0, 1] { #expect(generator.index(below: bound) == 0) }
    for _ in 0..<100 {
      #expect(generator.index(below: .max) >= 0)
      #expect((0..<1).contains(generator.unit()))
    }
  }
}

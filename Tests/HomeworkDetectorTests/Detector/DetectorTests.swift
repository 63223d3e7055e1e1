import Evidence
import Testing

@testable import HomeworkDetector

@Suite("The detector's judgement")
struct DetectorTests {
  /// A detector of two curves whose domain takes every text.
  static func detector(
    base: Double = 0, ai: Double = 1, human: Double = -1, limit: Double = 1e6, improbable: Double = -100,
    functionWords: Double = 0
  ) throws -> Detector {
    let curves = [
      AdditiveModel.Curve(feature: "predictability.log", knots: [-6, -3, 0], heights: [-0.7, 0.1, 1.3]),
      AdditiveModel.Curve(feature: "syntax.length", knots: [1, 10, 40], heights: [0.3, -0.2, 0.4]),
    ]
    return Detector(
      parameters: DetectorParameters(
        name: "test", model: try SyntheticTexts.model(), sources: [], cost: 1,
        curves: AdditiveModel(base: base, curves: curves),
        usual: curves.map { _ in DetectorParameters.Usual(human: [0, 1], ai: [1, 2]) }, slope: 1,
        intercept: 0,
        thresholds: .init(
          ai: ai, human: human, alpha: 0.01, sourceAlpha: 0.02, missed: 0.05, improbable: improbable,
          functionWords: functionWords),
        domain: TrainingDomain(
          features: ["syntax.length"], means: [10], deviations: [5], sources: [[0]], inverse: [1],
          limit: limit),
        errorRates: [
          ErrorRate(
            group: "all", humanTexts: 9, falselyAccused: 0, falsePositives: 0...1, aiTexts: 0, found: 0,
            cleared: 0),
          ErrorRate(
            group: "long", words: 120...400, humanTexts: 5, falselyAccused: 0, falsePositives: 0...1,
            aiTexts: 0,
            found: 0, cleared: 0),
        ]))
  }

  /// A text of so many words in sentences of different lengths, and its passages with made-up scores.
  static func text(words: Int) -> (NormalizedText, [ScoredPassage]) {
    let stock = ["the", "bees", "of", "our", "garden", "work", "and", "they", "carry", "pollen", "home"]
    var parts: [String] = []
    for index in 0..<words {
      var word = stock[(index * 7 + index / 5) % stock.count]
      if index == 0 || parts.last?.hasSuffix(".") == true {
        word = word.prefix(1).uppercased() + word.dropFirst()
      }
      if index % 9 == 8 || index % 23 == 22 || index == words - 1 { word += "." }
      parts.append(word)
    }
    let text = TextNormalizer.normalize(parts.joined(separator: " "))
    let codes = Array(text.text.unicodeScalars)
    let passages = Detector.passages(of: text).map { range in
      let places = WordSplitter.words(of: codes[range].map(\.value))
      return ScoredPassage(
        range: range,
        tokens: places.dropFirst().enumerated().map { index, place in
          ScoredToken(
            range: place, logProbability: -Double(index % 11), rank: Double(1 + index % 11), entropy: 2,
            variance: 1)
        })
    }
    return (text, passages)
  }

  @Test("its account sums to the log-odds, by feature and by sentence", arguments: [30, 150, 320, 700, 1500])
  func sums(words: Int) throws {
    let (text, passages) = Self.text(words: words)
    let detection = try Self.detector(base: 0.37).detect(text, passages: passages)
    let account = try #require(detection.explanation)
    let features = account.families.flatMap(\.features).reduce(account.base) { $0 + $1.contribution }
    let families = account.families.reduce(account.base) { $0 + $1.contribution }
    let sentences = account.sentences.reduce(account.base + account.wholeText) { $0 + $1.contribution }
    for sum in [features, families, sentences] { #expect(abs(account.logOdds - sum) < 1e-9) }
    #expect(abs(account.residual) < 1e-9 && abs(account.sentenceResidual) < 1e-9)
    #expect(account.base == 0.37 && account.logOdds != account.base)
    #expect(account.families.map(\.id) == ["predictability", "syntax"])
    #expect(account.sentences.count > words / 15)
    #expect(detection.words == words)
    #expect(detection.tokens.count == passages.reduce(0) { $0 + $1.tokens.count })
  }

  @Test("a text of one passage has the log-odds of its features")
  func onePassage() throws {
    let (text, passages) = Self.text(words: 200)
    let detector = try Self.detector(base: -0.5)
    let passage = try #require(passages.first)
    let measured = MeasuredPassage(text: text.text, tokens: passage.tokens)
    let values = detector.parameters.curves.curves.map { curve in
      measured.features.first { $0.id == curve.feature }?.value ?? .nan
    }
    let detection = detector.detect(text, passages: passages)
    #expect(passages.count == 1)
    #expect(detection.explanation?.logOdds == detector.parameters.curves.logOdds(values))
  }

  @Test("the verdict lies on the side of the thresholds where the log-odds are")
  func verdicts() throws {
    let (text, passages) = Self.text(words: 200)
    func judged(_ base: Double) throws -> Detection {
      try Self.detector(base: base).detect(text, passages: passages)
    }
    #expect(try judged(5).verdict == .ai)
    #expect(try judged(-5).verdict == .human)
    let between = try judged(0)
    #expect(between.verdict == .uncertain)
    #expect(between.reasons.map(\.kind) == [.betweenThresholds])
    let high = try #require(try judged(5).probability)
    let low = try #require(try judged(-5).probability)
    #expect(low < 0.1 && high > 0.9)
    let parameters = try Self.detector(base: 0).parameters
    #expect(parameters.probability(100) == 0.99 && parameters.probability(-100) == 0.01)
    #expect(try judged(5).errorRates.map(\.group) == ["long", "all"])
  }

  @Test("it abstains, and says why")
  func abstentions() throws {
    let (long, passages) = Self.text(words: 200)
    let (short, few) = Self.text(words: 119)
    func reasons(_ detector: Detector, _ text: NormalizedText, _ passages: [ScoredPassage])
      -> [AbstentionReason.Kind]
    {
      let detection = detector.detect(text, passages: passages)
      #expect(detection.verdict == .uncertain)
      return detection.reasons.map(\.kind)
    }
    #expect(reasons(try Self.detector(base: 9), short, few) == [.short])
    #expect(reasons(try Self.detector(base: 9, limit: -1), long, passages) == [.outOfDomain])
    #expect(reasons(try Self.detector(base: 9, functionWords: 0.99), long, passages) == [.language])
    #expect(reasons(try Self.detector(base: -9, improbable: -1), long, passages) == [.improbable])
    let (empty, none) = Self.text(words: 0)
    #expect(reasons(try Self.detector(base: 9), empty, none) == [.empty])
    #expect(try Self.detector().detect(empty, passages: none).probability == nil)
  }
}

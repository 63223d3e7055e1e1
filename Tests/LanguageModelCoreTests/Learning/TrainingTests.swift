import Evidence
import Foundation
import Testing

@testable import LanguageModelCore

@Suite struct TrainingTests {
  private func configuration(_ kind: FeatureKind = .tfidf) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(name: "clauses", task: "Which kind a clause is", data: [])
    configuration.features.kind = kind
    configuration.costs = [0.1, 1, 10]
    return configuration
  }

  private func train(
    _ configuration: TrainingConfiguration, _ examples: [LabeledExample], key: SigningKey? = nil,
    model: (any LanguageModel)? = nil
  ) async throws -> ClassifierTraining.Outcome {
    try await ClassifierTraining(configuration, program: "attest test").run(
      LabeledDataset(examples), model: model, key: key)
  }

  private func figure(_ content: ClassifierContent, _ name: String) throws -> HeldOutMeasure {
    try #require(content.measures.first { $0.name == name })
  }

  @Test("each kind of features learns what there is to learn", arguments: FeatureKind.allCases)
  func learns(kind: FeatureKind) async throws {
    // One in twelve labels is wrong, and numbers tell two kinds apart, not three.
    let examples = LearningSample.examples(480, kinds: kind == .values ? 2 : 3)
    let content = try await train(
      configuration(kind), examples, model: kind == .embedding ? try HashingEmbedder() : nil
    ).classifier.content
    let accuracy = try figure(content, "accuracy")
    #expect(accuracy.value > (kind == .values ? 0.7 : 0.8) && accuracy.value < 0.99, "\(accuracy)")
    let (lower, upper) = (try #require(accuracy.lower), try #require(accuracy.upper))
    #expect(lower < accuracy.value && accuracy.value < upper)
    #expect(accuracy.interval == "bootstrap of groups")
    #expect(try figure(content, "right label in the set").value > 0.8)
    #expect(content.uncertainty.source == .apart)
    #expect(content.parts.map(\.part) == ["training", "calibration", "heldOut"])
    #expect(content.parts.map(\.groups).reduce(0, +) == 120)
    #expect(content.parts.map(\.examples).reduce(0, +) == 480)
    #expect((content.features.model != nil) == (kind == .embedding))
    #expect(content.features.names == (kind == .values ? ["length", "pays"] : nil))
    #expect(
      content.learning.losses.min()
        == content.learning.losses[content.learning.costs.firstIndex(of: content.learning.cost) ?? 0])
  }

  @Test("the same configuration gives the same bytes, and another seed gives others")
  func deterministic() async throws {
    let examples = LearningSample.examples(240)
    var configuration = configuration()
    let first = try await train(configuration, examples).file
    for _ in 0..<3 { #expect(try await train(configuration, examples).file == first) }
    configuration.seed = 2
    #expect(try await train(configuration, examples).file != first)
  }

  @Test("the sets hold the right label as often as was asked, on average over seeds")
  func coverage() async throws {
    var configuration = configuration()
    configuration.costs = [3]
    // One label in twelve is wrong, so that a set of one label would not do.
    configuration.confidence = 0.95
    configuration.calibrationShare = 0.3
    let examples = LearningSample.examples(400, grouped: false)
    var sum = 0.0
    for seed in 1...10 {
      configuration.seed = UInt64(seed)
      let content = try await train(configuration, examples).classifier.content
      let share = try figure(content, "right label in the set")
      #expect(share.interval == "Wilson")
      sum += share.value
    }
    // 10 × 80 held-out examples: a standard error of about 0.01.
    #expect(abs(sum / 10 - 0.95) < 0.035, "\(sum / 10)")
  }

  @Test(
    "a classifier that was written classifies as the one that was trained, and abstains where it cannot tell")
  func classifies() async throws {
    let folder = try ScratchFolder()
    let key = try SigningKey(home: folder.path)
    let outcome = try await train(configuration(), LearningSample.examples(240), key: key)
    let path = try folder.write(Array(outcome.file), as: "c.json")
    let loaded = try TrainedClassifier(
      contentsOf: path, trusted: .keys(VerifyingKey.trusted(home: folder.path)))
    #expect(loaded.content == outcome.classifier.content)
    #expect(loaded.provenance == .trusted(key.publicKey))
    let texts = [
      "The rent is due, pay the invoice fee", "governed by the laws, venue and court", "zebra", "",
    ]
    await #expect(throws: LanguageModelCoreError.self) { try await loaded.classify(texts) }
    let results = try await loaded.classify(Array(texts.prefix(3)))
    #expect(results == (try await outcome.classifier.classify(Array(texts.prefix(3)))))
    #expect(results.prefix(2).map { $0.candidates.first?.label } == ["payment", "law"])
    // Nothing that was learned stands in it, so nothing can be ruled out.
    #expect(results[2].abstains && results[2].label == nil && results[2].set.count == 3)
    for result in results {
      #expect(abs(result.candidates.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
      #expect(result.candidates.map(\.probability) == result.candidates.map(\.probability).sorted(by: >))
    }
  }

  @Test("a file that is changed, unsigned, cut or signed by a stranger is one sentence")
  func signatures() async throws {
    let folder = try ScratchFolder()
    let key = try SigningKey(home: folder.path)
    var configuration = configuration()
    configuration.costs = [1]
    let outcome = try await train(configuration, LearningSample.examples(120), key: key)
    let mine = ClassifierTrust.keys([key.publicKey])
    func code(_ data: Data, _ trust: ClassifierTrust) -> String? {
      do {
        _ = try TrainedClassifier(data, trusted: trust, place: "c.json")
        return nil
      } catch { return (error as? LanguageModelCoreError)?.code }
    }
    #expect(code(outcome.file, mine) == nil)
    let text = String(decoding: outcome.file, as: UTF8.self)
    func replaced(_ old: String, _ new: String) -> Data {
      Data(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
    for changed in [
      replaced("\"seed\":1", "\"seed\":2"), replaced("\"task\"", " \"task\""), replaced("not stated", "MIT"),
    ] {
      #expect(changed != outcome.file)
      #expect(code(changed, mine) == "classifier.changed")
      #expect(code(changed, .anyone) == "classifier.changed")
    }
    let unsigned = try await train(configuration, LearningSample.examples(120)).file
    #expect(code(unsigned, mine) == "classifier.unsigned")
    #expect(code(unsigned, .anyone) == nil)
    #expect(code(outcome.file, .keys([])) == "classifier.unknown-key")
    #expect(code(outcome.file, .anyone) == nil)
    for end in stride(from: 0, to: outcome.file.count - 2, by: 97) {
      #expect(code(outcome.file.prefix(end), .anyone) == "classifier.form")
    }
    // The signed payload is the unsigned file's, and the signature is no part of it.
    let signed = try #require(SignedFile(outcome.file))
    #expect(signed.payload == SignedFile(unsigned)?.payload)
  }

  @Test("the key is made once, for its owner alone")
  func key() throws {
    let folder = try ScratchFolder()
    let first = try SigningKey(home: folder.path)
    #expect(try SigningKey(home: folder.path).publicKey == first.publicKey)
    #expect(VerifyingKey.trusted(home: folder.path) == [first.publicKey])
    let path = folder.path("keys/signing.key")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(chmod(path, 0o644) == 0)
    #expect(throws: LanguageModelCoreError.self) { try SigningKey(home: folder.path) }
    #expect(chmod(path, 0o600) == 0)
    try Data("no key".utf8).write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o600) == 0)
    #expect(throws: LanguageModelCoreError.self) { try SigningKey(home: folder.path) }
  }

  @Test("vectors of another model are refused")
  func otherModel() async throws {
    let model = try HashingEmbedder()
    let classifier = try await train(configuration(.embedding), LearningSample.examples(120), model: model)
      .classifier
    #expect(try await classifier.classify(["pay the rent"], model: model).count == 1)
    let other = try HashingEmbedder("other", digit: "b")
    let error = await #expect(throws: LanguageModelCoreError.self) {
      try await classifier.classify(["pay the rent"], model: other)
    }
    #expect(error?.code == "classifier.model")
  }

  @Test("what cannot be learned from is one sentence")
  func refused() async throws {
    func code(_ examples: [LabeledExample], _ kind: FeatureKind = .tfidf) async -> String? {
      do {
        _ = try await train(configuration(kind), examples)
        return nil
      } catch { return (error as? LanguageModelCoreError)?.code }
    }
    let good = LearningSample.examples(60)
    #expect(await code([]) == "learning.too-few")
    #expect(await code(good.filter { $0.label == "law" }) == "learning.too-few")
    #expect(await code(good + [LabeledExample(text: "lonely", label: "rare")]) == "learning.too-few")
    var ambiguous = good
    ambiguous.append(LabeledExample(text: good[0].text, label: "law", values: good[0].values))
    #expect(await code(ambiguous) == "learning.two-labels")
    #expect(await code(good + [LabeledExample(text: " ", label: "law")]) == "learning.features")
    #expect(await code(good + [LabeledExample(text: "x", label: "law")], .values) == "learning.features")
    #expect(
      await code(good.map { LabeledExample(text: $0.text, label: $0.label) }, .values) == "learning.values")
    #expect(await code(good, .embedding) == "learning.features")
    var binary = configuration()
    binary.calibration = .platt
    await #expect(throws: LanguageModelCoreError.self) { try await train(binary, good) }
    #expect(throws: LanguageModelCoreError.self) {
      try LogisticRegression(
        learning: [FeatureVector(dense: [1]), FeatureVector(dense: [2])], labels: ["a", "b"], width: 1,
        options: .init(cost: -1))
    }
  }

  @Test("training stops when it is cancelled")
  func cancelled() async throws {
    let task = Task {
      var long = configuration()
      long.costs = TrainingConfiguration.defaultCosts
      return try await train(long, LearningSample.examples(2000))
    }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test(
    "a head from few examples is right more often than not, and the same each time", arguments: [4, 16, 64])
  func fewShot(count: Int) async throws {
    let examples = LearningSample.examples(600).filter { $0.label != "x" }
    let labels = examples.map(\.label)
    let rows = DataSplit.sample(count, of: Array(0..<300), labels: labels, seed: 7)
    let texts = examples.map(\.text)
    let vectors = try await HashingEmbedder().embed(texts, progress: nil)
    for isText in [true, false] {
      func part(_ rows: [Int]) -> FewShotHead.Examples {
        isText ? .texts(rows.map { texts[$0] }) : .vectors(rows.map { vectors[$0] })
      }
      func head() throws -> FewShotHead {
        try FewShotHead(learning: part(rows), labels: rows.map { labels[$0] }, groups: rows.map { _ in nil })
      }
      let test = Array(300..<600)
      let given = try head().classify(part(test))
      #expect(given == (try head().classify(part(test))))
      let right = zip(given, test).count { $0 == labels[$1] }
      #expect(Double(right) / 300 > (count == 4 ? 0.45 : 0.6), "\(right)")
    }
  }
}

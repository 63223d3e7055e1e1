import Evidence
import Foundation
import LanguageModelCore

/// Measures how fast models load, score and embed on this computer, and how exactly, and reports it as
/// Markdown.
public struct EvaluateModels: Sendable {
  /// What is measured.
  public struct Plan: Sendable {
    /// A text of some thousand words to score and to embed.
    public var text: String
    /// A Python with PyTorch and transformers to compare embedding with; `nil` to leave that out.
    public var python: String?
    /// The Python program that embeds with PyTorch, given the model's folder.
    public var script: String?
    /// How often each thing is measured.
    public var rounds = 5

    /// A plan.
    public init(text: String) { self.text = text }
  }

  private let home: ModelHome
  private let context: RunContext
  private let program: String

  /// An evaluation of the models in a home by this program.
  ///
  /// - Parameter program: the path of the running program, which starts itself to be measured.
  public init(home: ModelHome, context: RunContext, program: String) {
    self.home = home
    self.context = context
    self.program = program
  }

  /// Measures, and returns the report.
  ///
  /// - Parameters:
  ///   - command: the command that was given, for the report.
  ///   - progress: is told what is being done.
  /// - Throws: an `AttestError` where a model or a program is missing.
  public func run(
    _ plan: Plan, command: String, progress: @escaping @Sendable (String) -> Void
  ) async throws -> String {
    var text = "# Language models\n\nWritten by \(context.program) with\n\n    \(command)\n\n"
    text +=
      "On \(ProcessInfo.processInfo.activeProcessorCount) processors, which others use too: look at the ratios.\n\n"
    let folder = try TemporaryFolder()
    let encoders = try prepareEncoders(in: folder, progress: progress)
    text += try loading(encoders, rounds: plan.rounds, progress: progress)
    text += try await scoring(plan, progress: progress)
    text += try await embedding(plan, encoders: encoders, progress: progress)
    text += try memory(encoders, progress: progress)
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  /// The sentence encoder in each form of weights, by its path.
  private func prepareEncoders(
    in folder: TemporaryFolder, progress: @Sendable (String) -> Void
  ) throws -> [(name: String, path: String)] {
    let source = (home.path as NSString).appendingPathComponent("models/sources/all-MiniLM-L6-v2")
    guard PathKind(source) == .folder else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "The sentence encoder's source is not on this computer.",
        hint: "Run `make setup`.", status: .missing)
    }
    return try WeightFormat.allCases.map { type in
      progress("converting \(type.rawValue)")
      let path = folder.path("all-minilm-l6-v2-\(type.rawValue).gguf")
      try SentenceEncoderConverter.convert(folder: source, to: path, type: type)
      return ("all-MiniLM-L6-v2 \(type.rawValue)", path)
    }
  }

  private static func model(_ path: String) throws -> LlamaModel {
    // The files were made a moment ago or checked by the catalogue; the digest names them in no result.
    guard let digest = ContentDigest(bytes: [UInt8](repeating: 0, count: 32)) else {
      throw WorkflowError(code: "evaluate.digest", message: "A digest could not be made.", status: .badInput)
    }
    return try LlamaModel(
      path: path, identity: ModelIdentity(name: (path as NSString).lastPathComponent, digest: digest))
  }

  private var decoder: (name: String, path: String) {
    get throws {
      let model = try home.catalogue.model(for: .scoring)
      return (model.entry.name, try home.catalogue.path(ofChecked: model.entry.name))
    }
  }

  private func loading(
    _ encoders: [(name: String, path: String)], rounds: Int, progress: (String) -> Void
  ) throws -> String {
    progress("loading")
    var table = MarkdownTable("Model", "#MB", "#Load, s", "#Load, longest, s")
    let files = [try decoder] + encoders
    for (name, path) in files {
      let times = try (0..<rounds).map { _ in try Figures.seconds { _ = try Self.model(path) }.seconds }
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      table.add(
        name, Figures.megabytes(size), Figures.decimal(Figures.median(times), 3),
        Figures.decimal(times.max() ?? 0, 3))
    }
    return "## Loading\n\n" + table.text + "\n"
  }

  private func scoring(_ plan: Plan, progress: (String) -> Void) async throws -> String {
    progress("scoring")
    let (name, path) = try decoder
    let benchmark = ModelBenchmark(model: try Self.model(path))
    let rounds = try await benchmark.scoring(plan.text, rounds: plan.rounds)
    let tokens = Double(rounds.first?.tokens ?? 0)
    func speed(_ way: (ScoringRound) -> Double) -> String {
      Figures.decimal(tokens / Figures.median(rounds.map(way)), 1)
    }
    func ratio(_ way: (ScoringRound) -> Double) -> String {
      Figures.decimal(Figures.median(rounds.map { way($0) / $0.scored }), 3)
    }
    var table = MarkdownTable("\(name), \(Int(tokens)) tokens", "#Tokens a second", "#Attest against it")
    table.add("llama.cpp, the last token's logits", speed(\.last), ratio(\.last))
    table.add("llama.cpp, every token's logits", speed(\.all), ratio(\.all))
    table.add("Attest: log-probability, rank, entropy, moments of every token", speed(\.scored), "1")
    let published = try home.catalogue.model(named: "smollm2-135m-instruct")
    if published.path != path {
      progress("scoring, the file as published")
      let packed = try Self.model(try home.catalogue.path(ofChecked: published.entry.name))
      let raw = Figures.median(
        try await ModelBenchmark(model: packed).scoring(plan.text, rounds: plan.rounds).map(\.last))
      table.add(
        "llama.cpp, \(published.entry.name) as published, the last token's logits",
        Figures.decimal(tokens / raw, 1),
        Figures.decimal(raw / Figures.median(rounds.map(\.scored)), 3))
    }
    progress("two documents")
    let half = String(plan.text.prefix(4000))
    _ = try await benchmark.together([half, half])
    let pairs = try await Self.collect(plan.rounds) { try await benchmark.together([half, half]) }
    let together = Figures.decimal(Figures.median(pairs.map { $0.inTurn / $0.atOnce }), 3)
    return """
      ## Scoring

      In turns, \(plan.rounds) rounds after one that warms up; medians. A ratio above 1 means that Attest is faster.

      \(table.text)
      Two documents of \(half.count) characters at once against one after the other: \(together) times as fast.


      """
  }

  private static func collect<T>(_ times: Int, _ body: () async throws -> T) async throws -> [T] {
    var found: [T] = []
    for _ in 0..<times { found.append(try await body()) }
    return found
  }

  private func embedding(
    _ plan: Plan, encoders: [(name: String, path: String)], progress: (String) -> Void
  ) async throws -> String {
    let words = plan.text.split(whereSeparator: \.isWhitespace)
    // Three hundred words are more than 256 tokens: each passage is cut there, as the reference cuts it.
    let passages = (0..<64).map { index in
      (0..<300).map { String(words[(index * 97 + $0) % words.count]) }.joined(separator: " ")
    }
    var models: [(name: String, model: LlamaModel)] = []
    for (name, path) in encoders { models.append((name, try Self.model(path))) }
    var vectors: [[[Float]]] = []
    for (_, model) in models { vectors.append(try await model.embed(passages, progress: nil)) }

    var times = [[Double]](repeating: [], count: models.count)
    var python: [Double] = []
    let source = (home.path as NSString).appendingPathComponent("models/sources/all-MiniLM-L6-v2")
    for round in 0..<plan.rounds {
      progress("embedding, round \(round + 1) of \(plan.rounds)")
      for (index, entry) in models.enumerated() {
        let clock = ContinuousClock()
        let start = clock.now
        _ = try await entry.model.embed(passages, progress: nil)
        times[index].append((clock.now - start) / .seconds(1))
      }
      if let program = plan.python, let script = plan.script {
        let ending = try ChildProcess.run(program, [script, source])
        guard ending.status == 0, let speed = Self.bestSpeed(in: ending.output) else {
          throw WorkflowError(
            code: "evaluate.child", message: "The Python program ended with status \(ending.status).",
            hint: "Run it by itself to see why.", place: script, status: .badInput)
        }
        python.append(Double(passages.count) / speed)
      }
    }
    var table = MarkdownTable(
      "Passages of 256 tokens", "#Passages a second", "#Against PyTorch", "#Least cosine to f32")
    func against(_ times: [Double]) -> String {
      python.isEmpty ? "–" : Figures.decimal(Figures.median(python) / Figures.median(times), 2)
    }
    for (index, entry) in models.enumerated() {
      let least = zip(vectors[index], vectors[0]).map { a, b in
        zip(a, b).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
      }.min()
      table.add(
        entry.name, Figures.decimal(Double(passages.count) / Figures.median(times[index]), 1),
        against(times[index]), Figures.decimal(least ?? 0, 6))
    }
    if !python.isEmpty {
      table.add(
        "PyTorch, the same weights, f32", Figures.decimal(Double(passages.count) / Figures.median(python), 1),
        "1", "–")
    }
    return "## Embedding\n\n" + table.text + "\n"
  }

  /// The greatest number that stands before the word “passages”: the script tries several sizes of batches.
  private static func bestSpeed(in text: String) -> Double? {
    text.matches(of: #/([0-9.]+) passages/#).compactMap { Double($0.output.1) }.max()
  }

  private static func lastNumber(in text: String) -> Double? {
    text.split { !"0123456789.".contains($0) }.compactMap { Double($0) }.last
  }

  private func memory(_ encoders: [(name: String, path: String)], progress: (String) -> Void) throws -> String
  {
    progress("memory")
    var table = MarkdownTable("Model", "#MB of file", "#MB of memory", "#Memory against file")
    for (name, path) in encoders.reversed() + [try decoder] {
      let ending = try ChildProcess.run(program, ["measure-model", path])
      guard ending.status == 0, let peak = Self.lastNumber(in: ending.output) else {
        throw WorkflowError(
          code: "evaluate.child", message: "The process that measures ended with status \(ending.status).",
          hint: "Run `attest measure-model` on the file to see why.", status: .badInput)
      }
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      table.add(
        name, Figures.megabytes(size), Figures.megabytes(Int(peak)),
        Figures.decimal(peak / Double(max(1, size)), 2))
    }
    return """
      ## Memory

      The most memory of a process that loads the model and scores or embeds one text of 2,000 words.

      \(table.text)

      """
  }
}

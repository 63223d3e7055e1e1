public import Evidence
internal import LanguageModelCore

/// What the procedure says of texts whose source was left out of training, at the thresholds that it set itself.
public struct SourceHeldOut: Sendable {
  /// The outcome of one text.
  public struct Outcome: Hashable, Sendable {
    /// Its place in the list of texts.
    public var text: Int
    /// Its log-odds.
    public var logOdds: Double
    /// Its calibrated probability.
    public var probability: Double
    /// Its verdict.
    public var verdict: Verdict
    /// Whether it was out of the domain.
    public var isOutside: Bool
  }

  /// One outcome a text, in the order of the texts.
  public let outcomes: [Outcome]
  /// What was learned for each source from all others.
  public let parameters: [String: DetectorParameters]

  /// Leaves out each source in turn.
  ///
  /// - Throws: ``HomeworkDetectorError`` `training.texts` where the rest is too little to learn from.
  public init(
    _ texts: [TrainingText], names: [String], model: ModelIdentity,
    training: DetectorTraining = DetectorTraining(),
    progress: (Double) -> Void = { _ in }
  ) throws {
    var found: [Outcome] = []
    var learned: [String: DetectorParameters] = [:]
    let sources = Set(texts.map(\.source)).sorted()
    for (number, source) in sources.enumerated() {
      let parameters = try training.learned(
        texts.filter { $0.source != source }, names: names, name: "held out", model: model)
      learned[source] = parameters
      for index in texts.indices where texts[index].source == source {
        found.append(Self.outcome(of: texts[index], at: index, names: names, parameters: parameters))
      }
      progress(Double(number + 1) / Double(sources.count))
    }
    outcomes = found.sorted { $0.text < $1.text }
    self.parameters = learned
  }

  /// What parameters say of a measured text, by the rules of ``Detector/detect(_:passages:)`` for one passage.
  static func outcome(
    of text: TrainingText, at index: Int, names: [String], parameters: DetectorParameters
  ) -> Outcome {
    let logOdds = CurveReader(parameters.curves, names: names).logOdds(text.values)
    let values = parameters.domain.features.map { name in
      names.firstIndex(of: name).map { text.values[$0] } ?? 0
    }
    let isOutside = parameters.domain.distance(values) > parameters.domain.limit
    let limits = parameters.thresholds
    let isUnfit =
      text.words < Detector.fewestWords || isOutside || text.logProbability < limits.improbable
      || text.functionWords < limits.functionWords
    let verdict: Verdict =
      isUnfit ? .uncertain : logOdds > limits.ai ? .ai : logOdds < limits.human ? .human : .uncertain
    return Outcome(
      text: index, logOdds: logOdds, probability: parameters.probability(logOdds), verdict: verdict,
      isOutside: isOutside)
  }

  /// What is said of another text of a source by what was learned from all others; `nil` for a source that is not known.
  public func outcome(of text: TrainingText, names: [String]) -> Outcome? {
    parameters[text.source].map { Self.outcome(of: text, at: -1, names: names, parameters: $0) }
  }

  /// The error rates by length, by source and for learners of English, of texts that are long enough to be judged.
  public func errorRates(_ texts: [TrainingText]) -> [ErrorRate] {
    var rates: [ErrorRate] = []
    func add(_ group: String, words: ClosedRange<Int>? = nil, _ holds: (TrainingText) -> Bool) {
      let rate = ErrorRate(
        group: group, words: words,
        outcomes.compactMap { outcome in
          let text = texts[outcome.text]
          guard text.words >= Detector.fewestWords, holds(text) else { return nil }
          return (text.isAI, outcome.verdict)
        })
      if rate.humanTexts > 0 { rates.append(rate) }
    }
    add("texts of 120 to 199 words", words: 120...199) { (120...199).contains($0.words) }
    add("texts of 200 words and more", words: 200...100_000) { $0.words >= 200 }
    add("essays by learners of English") { $0.tags.contains { $0.hasPrefix("proficiency=") } }
    for source in Set(texts.map(\.source)).sorted() { add("the source \(source)") { $0.source == source } }
    add("all texts of 120 words and more") { _ in true }
    return rates
  }
}

extension ErrorRate {
  /// The rates of texts, each by a language model or not, and its verdict.
  public init(group: String, words: ClosedRange<Int>? = nil, _ outcomes: [(isAI: Bool, verdict: Verdict)]) {
    let people = outcomes.filter { !$0.isAI }
    let machines = outcomes.filter(\.isAI)
    let accused = people.count { $0.verdict == .ai }
    self.init(
      group: group, words: words, humanTexts: people.count, falselyAccused: accused,
      falsePositives: (try? WilsonInterval(successes: accused, trials: people.count)).map {
        $0.lower...$0.upper
      } ?? 0...1,
      aiTexts: machines.count,
      found: machines.count { $0.verdict == .ai }, cleared: machines.count { $0.verdict == .human })
  }
}

internal import Foundation

/// Features of how well the model expected the passage.
///
/// Source: Gehrmann, Strobelt and Rush 2019 (ranks, entropy); Su and others 2023 (log-rank ratio); Bao and others 2024
/// (excess over expectation, whose normed sum is Fast-DetectGPT's curvature).
extension MeasuredPassage {
  var predictability: [PassageFeature] {
    let tokens = sentences.flatMap(\.tokens)
    let scores = tokens.map(\.score)
    let count = Double(max(scores.count, 1))
    let log = Spread(scores.map(\.logProbability))
    let ranks = Spread(scores.map { Foundation.log($0.rank) })
    let entropy = Spread(scores.map(\.entropy))
    let z = scores.map { $0.excess / max($0.variance, 1e-3).squareRoot() }
    func share(_ holds: (ScoredToken) -> Bool) -> Double { Double(scores.count(where: holds)) / count }
    var list: [PassageFeature] = []
    func add(_ name: String, _ title: String, _ value: Double) {
      list.append(PassageFeature(.predictability, name, title, value))
    }
    add("log", "mean log-probability of a token", log.mean)
    add("logRank", "mean log-rank of a token", ranks.mean)
    add("entropy", "mean uncertainty of the model", entropy.mean)
    add(
      "excess", "log-probability above what the model expects of its own text",
      Spread(scores.map(\.excess)).mean)
    add("excessScaled", "the same in standard deviations", Spread(z).mean)
    add("excessClipped", "the same without extremes", Spread(z.map { min(3, max(-3, $0)) }).mean)
    add("variance", "mean variance that the model expects", Spread(scores.map(\.variance)).mean)
    add("logRankRatio", "log-probability for each unit of log-rank", -log.mean / max(ranks.mean, 1e-3))
    add("first", "share of tokens that the model expected most", share { $0.rank == 1 })
    add("rank4", "share of tokens at places 4 to 10", share { $0.rank >= 4 && $0.rank <= 10 })
    add("rank11", "share of tokens at places 11 to 100", share { $0.rank >= 11 && $0.rank <= 100 })
    add("rank101", "share of tokens at places 101 to 1,000", share { $0.rank > 100 && $0.rank <= 1_000 })
    add("rank1001", "share of tokens beyond place 1,000", share { $0.rank > 1_000 })
    add(
      "surprise", "weight of very surprising tokens",
      Spread(scores.map { max(0, -$0.logProbability - 8) }).mean)
    add(
      "mild", "mean log-probability, surprises cut at 3 nats",
      Spread(scores.map { max(-3, $0.logProbability) }).mean)
    for level in 0..<5 {
      let range = Double(level)..<Double(level + 1)
      let here = scores.filter { range.contains($0.entropy) }
      let place = "where the model's uncertainty is \(level) to \(level + 1) nats"
      add("entropy\(level)", "share of tokens \(place)", Double(here.count) / count)
      add(
        "entropy\(level)Excess", "excess log-probability \(place)", here.reduce(0) { $0 + $1.excess } / count)
      add(
        "entropy\(level)First", "most expected tokens \(place)", Double(here.count { $0.rank == 1 }) / count)
    }
    for part in MeasuredSentence.Part.allCases {
      let here = tokens.filter { $0.part == part }.map(\.score)
      let mean = { (values: [Double], otherwise: Double) in here.isEmpty ? otherwise : Spread(values).mean }
      let (name, words) = part.names
      add(name + "Share", "share of tokens that are \(words)", Double(here.count) / count)
      add(name + "Log", "log-probability of \(words)", mean(here.map(\.logProbability), log.mean))
      add(name + "LogRank", "log-rank of \(words)", mean(here.map { Foundation.log($0.rank) }, ranks.mean))
      add(name + "Entropy", "the model's uncertainty at \(words)", mean(here.map(\.entropy), entropy.mean))
      add(name + "Excess", "excess log-probability of \(words)", here.reduce(0) { $0 + $1.excess } / count)
      add(
        name + "First", "share of \(words) that the model expected most",
        Double(here.count { $0.rank == 1 }) / Double(max(here.count, 1)))
    }
    return list
  }

  var variation: [PassageFeature] {
    let scores = sentences.flatMap { $0.tokens.map(\.score) }
    let log = scores.map(\.logProbability)
    let means = sentences.filter { $0.tokens.count >= 4 }.map { sentence in
      (
        log: Spread(sentence.tokens.map(\.score.logProbability)).mean,
        excess: Spread(sentence.tokens.map(\.score.excess)).mean
      )
    }
    let lengths = sentences.map { Double(max($0.words.count, 1)) }
    let length = Spread(lengths)
    let half = log.count / 2
    var list: [PassageFeature] = []
    func add(_ name: String, _ title: String, _ value: Double) {
      list.append(PassageFeature(.variation, name, title, value))
    }
    add("log", "spread of the tokens' log-probabilities", Spread(log).deviation)
    add("entropy", "spread of the model's uncertainty", Spread(scores.map(\.entropy)).deviation)
    add("sentenceLog", "spread of the sentences' log-probabilities", Spread(means.map(\.log)).deviation)
    add(
      "sentenceExcess", "spread of the sentences' excess log-probability",
      Spread(means.map(\.excess)).deviation)
    add(
      "rough", "step of log-probability from token to token",
      Spread(zip(log, log.dropFirst()).map { abs($1 - $0) }).mean)
    add(
      "drift", "log-probability of the second half less the first's",
      Spread(Array(log[half...])).mean - Spread(Array(log[..<half])).mean)
    add(
      "length", "spread of sentence lengths over their mean",
      length.mean > 0 ? length.deviation / length.mean : 0)
    add("lengthWords", "spread of sentence lengths in words", length.deviation)
    add(
      "clause", "spread of clause lengths over their mean",
      { $0.mean > 0 ? $0.deviation / $0.mean : 0 }(Spread(sentences.flatMap(\.clauses).map(Double.init))))
    return list
  }
}

extension MeasuredSentence.Part {
  /// The part's name in features, and in words.
  fileprivate var names: (String, String) {
    switch self {
    case .function: ("function", "function words")
    case .punctuation: ("punctuation", "punctuation")
    case .content: ("content", "beginnings of other words")
    case .continuation: ("continuation", "parts inside words")
    }
  }
}

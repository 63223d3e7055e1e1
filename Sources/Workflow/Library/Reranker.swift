import Evidence
import LanguageModelCore
import LegalRetriever

/// Asks a model how likely a question is behind each of some passages, until a time is used up.
///
/// Source: Sachan et al., *Improving Passage Retrieval with Zero-Shot Question Generation*, EMNLP 2022, equation 2.
struct Reranker: Sendable {
  /// How many passages are asked of at most.
  static let most = 20
  /// The most characters of a passage that the model reads.
  private static let longest = 1500

  let model: any LanguageModel
  let budget: Duration

  /// The mean log-probability of the question's tokens behind each of the first passages, in nats.
  ///
  /// A passage is begun only where it is likely to be done in time; the first one always is.
  func likelihoods(of question: String, behind passages: [String]) async throws -> [Double] {
    let clock = ContinuousClock()
    let start = clock.now
    var slowest = Duration.zero
    var found: [Double] = []
    for passage in passages.prefix(Self.most) {
      let before = clock.now
      if !found.isEmpty, before - start + slowest > budget { break }
      guard let likelihood = try await likelihood(of: question, behind: passage) else { break }
      found.append(likelihood)
      slowest = max(slowest, clock.now - before)
    }
    return found
  }

  private func likelihood(of question: String, behind passage: String) async throws -> Double? {
    let words = passage.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(Self.longest)
    let prompt = "Passage: \(words)\nPlease write a question based on this passage.\nQuestion:"
    let start = prompt.unicodeScalars.count
    let score = try await model.score(prompt + " " + question, progress: nil)
    let own = score.tokens.filter { $0.token.range.lowerBound >= start }.compactMap(\.logProbability)
    return own.isEmpty ? nil : own.reduce(0) { $0 + Double($1) } / Double(own.count)
  }
}

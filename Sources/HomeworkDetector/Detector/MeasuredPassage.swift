/// A passage of a text with the scores of its tokens: what the features are measured on.
public struct MeasuredPassage: Hashable, Sendable {
  /// The first tokens that are not counted, because the model had seen next to nothing when it expected them.
  static let skipped = 4

  /// Its sentences, in order.
  private(set) var sentences: [MeasuredSentence]

  /// A passage.
  ///
  /// - Parameters:
  ///   - text: The passage in the form of ``TextNormalizer``.
  ///   - tokens: Its scored tokens in order, without the first one, of which nothing can be expected.
  public init(text: String, tokens: [ScoredToken]) {
    let codes = text.unicodeScalars.map(\.value)
    let words = WordSplitter.words(of: codes)
    let counted = tokens.dropFirst(Self.skipped)
    var word = words.startIndex
    var token = counted.startIndex
    sentences = SentenceSplitter.sentences(of: codes).map { range in
      let firstWord = word
      while word < words.endIndex, words[word].lowerBound < range.upperBound { word += 1 }
      let firstToken = token
      while token < counted.endIndex, Self.start(counted[token], codes) < range.upperBound { token += 1 }
      return MeasuredSentence(
        range, of: codes, words: Array(words[firstWord..<word]), tokens: Array(counted[firstToken..<token]))
    }
  }

  /// How many words it has.
  public var words: Int { sentences.reduce(0) { $0 + $1.words.count } }

  /// Where its sentences stand: half-open ranges of code points.
  public var ranges: [Range<Int>] { sentences.map(\.range) }

  /// The mean log-probability of its tokens in nats; 0 where there is none.
  var meanLogProbability: Double { Spread(sentences.flatMap { $0.tokens.map(\.score.logProbability) }).mean }

  /// The share of its words that are English function words, 0 to 1.
  var functionWordShare: Double {
    let all = sentences.flatMap(\.words)
    return Double(all.count { WordGroup.function.contains($0.text) }) / Double(max(1, all.count))
  }

  /// The passage without one of its sentences, the scores of the others as they are.
  public func without(_ sentence: Int) -> MeasuredPassage {
    var rest = self
    rest.sentences.remove(at: sentence)
    return rest
  }

  private static func start(_ token: ScoredToken, _ codes: [UInt32]) -> Int {
    var start = token.range.lowerBound
    while start < token.range.upperBound, start < codes.count, codes[start] == 0x20 { start += 1 }
    return start
  }
}

/// How often a text uses each of the common function words.
struct StyleProfile {
  /// How many words the text has.
  let words: Int
  /// The occurrences of each word, in the order of ``FunctionWords/entries``.
  let counts: [Int]
  /// The frequencies in standard deviations from the reference texts' mean.
  let standardized: [Double]

  /// Counts the words of a text in its normalised form.
  init(_ text: String) {
    let codes = TextNormalizer.normalize(text).text.unicodeScalars.map(\.value)
    let found = WordSplitter.words(of: codes)
    var counts = [Int](repeating: 0, count: FunctionWords.entries.count)
    for word in found where word.count <= 12 {
      if let place = FunctionWords.places[CodePoints.string(codes[word]).lowercased()] { counts[place] += 1 }
    }
    words = found.count
    let total = Double(max(1, found.count))
    self.counts = counts
    standardized = zip(counts, FunctionWords.entries).map {
      (1_000 * Double($0) / total - $1.mean) / $1.deviation
    }
  }

  /// Occurrences of a word per 1,000 words.
  func rate(_ place: Int) -> Double { 1_000 * Double(counts[place]) / Double(max(1, words)) }

  /// The share of the text's words that are among the function words, 0 to 1.
  var share: Double { Double(counts.reduce(0, +)) / Double(max(1, words)) }

  /// Cosine Delta: 1 less the cosine of the angle between the standardised frequencies, 0 to 2.
  func distance(to other: StyleProfile) -> Double {
    var product = 0.0
    var own = 0.0
    var others = 0.0
    for (a, b) in zip(standardized, other.standardized) {
      product += a * b
      own += a * a
      others += b * b
    }
    guard own > 0, others > 0 else { return own == others ? 0 : 1 }
    return min(2, max(0, 1 - product / (own.squareRoot() * others.squareRoot())))
  }
}

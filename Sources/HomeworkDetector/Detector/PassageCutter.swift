/// Cuts a normalised text into the passages that are measured: whole sentences of about 300 words together.
///
/// The texts that the detector learned from were cut the same way, so that length is no evidence.
public enum PassageCutter {
  /// The most words of a passage.
  public static let words = 300
  /// The fewest words of a further passage.
  static let fewest = 150
  /// The most passages of a text; those of a longer text are spread over it.
  public static let most = 3

  /// The passages of a text.
  ///
  /// - Parameters:
  ///   - text: Code points of a text in the form of ``TextNormalizer``.
  ///   - most: How many passages at most.
  /// - Returns: Half-open ranges of code points, in order and apart; none where there is no word.
  public static func passages(of text: [UInt32], most: Int = most, words limit: Int = words) -> [Range<Int>] {
    var all: [Range<Int>] = []
    var words = WordSplitter.words(of: text)[...]
    var current: Range<Int>?
    var count = 0
    for sentence in SentenceSplitter.sentences(of: text) {
      var here: [Range<Int>] = []
      while let word = words.first, word.lowerBound < sentence.upperBound {
        here.append(word)
        words.removeFirst()
      }
      if let open = current, count + here.count > limit {
        all.append(open)
        current = nil
        count = 0
      }
      // A sentence longer than a passage is cut behind a word.
      let end = here.count > limit ? here[limit - 1].upperBound : sentence.upperBound
      current = (current?.lowerBound ?? sentence.lowerBound)..<end
      count += min(here.count, limit)
    }
    if let open = current, all.isEmpty ? count > 0 : count >= fewest { all.append(open) }
    guard all.count > most, most > 0 else { return all }
    guard most > 1 else { return [all[0]] }
    return (0..<most).map { all[$0 * (all.count - 1) / (most - 1)] }
  }
}

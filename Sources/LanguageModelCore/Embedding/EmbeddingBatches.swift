/// Which texts are read together: texts of like length, up to a number of tokens.
///
/// Attention in an encoder looks at every pair of tokens of a batch, those of different texts included, so large batches of long texts are
/// slower than small ones; about 256 tokens fill the processor's vector units. What a batch holds depends on the lengths alone, never
/// on threads or time, so that the same texts give the same bytes.
struct EmbeddingBatches {
  /// The most tokens of a batch with more than one text.
  static let tokenBudget = 256
  /// The most texts of a batch.
  static let textBudget = 64

  /// The texts of each batch, as places in the list of lengths; the longest texts first, so that threads end at about the same time.
  let batches: [[Int]]
  /// The most tokens of a batch.
  let mostTokens: Int
  /// The most texts of a batch.
  let mostTexts: Int

  /// Fills batches.
  ///
  /// - Parameters:
  ///   - lengths: how many tokens each text has, at least 1.
  ///   - single: whether every text is read alone.
  init(lengths: [Int], single: Bool) {
    let order = lengths.indices.sorted { (lengths[$0], $1) > (lengths[$1], $0) }
    var batches: [[Int]] = []
    var open: [Int] = []
    var tokens = 0
    var mostTokens = 0
    for place in order {
      let isFull =
        single || open.count == Self.textBudget || tokens + lengths[place] > Self.tokenBudget
      if isFull, !open.isEmpty {
        batches.append(open)
        (open, tokens) = ([], 0)
      }
      open.append(place)
      tokens += lengths[place]
      mostTokens = max(mostTokens, tokens)
    }
    if !open.isEmpty { batches.append(open) }
    self.batches = batches
    self.mostTokens = mostTokens
    mostTexts = batches.map(\.count).max() ?? 0
  }
}

/// How a text longer than a model's context is cut into windows that overlap.
///
/// The first window scores all of its tokens. Each further window begins so that at least `overlap` tokens stand before the first token it
/// scores; it reads those again and scores only what no window before it has. Every token is scored once.
struct ScoringWindows {
  /// The tokens that a window reads, and the first of them that it scores.
  struct Window: Equatable {
    /// The tokens read, by place in the text.
    var tokens: Range<Int>
    /// The first token scored.
    var firstScored: Int
  }

  /// The most tokens that are read at once.
  let length: Int
  /// The fewest tokens before a scored token, from the second window on.
  let overlap: Int

  /// The windows for a model: up to 2,048 tokens with a quarter of overlap.
  ///
  /// - Parameter context: the most tokens that the model was trained to read.
  init(context: Int) {
    length = max(8, min(context, 2048))
    overlap = length / 4
  }

  /// The windows of a text of so many tokens.
  func windows(of count: Int) -> [Window] {
    guard count > 0 else { return [] }
    var windows = [Window(tokens: 0..<min(length, count), firstScored: 0)]
    while let last = windows.last, last.tokens.upperBound < count {
      let first = last.tokens.upperBound
      let start = first - overlap
      windows.append(Window(tokens: start..<min(count, start + length), firstScored: first))
    }
    return windows
  }
}

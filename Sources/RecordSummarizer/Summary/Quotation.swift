/// A part of a narrative, word for word, and how much was left out behind it.
struct Quotation: Hashable {
  /// The words: a substring of the narrative, never cut inside a word.
  let text: String
  /// How many words stand behind them.
  let leftOut: Int

  /// The beginning of a narrative, cut at the end of a line or sentence within a number of characters; `nil` without words.
  init?(_ narrative: String, limit: Int = 700) {
    guard let start = narrative.firstIndex(where: { !$0.isWhitespace }) else { return nil }
    let whole = narrative[start...]
    guard let end = whole.index(start, offsetBy: limit, limitedBy: whole.endIndex), end < whole.endIndex
    else {
      text = Self.trimmed(whole)
      leftOut = 0
      return
    }
    let cut = Self.cut(whole, before: end)
    text = Self.trimmed(whole[..<cut])
    leftOut = whole[cut...].split(whereSeparator: \.isWhitespace).count
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// Where to cut: behind the last line or sentence that ends in the second half before the limit, else behind a word.
  private static func cut(_ text: Substring, before end: Substring.Index) -> Substring.Index {
    let middle = text.index(text.startIndex, offsetBy: text.distance(from: text.startIndex, to: end) / 2)
    var word: Substring.Index?
    var index = end
    while index > text.startIndex {
      let before = text.index(before: index)
      if text[index].isWhitespace {
        if word == nil { word = index }
        if index > middle, text[index].isNewline || ".!?".contains(text[before]) { return index }
      }
      if index <= middle, let word { return word }
      index = before
    }
    // One word longer than the limit: it is quoted whole.
    return word ?? text[end...].firstIndex(where: \.isWhitespace) ?? text.endIndex
  }
}

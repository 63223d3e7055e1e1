/// Finds the sentences of a normalised text.
///
/// A sentence ends with full stops, exclamation marks or question marks before a space or the text's end, except
/// behind an abbreviation or an initial.
public enum SentenceSplitter {
  /// The sentences of a text.
  ///
  /// - Parameter text: Code points of a text in the form of ``TextNormalizer``.
  /// - Returns: Half-open ranges of code points, in order and apart; the spaces between belong to none.
  public static func sentences(of text: [UInt32]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index].isTerminator else {
        index += 1
        continue
      }
      let mark = index
      while index < text.count, text[index].isTerminator { index += 1 }
      let isStop = text[mark] == 0x2E && index == mark + 1
      let marks = index
      while index < text.count, text[index].isCloser { index += 1 }
      guard index == text.count || text[index].isWhitespace else { continue }
      if isStop, marks == index, isAbbreviated(text, start, before: mark) { continue }
      append(start..<index, of: text, to: &result)
      start = index
    }
    append(start..<text.count, of: text, to: &result)
    return result
  }

  /// The sentences of a text; see ``sentences(of:)-([UInt32])``.
  public static func sentences(of text: String) -> [Range<Int>] {
    sentences(of: text.unicodeScalars.map(\.value))
  }

  private static func append(_ range: Range<Int>, of text: [UInt32], to result: inout [Range<Int>]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start].isWhitespace { start += 1 }
    while end > start, text[end - 1].isWhitespace { end -= 1 }
    if start < end { result.append(start..<end) }
  }

  /// Whether the letters and stops before a full stop are an abbreviation or an initial.
  private static func isAbbreviated(_ text: [UInt32], _ sentence: Int, before mark: Int) -> Bool {
    var start = mark
    while start > sentence, mark - start < 8, text[start - 1].isLetterASCII || text[start - 1] == 0x2E {
      start -= 1
    }
    guard start < mark else { return false }
    var word = ""
    for code in text[start..<mark] {
      if let scalar = Unicode.Scalar(code.lowercasedASCII) { word.unicodeScalars.append(scalar) }
    }
    return abbreviations.contains(word) || (mark - start == 1 && word != "i" && word != ".")
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "vs", "etc", "e.g", "i.e", "fig", "no", "u.s", "u.k",
    "inc",
    "ltd", "co", "mt", "gen", "col", "capt", "lt", "sgt", "rev", "hon", "a.m", "p.m", "al", "cf", "pp", "ed",
    "eds",
    "vol", "approx", "dept", "est",
  ]
}

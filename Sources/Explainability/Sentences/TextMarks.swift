/// Finds the parts of a sentence in a text, so that they can be marked there.
public enum TextMarks {
  /// The ranges of a text's Unicode code points in which parts stand as whole words, in capitals or not, without overlaps.
  ///
  /// - Parameters:
  ///   - parts: the words, numbers and units to look for; single letters are left out.
  ///   - text: the text.
  ///   - limit: the most ranges that are given.
  public static func ranges(of parts: some Sequence<String>, in text: String, limit: Int = 40) -> [Range<Int>]
  {
    let scalars = text.unicodeScalars.map(folded)
    var found: [Range<Int>] = []
    for part in Set(parts).sorted() {
      let token = part.unicodeScalars.map(folded)
      guard let first = token.first, token.count > 1 || first.isDigit else { continue }
      var start = 0
      while start + token.count <= scalars.count, found.count < limit * 4 {
        let end = start + token.count
        if scalars[start] == first, scalars[start..<end].elementsEqual(token),
          isWhole(scalars, start, end, first, token[token.count - 1])
        {
          found.append(start..<end)
          start = end
        } else {
          start += 1
        }
      }
    }
    var result: [Range<Int>] = []
    let order = found.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
    for range in order where range.lowerBound >= result.last?.upperBound ?? 0 {
      result.append(range)
      if result.count == limit { break }
    }
    return result
  }

  private static func isWhole(
    _ text: [Unicode.Scalar], _ start: Int, _ end: Int, _ first: Unicode.Scalar, _ last: Unicode.Scalar
  ) -> Bool {
    if start > 0, text[start - 1].isWordPart, first.isWordPart { return false }
    if end < text.count, text[end].isWordPart, last.isWordPart { return false }
    return true
  }

  /// The scalar in lower case where that is one scalar too.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}

/// A text as the words that are compared.
struct WordSequence {
  /// A number for each word, equal for equal words, and −1 for one that is left out.
  var symbols: [Int32] = []
  /// Where each word stands in the text as it was read.
  var ranges: [Range<Int>] = []

  var count: Int { symbols.count }

  /// The words of a text in its normalised form and without case.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - vocabulary: The numbers of the words seen so far.
  init(_ text: ComparedText, _ vocabulary: inout [String: Int32]) {
    let normalized = TextNormalizer.normalize(text.text, hidden: text.hidden)
    let codes = normalized.text.unicodeScalars.map(\.value)
    let words = WordSplitter.words(of: codes)
    symbols.reserveCapacity(words.count)
    ranges.reserveCapacity(words.count)
    for word in words {
      let key = CodePoints.string(codes[word]).lowercased()
      let next = Int32(truncatingIfNeeded: vocabulary.count)
      let symbol = vocabulary[key] ?? next
      if symbol == next { vocabulary[key] = next }
      symbols.append(symbol)
      ranges.append(normalized.originalRange(of: word))
    }
  }

  /// Leaves out the words that begin in ranges of the text, which are in order and apart.
  ///
  /// - Returns: How many they are.
  mutating func leaveOut(_ left: [Range<Int>]) -> Int {
    var count = 0
    var rest = left[...]
    for index in symbols.indices {
      while let range = rest.first, range.upperBound <= ranges[index].lowerBound { rest.removeFirst() }
      guard let range = rest.first, range.contains(ranges[index].lowerBound), symbols[index] >= 0 else {
        continue
      }
      symbols[index] = -1
      count += 1
    }
    return count
  }

  /// Leaves out the words of all runs of `gram` words whose hash is among those given.
  ///
  /// - Returns: How many they are.
  mutating func leaveOut(_ grams: Set<UInt64>, gram: Int) -> Int {
    guard !grams.isEmpty else { return 0 }
    let hashes = SequenceIndex.hashes(of: symbols, gram: gram)
    var count = 0
    var end = 0
    for index in symbols.indices {
      if hashes[index] != 0, grams.contains(hashes[index]) { end = index + gram }
      guard index < end else { continue }
      symbols[index] = -1
      count += 1
    }
    return count
  }

  /// The code points that a run of words covers.
  func range(_ start: Int, _ length: Int) -> Range<Int> {
    let lower = ranges[start].lowerBound
    return lower..<max(lower, ranges[start + length - 1].upperBound)
  }
}

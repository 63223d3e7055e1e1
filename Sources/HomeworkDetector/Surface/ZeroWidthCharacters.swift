/// Characters of the original that take no space.
enum ZeroWidthCharacters {
  /// What is told of them; a byte-order mark at the start and the joiners inside emoji are none.
  static func finding(in source: [UInt32]) -> SurfaceFinding? {
    var ranges: [Range<Int>] = []
    var count = 0
    var end = -1
    for (index, code) in source.enumerated() where code >= 0xAD && code.isZeroWidth {
      if code == 0xFEFF && index == 0 || isJoiner(source, at: index) { continue }
      count += 1
      if end == index, let last = ranges.last {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
        end = index + 1
      } else if ranges.count < SurfaceFinding.most {
        ranges.append(index..<(index + 1))
        end = index + 1
      }
    }
    guard count > 0 else { return nil }
    return SurfaceFinding(
      kind: .zeroWidth,
      sentence: """
        \(count) \(count == 1 ? "character that takes" : "characters that take") no space \
        \(count == 1 ? "stands" : "stand") in the text; copying from a web page or a PDF and automatic \
        hyphenation cause this too.
        """, count: count, ranges: ranges)
  }

  /// Whether a joiner or a tag stands beside an emoji, or a joiner inside a word of a script that needs it.
  private static func isJoiner(_ source: [UInt32], at index: Int) -> Bool {
    func scalar(_ place: Int) -> Unicode.Scalar? {
      source.indices.contains(place) ? Unicode.Scalar(source[place]) : nil
    }
    let code = source[index]
    if code >= 0xE0020 { return index > 0 && (source[index - 1] >= 0x1F000) }
    guard code == 0x200C || code == 0x200D, let before = scalar(index - 1) else { return false }
    if before.properties.isEmoji && before.value > 0xFF || before.properties.isVariationSelector {
      return true
    }
    return (0x600...0xDFF).contains(before.value)
  }
}

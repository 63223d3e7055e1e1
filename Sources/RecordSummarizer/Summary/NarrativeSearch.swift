/// Finds words in a narrative byte by byte, capitals or not: narratives may be megabytes long.
enum NarrativeSearch {
  /// The line that holds a phrase of ASCII letters as whole words; `nil` where none does.
  static func line(with phrase: String, in narrative: String) -> Substring? {
    let wanted = Array(phrase.lowercased().utf8)
    let text = narrative.utf8
    guard let first = wanted.first else { return nil }
    var before: UInt8 = 32
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if lower(byte) == first, !isLetter(before), let end = match(wanted, in: text, at: index) {
        return line(of: narrative, from: index, to: end)
      }
      before = byte
      index = text.index(after: index)
    }
    return nil
  }

  private static func match(
    _ wanted: [UInt8], in text: String.UTF8View, at start: String.Index
  ) -> String.Index? {
    var index = start
    for byte in wanted {
      guard index < text.endIndex, lower(text[index]) == byte else { return nil }
      index = text.index(after: index)
    }
    return index < text.endIndex && isLetter(text[index]) ? nil : index
  }

  private static func line(of narrative: String, from start: String.Index, to end: String.Index) -> Substring
  {
    let head =
      narrative[..<start].lastIndex(where: \.isNewline).map(narrative.index(after:)) ?? narrative.startIndex
    let tail = narrative[end...].firstIndex(where: \.isNewline) ?? narrative.endIndex
    return narrative[head..<tail]
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(lower(byte)) || byte >= 128 }
}

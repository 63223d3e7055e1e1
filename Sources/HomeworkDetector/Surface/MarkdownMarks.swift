/// Marks of Markdown in a text that is not Markdown.
enum MarkdownMarks {
  /// What is told of headings, bold text, links, fences and table rules; nothing below two of them.
  ///
  /// Hyphens and numbers before list items are none: people write them in plain text.
  static func finding(in source: [UInt32]) -> SurfaceFinding? {
    var ranges: [Range<Int>] = []
    var count = 0
    func add(_ range: Range<Int>) {
      count += 1
      if ranges.count < SurfaceFinding.most { ranges.append(range) }
    }
    var index = 0
    var atStart = true
    while index < source.count {
      let code = source[index]
      if code.isLineEnd {
        atStart = true
        index += 1
        continue
      }
      var end: Int?
      if atStart, code == 0x23 || code == 0x60 || code == 0x7C {
        end = lineMark(source, at: index)
      }
      if code != 0x20, code != 0x09 { atStart = false }
      if end == nil, code == 0x2A { end = bold(source, at: index) }
      if end == nil, code == 0x5D { end = link(source, at: index) }
      if let end { add(index..<end) }
      index = end ?? index + 1
    }
    guard count >= 2 else { return nil }
    return SurfaceFinding(
      kind: .pastedMarkdown,
      sentence: """
        \(count) marks of Markdown, such as # before headings and ** around words, stand in a text that is not Markdown; \
        notes and messages written with such marks have them too.
        """, count: count, ranges: ranges)
  }

  /// The end of a heading's signs, a fence or a table's rule that starts a line.
  private static func lineMark(_ source: [UInt32], at start: Int) -> Int? {
    var end = start
    switch source[start] {
    case 0x23:
      while end < source.count, source[end] == 0x23 { end += 1 }
      return end - start <= 6 && end < source.count && source[end] == 0x20 ? end : nil
    case 0x60:
      while end < source.count, source[end] == 0x60 { end += 1 }
      return end - start >= 3 ? end : nil
    default:
      var dashes = 0
      while end < source.count, end - start < 500, !source[end].isLineEnd {
        switch source[end] {
        case 0x2D: dashes += 1
        case 0x7C, 0x3A, 0x20: break
        default: return nil
        }
        end += 1
      }
      return dashes >= 3 ? end : nil
    }
  }

  /// The end of words between double asterisks on one line.
  private static func bold(_ source: [UInt32], at start: Int) -> Int? {
    guard start + 4 < source.count, source[start + 1] == 0x2A, !source[start + 2].isWhitespace,
      source[start + 2] != 0x2A
    else { return nil }
    var end = start + 3
    while end + 1 < source.count, end - start < 200, !source[end].isLineEnd {
      if source[end] == 0x2A, source[end + 1] == 0x2A { return end + 2 }
      end += 1
    }
    return nil
  }

  /// The end of a link's address behind its closing bracket.
  private static func link(_ source: [UInt32], at start: Int) -> Int? {
    let scheme: [UInt32] = "](http".unicodeScalars.map(\.value)
    guard start + scheme.count < source.count,
      scheme.indices.allSatisfy({ source[start + $0] == scheme[$0] })
    else { return nil }
    var end = start + scheme.count
    while end < source.count, end - start < 500, !source[end].isWhitespace {
      if source[end] == 0x29 { return end + 1 }
      end += 1
    }
    return nil
  }
}

/// Headings, items, quotations and code of a Markdown text; the marks stay in the text.
///
/// CommonMark 0.31, chapters 4 and 5, as far as finding blocks needs it.
enum MarkdownBlocks {
  private typealias Block = ReadableDocument.Block

  /// Whether a text is Markdown: its name says so, or it has two kinds of marks that plain text has not.
  static func isMarkdown(_ lines: TextLines, name: String) -> Bool {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if ["md", "markdown", "mdown", "mkd"].contains(ending) { return true }
    guard !name.contains(".") || ending == "txt" || ending == "text" else { return false }
    var kinds: Set<Int> = []
    for line in lines.lines where !line.isBlank {
      let content = lines.content(line)
      if headingLevel(content) != nil { kinds.insert(0) }
      if fence(content) != nil { kinds.insert(1) }
      if hasEmphasis(content) { kinds.insert(2) }
      if kinds.count > 1 { return true }
    }
    return false
  }

  /// The blocks in order.
  static func blocks(of lines: TextLines) -> [ReadableDocument.Block] {
    var found: [Block] = []
    var open: Block?
    // The character and length of the fence that a block of code waits for.
    var waitsFor: (mark: UInt8, count: Int)?
    func close() {
      if let block = open { found.append(block) }
      open = nil
    }
    func extend(_ line: TextLines.Line, else kind: Block.Kind) {
      if let block = open {
        open?.range = block.range.lowerBound..<line.range.upperBound
      } else {
        open = Block(range: line.range, kind: kind)
      }
    }
    for line in lines.lines {
      let content = lines.content(line)
      if let fenced = waitsFor {
        if line.isBlank { continue }
        extend(line, else: .code)
        if let end = fence(content), end.mark == fenced.mark, end.count >= fenced.count, end.isBare {
          close()
          waitsFor = nil
        }
        continue
      }
      if line.isBlank {
        close()
      } else if let start = fence(content) {
        close()
        open = Block(range: line.range, kind: .code)
        waitsFor = (start.mark, start.count)
      } else if let level = headingLevel(content) {
        close()
        found.append(Block(range: line.range, kind: .heading(level: level)))
      } else if let level = underline(content), open?.kind == .paragraph {
        extend(line, else: .paragraph)
        open?.kind = .heading(level: level)
        close()
      } else if isItem(content) {
        close()
        open = Block(range: line.range, kind: .listItem(depth: min(line.indent / 2, 20) + 1))
      } else if content.first == UInt8(ascii: ">") {
        if open?.kind != .quotation { close() }
        extend(line, else: .quotation)
      } else {
        extend(line, else: .paragraph)
      }
    }
    close()
    return found
  }

  /// The level of an ATX heading.
  private static func headingLevel(_ line: ArraySlice<UInt8>) -> Int? {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), line.count > level else { return nil }
    let next = line[line.startIndex + level]
    return next == 0x20 || next == 0x09 ? level : nil
  }

  /// The level of the heading that a line of `=` or `-` makes of the paragraph above it.
  private static func underline(_ line: ArraySlice<UInt8>) -> Int? {
    if line.count >= 2, line.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    if line.count >= 2, line.allSatisfy({ $0 == UInt8(ascii: "-") }) { return 2 }
    return nil
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int, isBare: Bool)? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = line.prefix { $0 == mark }.count
    return count >= 3 ? (mark, count, line.count == count) : nil
  }

  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    var rest = line.dropFirst()
    if (48...57).contains(first) {
      rest = rest.drop { (48...57).contains($0) }
      guard line.count - rest.count <= 9, let mark = rest.first, mark == 0x2E || mark == 0x29 else {
        return false
      }
      rest = rest.dropFirst()
    } else if ![0x2D, 0x2A, 0x2B].contains(first) {
      return false
    }
    return rest.first == 0x20 || rest.first == 0x09
  }

  /// Whether a word stands between double asterisks, or a link in brackets.
  private static func hasEmphasis(_ line: ArraySlice<UInt8>) -> Bool {
    var pairs = 0
    var previous: UInt8 = 0
    for byte in line {
      if previous == 0x2A && byte == 0x2A { pairs += 1 }
      if previous == UInt8(ascii: "]") && byte == UInt8(ascii: "(") { return true }
      previous = previous == 0x2A && byte == 0x2A ? 0 : byte
    }
    return pairs >= 2
  }
}

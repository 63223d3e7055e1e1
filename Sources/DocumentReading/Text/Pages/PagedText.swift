/// Pages, running heads and paragraphs of a text whose pages are parted by form feeds.
struct PagedText {
  private(set) var pages: [ReadableDocument.Page] = []
  private(set) var blocks: [ReadableDocument.Block] = []

  /// The pages and blocks of the lines.
  init(_ lines: TextLines) {
    var ranges = lines.pages
    // A form feed behind the last page begins no other.
    if ranges.count > 1, let last = lines.lines.last, last.isBlank,
      !lines.lines.contains(where: { $0.page == ranges.count - 1 && !$0.isBlank })
    {
      ranges.removeLast()
    }
    let heads = RunningHeads(lines, pageCount: ranges.count)
    pages = ranges.enumerated().map { index, range in
      let label = heads.labels[index]
      return ReadableDocument.Page(
        number: index + 1, label: label == String(index + 1) ? nil : label, range: range)
    }
    appendBlocks(lines, heads)
  }

  private mutating func appendBlocks(_ lines: TextLines, _ heads: RunningHeads) {
    let width = Self.width(lines, heads)
    var open: Range<Int>?
    var page = 0
    func close(_ blocks: inout [ReadableDocument.Block]) {
      if let range = open { blocks.append(ReadableDocument.Block(range: range, kind: .paragraph)) }
      open = nil
    }
    for (index, line) in lines.lines.enumerated() {
      if line.isBlank || line.page != page || heads.lines.contains(index) { close(&blocks) }
      page = line.page
      if line.isBlank { continue }
      if heads.lines.contains(index) {
        blocks.append(ReadableDocument.Block(range: line.range, kind: .runningHead))
        continue
      }
      open = (open?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
      // A line that ends a sentence well before the margin ends a paragraph.
      if line.range.count * 5 < width * 4, Self.endsSentence(lines.content(line)) { close(&blocks) }
    }
    close(&blocks)
  }

  /// The usual length of a full line: the ninth decile over lines that a printed line can hold.
  private static func width(_ lines: TextLines, _ heads: RunningHeads) -> Int {
    let lengths = lines.lines.indices.compactMap { index -> Int? in
      let count = lines.lines[index].range.count
      return count > 20 && count <= 140 && !heads.lines.contains(index) ? count : nil
    }.sorted()
    return lengths.isEmpty ? 0 : lengths[lengths.count * 7 / 10]
  }

  private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    // Closing quotation marks have three bytes and end in 0x99 or 0x9D.
    var rest = line
    while let last = rest.last {
      if last == UInt8(ascii: ")") || last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") {
        rest.removeLast()
      } else if rest.count > 3, last == 0x99 || last == 0x9D, rest.dropLast(2).last == 0xE2 {
        rest.removeLast(3)
      } else {
        break
      }
    }
    return rest.last.map { ".?!:;".utf8.contains($0) } ?? false
  }
}

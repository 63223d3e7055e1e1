import Evidence
import Foundation

/// Reads plain text and Markdown: the text stays as it is, and blocks are found in it.
enum PlainTextReader {
  /// Blocks and pages of a text file.
  ///
  /// A text with form feeds is paged, as what programs make of PDF is.
  static func read(_ decoded: DecodedText, document: Document, limits: ReadingLimits) throws
    -> ReadableDocument
  {
    let text = decoded.text
    guard text.utf8.count <= limits.textSize else {
      throw DocumentReadingError.tooMuchText(limit: limits.textSize, name: document.name)
    }
    let lines = TextLines(text)
    guard lines.lines.contains(where: { !$0.isBlank }) else {
      throw DocumentReadingError.noText("The file", name: document.name)
    }
    var document = document
    document.repairs += decoded.repairs
    if lines.pages.count > 1 {
      let paged = PagedText(lines)
      return ReadableDocument(document: document, text: text, blocks: paged.blocks, pages: paged.pages)
    }
    if MarkdownBlocks.isMarkdown(lines, name: document.name) {
      document.mediaType = "text/markdown"
      return ReadableDocument(document: document, text: text, blocks: MarkdownBlocks.blocks(of: lines))
    }
    return ReadableDocument(document: document, text: text, blocks: blocks(of: lines))
  }

  /// Paragraphs parted by empty lines, or each line one where lines are not broken at a width.
  static func blocks(of lines: TextLines) -> [ReadableDocument.Block] {
    let isWrapped = isWrapped(lines)
    var blocks: [ReadableDocument.Block] = []
    var open: Range<Int>?
    func closed() -> [ReadableDocument.Block] {
      open.map { [ReadableDocument.Block(range: $0, kind: .paragraph)] } ?? []
    }
    for line in lines.lines {
      if line.isBlank || !isWrapped {
        blocks += closed()
        open = nil
      }
      if line.isBlank { continue }
      open = (open?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
    }
    return blocks + closed()
  }

  /// Whether paragraphs run over several lines: few lines are then longer than a line of print.
  private static func isWrapped(_ lines: TextLines) -> Bool {
    var (long, some) = (0, 0)
    for line in lines.lines where line.range.count > 40 {
      some += 1
      if line.range.count > 120 { long += 1 }
    }
    return long * 4 < max(1, some)
  }
}

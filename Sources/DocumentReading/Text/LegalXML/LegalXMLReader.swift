import Evidence
import Foundation

/// Reads laws and judgments that are published as XML.
///
/// The text is that of the elements in their order, white space made single; footnotes stand behind the division that refers to
/// them. What the format marks as numbers, headings and parts becomes divisions.
struct LegalXMLReader {
  /// The text, blocks, divisions, pages and what the document says of itself.
  ///
  /// - Throws: ``DocumentReadingError`` where it is not well-formed, holds no text, or too much.
  static func read(_ source: XMLSource, _ format: LegalXMLFormat, limits: ReadingLimits) throws
    -> ReadableDocument
  {
    var builder = LegalXMLBuilder(
      format, assembler: TextAssembler(name: source.document.name, limits: limits))
    try XMLStream(source).events { event in
      switch event {
      case .start(let cursor): try builder.start(cursor.name) { cursor.localAttribute($0) }
      case .text(let text): builder.text(text)
      case .end: try builder.end()
      }
    }
    try builder.finish()
    guard !builder.assembler.text.isEmpty else {
      throw DocumentReadingError.noText("This XML document", name: source.document.name)
    }
    var readable = ReadableDocument(
      document: source.document, text: builder.assembler.text, blocks: builder.blocks, pages: builder.pages,
      hidden: builder.assembler.hidden, title: builder.facts.title)
    readable.divisions = builder.divisions
    readable.publication = builder.facts.publication
    return readable
  }
}

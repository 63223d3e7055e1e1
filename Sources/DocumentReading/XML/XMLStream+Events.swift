import Evidence
import Foundation

extension XMLStream {
  /// Tells of every start, text and end in document order.
  ///
  /// Each call reads the document anew. Comments and processing instructions are passed over.
  ///
  /// - Throws: ``DocumentReadingError`` where the document is not well-formed, and what the handler throws.
  func events(_ handle: (XMLEvent) throws -> Void) throws {
    try source.content.withUnsafeBytes { bytes in
      let reader = try XMLReaderHandle(bytes, name: source.document.name)
      let walk = XMLWalk(reader, census: source.census)
      try walk.runEvents(handle)
    }
  }
}

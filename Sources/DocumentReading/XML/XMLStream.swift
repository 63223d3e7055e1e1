import Evidence
import Foundation

/// A pass over a document from its first element to its last, in memory that does not grow with the document.
public final class XMLStream {
  /// What the visitor wants done next.
  public enum Visit: Sendable, Hashable {
    /// Go into the element.
    case descend
    /// Pass over everything inside the element.
    case skip
  }

  let source: XMLSource

  /// A stream over a document; reading begins with ``walk(_:)``.
  public init(_ source: XMLSource) throws {
    self.source = source
  }

  /// Visits every element in document order, at its start tag.
  ///
  /// Each call reads the document anew.
  ///
  /// - Throws: ``DocumentReadingError`` where the document is not well-formed, and what the visitor throws.
  public func walk(_ visit: (XMLCursor) throws -> Visit) throws {
    try source.content.withUnsafeBytes { bytes in
      let reader = try XMLReaderHandle(bytes, name: source.document.name)
      let walk = XMLWalk(reader, census: source.census)
      try walk.run(visit)
    }
  }
}

import Evidence
import Foundation

/// The bare libxml2 reader loop: it counts nodes and does nothing else.
///
/// It is the yardstick that benchmarks hold reading against.
public enum XMLNodeCounter {
  /// The number of nodes the reader stops at.
  ///
  /// - Throws: ``DocumentReadingError`` for what is not well-formed.
  public static func count(_ source: XMLSource) throws -> Int {
    try source.content.withUnsafeBytes { bytes in
      let reader = try XMLReaderHandle(bytes, name: source.document.name)
      var nodes = 0
      while try reader.read() { nodes += 1 }
      return nodes
    }
  }
}

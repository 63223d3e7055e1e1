import DocumentReading
import Foundation

/// Reading a whole document as the domains do.
enum Reading {
  /// Every word of the document, reading each `entry` as a tree, or why it cannot be read.
  static func outcome(of bytes: Data, limits: ReadingLimits = .standard) -> Result<
    String, DocumentReadingError
  > {
    do {
      let source = try XMLSource(bytes: bytes, name: "attack.xml", limits: limits)
      var words = ""
      try XMLStream(source).walk { cursor in
        let isLeaf = cursor.isNamed("entry") || cursor.isNamed("title") || cursor.isNamed("td")
        guard isLeaf else { return .descend }
        let node = try cursor.expand()
        words += node.text + node.rawText + node.serialized
        return .skip
      }
      return .success(words)
    } catch let error as DocumentReadingError {
      return .failure(error)
    } catch {
      return .failure(DocumentReadingError(code: "test.unexpected", message: "\(error)"))
    }
  }

  /// A source made of text.
  static func source(_ text: String) throws -> XMLSource {
    try XMLSource(bytes: Data(text.utf8), name: "sample.xml")
  }

  /// Calls with the tree of the first element of a name.
  static func expand(_ name: String, in source: XMLSource, _ body: (XMLNode) throws -> Void) throws -> Bool {
    var found = false
    try XMLStream(source).walk { cursor in
      guard !found, cursor.name == name else { return .descend }
      found = true
      try body(try cursor.expand())
      return .skip
    }
    return found
  }
}

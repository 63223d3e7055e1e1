import DocumentReading
import Evidence
import Foundation
import Testing

/// Reading documents in tests, and what holds of every one that was read.
enum ReadTexts {
  /// Reads bytes; every range of the result is checked.
  static func read(_ bytes: Data, name: String = "essay", limits: ReadingLimits = .standard) throws
    -> ReadableDocument
  {
    let document = try TextDocumentReader.read(bytes: bytes, name: name, limits: limits)
    check(document)
    return document
  }

  /// The error's code, or `read` where there was none.
  static func code(_ bytes: Data, name: String = "essay", limits: ReadingLimits = .standard) -> String {
    do {
      _ = try read(bytes, name: name, limits: limits)
      return "read"
    } catch let error as DocumentReadingError {
      #expect(error.place?.hasPrefix(name) == true)
      #expect(error.message.hasSuffix("."))
      return error.code
    } catch {
      return "\(error)"
    }
  }

  /// The text of a range in code points.
  static func slice(_ document: ReadableDocument, _ range: Range<Int>) -> String {
    let scalars = document.text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
  }

  /// The blocks as texts.
  static func blocks(_ document: ReadableDocument) -> [String] {
    let scalars = Array(document.text.unicodeScalars)
    return document.blocks.map { block in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[block.range])
      return String(text)
    }
  }

  /// A short sign for what a block is, with its number: `h2 1.1`, `p`, `li1 (a)`.
  static func kinds(_ document: ReadableDocument) -> [String] {
    document.blocks.map { block in
      let kind =
        switch block.kind {
        case .heading(let level): "h\(level)"
        case .paragraph: "p"
        case .listItem(let depth): "li\(depth)"
        case .tableCell: "td"
        case .note: "note"
        case .quotation: "quote"
        case .runningHead: "head"
        case .code: "code"
        case .contents: "toc"
        case .signature: "sign"
        }
      return block.number.map { "\(kind) \($0)" } ?? kind
    }
  }

  /// The hidden stretches as texts.
  static func hidden(_ document: ReadableDocument) -> [String] { document.hidden.map { slice(document, $0) } }

  /// What must hold of every document: ranges lie in the text, in order and apart from each other.
  ///
  /// Blocks have no white space at their ends.
  static func check(_ document: ReadableDocument) {
    let scalars = Array(document.text.unicodeScalars)
    var end = 0
    for block in document.blocks {
      #expect(
        !block.range.isEmpty && block.range.lowerBound >= end && block.range.upperBound <= scalars.count)
      guard block.range.upperBound <= scalars.count, let first = block.range.first,
        let last = block.range.last
      else { continue }
      #expect(!scalars[first].properties.isWhitespace && !scalars[last].properties.isWhitespace)
      if end > 0 {
        #expect(scalars[end..<first].contains { $0 == "\n" || $0 == "\r" || $0 == "\u{C}" })
      }
      end = block.range.upperBound
    }
    end = 0
    for page in document.pages {
      #expect(page.range.lowerBound >= end && page.range.upperBound <= scalars.count)
      end = page.range.upperBound
    }
    end = 0
    for range in document.hidden {
      #expect(!range.isEmpty && range.lowerBound >= end && range.upperBound <= scalars.count)
      end = range.upperBound
    }
  }
}

import Foundation

/// A change to a document's bytes before they are parsed; no change adds or takes a line feed.
struct XMLEdit: Sendable {
  /// What is replaced; empty for what is only put in.
  var range: Range<Int>
  /// What stands there afterwards.
  var bytes: [UInt8]

  /// The content with all edits made, which must be in order and apart.
  static func apply(_ edits: [XMLEdit], to content: Data) -> Data {
    guard !edits.isEmpty else { return content }
    var output = Data(capacity: content.count + edits.reduce(0) { $0 + $1.bytes.count })
    var from = content.startIndex
    for edit in edits {
      output.append(content[from..<(content.startIndex + edit.range.lowerBound)])
      output.append(contentsOf: edit.bytes)
      from = content.startIndex + edit.range.upperBound
    }
    output.append(content[from...])
    return output
  }

  /// Comments that hold nothing but line feeds, in the place of a long comment or processing instruction.
  static func blank(_ range: Range<Int>, lineFeeds: Int) -> XMLEdit {
    var bytes: [UInt8] = []
    var left = lineFeeds
    repeat {
      let count = min(left, step)
      bytes += Array("<!--".utf8) + [UInt8](repeating: 0x0A, count: count) + Array("-->".utf8)
      left -= count
    } while left > 0
    return XMLEdit(range: range, bytes: bytes)
  }

  /// The end of one CDATA section and the start of the next, put in so that a long one becomes many.
  static func seam(at offset: Int) -> XMLEdit {
    XMLEdit(range: offset..<offset, bytes: Array("]]><![CDATA[".utf8))
  }

  /// The length in bytes of the pieces that long markup is made into.
  static let step = 4096
}

import Foundation

/// Splits the bytes of a document that passed the guard into markup and text, without libxml2.
struct MarkupScanner {
  /// A piece of a document.
  enum Piece {
    /// A start tag and its local name; `end` is behind it.
    case start(name: Range<Int>, isEmpty: Bool, end: Int)
    case endTag(end: Int)
    case text(Range<Int>)
    case cdata(Range<Int>)
    /// A comment or processing instruction.
    case aside
  }

  let base: UnsafePointer<UInt8>
  let count: Int
  var position: Int

  /// A scanner over a range of the bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let address = bytes.baseAddress else { preconditionFailure("the guard refuses empty files") }
    base = address
    count = range.upperBound
    position = range.lowerBound
  }

  /// The next piece, and where it begins; `nil` at the end.
  mutating func next() -> (piece: Piece, start: Int)? {
    guard position < count else { return nil }
    let start = position
    guard base[start] == UInt8(ascii: "<") else {
      position = find(UInt8(ascii: "<"), from: start) ?? count
      return (.text(start..<position), start)
    }
    guard start + 1 < count else {
      position = count
      return (.aside, start)
    }
    switch base[start + 1] {
    case UInt8(ascii: "/"):
      position = (find(UInt8(ascii: ">"), from: start) ?? count - 1) + 1
      return (.endTag(end: position), start)
    case UInt8(ascii: "?"):
      pass("?>", from: start + 2)
      return (.aside, start)
    case UInt8(ascii: "!"):
      if start + 9 <= count, memcmp(base + start, "<![CDATA[", 9) == 0 {
        pass("]]>", from: start + 9)
        return (.cdata((start + 9)..<max(start + 9, position - 3)), start)
      }
      pass("-->", from: start + 4)
      return (.aside, start)
    default:
      return (startTag(start), start)
    }
  }

  private mutating func startTag(_ start: Int) -> Piece {
    var i = start + 1
    var nameStart = i
    while i < count, !XMLDeclaration.isSpace(base[i]), base[i] != 0x2F, base[i] != 0x3E {
      if base[i] == UInt8(ascii: ":") { nameStart = i + 1 }
      i += 1
    }
    let name = nameStart..<i
    while i < count, base[i] != 0x3E {
      if base[i] == 0x22 || base[i] == 0x27 { i = find(base[i], from: i + 1) ?? count - 1 }
      i += 1
    }
    position = min(i + 1, count)
    return .start(name: name, isEmpty: base[position - 2] == 0x2F, end: position)
  }

  private mutating func pass(_ end: StaticString, from: Int) {
    let length = end.utf8CodeUnitCount
    var i = from
    while let close = find(UInt8(ascii: ">"), from: i) {
      position = close + 1
      if position - length >= from, memcmp(base + position - length, end.utf8Start, length) == 0 { return }
      i = position
    }
    position = count
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let hit = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }
}

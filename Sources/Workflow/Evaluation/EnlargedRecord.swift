import Foundation

/// A record made larger by repeating its entries, for measurements of time and memory.
struct EnlargedRecord {
  private let pieces: [(before: Range<Int>, entry: Range<Int>)]
  private let bytes: [UInt8]
  private let end: Int

  /// The record in a file.
  ///
  /// Entries of CDA do not stand in one another, so the next end tag is the entry's own.
  init(path: String) throws {
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var pieces: [(before: Range<Int>, entry: Range<Int>)] = []
    var position = 0
    while let start = Self.find("<entry", in: bytes, from: position, isName: true),
      let close = Self.find("</entry>", in: bytes, from: start, isName: false)
    {
      pieces.append((position..<start, start..<close + 8))
      position = close + 8
    }
    self.pieces = pieces
    end = position
  }

  /// How often each entry has to stand there for a file of about this size.
  func factor(forSize size: Int) -> Int {
    let entries = pieces.reduce(0) { $0 + $1.entry.count }
    guard entries > 0 else { return 1 }
    return max(1, Int((Double(size - bytes.count + entries) / Double(entries)).rounded()))
  }

  /// The record with each entry so many times.
  func repeated(_ times: Int) -> Data {
    var data = Data()
    for piece in pieces {
      data.append(contentsOf: bytes[piece.before])
      for _ in 0..<times { data.append(contentsOf: bytes[piece.entry]) }
    }
    data.append(contentsOf: bytes[end...])
    return data
  }

  private static func find(_ text: String, in bytes: [UInt8], from start: Int, isName: Bool) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count > wanted.count else { return nil }
    var index = start
    while index < bytes.count - wanted.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        let next = bytes[index + wanted.count]
        if !isName || next == UInt8(ascii: ">") || next == UInt8(ascii: " ") || next < 0x20 { return index }
      }
      index += 1
    }
    return nil
  }
}

/// Text that is put together piece by piece, with every run of white space made one space and none at the ends.
///
/// A no-break space counts as white space.
struct CollapsedText {
  private var bytes: [UInt8] = []
  private var isBroken = false

  /// Adds UTF-8 bytes.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var i = 0
    while i < piece.count {
      let byte = piece[i]
      let isNoBreak = byte == 0xC2 && i + 1 < piece.count && piece[i + 1] == 0xA0
      guard byte <= 0x20 || isNoBreak else {
        i += 1
        continue
      }
      flush(piece, start..<i)
      isBroken = true
      i += isNoBreak ? 2 : 1
      start = i
    }
    flush(piece, start..<piece.count)
  }

  /// Sees to it that what comes next is parted from what came before.
  mutating func breakWord() { isBroken = true }

  private mutating func flush(_ piece: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if isBroken, !bytes.isEmpty { bytes.append(0x20) }
    isBroken = false
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[range]))
  }

  /// The text so far.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether an element of this local name runs on within a sentence: CDA's own (CDA R2, narrative block) and HTML's.
  static func isInline(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    inline.contains { name.count == $0.utf8CodeUnitCount && name.elementsEqual($0.utf8) }
  }

  private static let inline: [StaticString] = [
    "content", "sub", "sup", "linkHtml", "footnoteRef", "delimiter", "span", "em", "strong", "font", "anchor",
  ]
}

extension StaticString {
  /// The bytes.
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

/// One pass over bytes that are meant to be UTF-8: whether they are, and which characters XML forbids.
///
/// XML 1.0, production 2, forbids the C0 control characters but tab, line feed and carriage return, and U+FFFE and U+FFFF.
struct ByteCheck {
  /// The offset of the first byte that is not UTF-8.
  private(set) var invalid: Int?
  /// Whether there is a character of more than one byte before `invalid`.
  private(set) var hasMultibyte = false
  /// The offset of the first NUL.
  private(set) var nul: Int?
  /// The offset of the first forbidden character.
  private(set) var forbidden: Int?

  /// Checks the bytes, stopping at the first that is not UTF-8.
  init(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var i = 0
    while i < count {
      if i + 8 <= count {
        let word = (base + i).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          // The subtraction borrows into the top bit of each byte below 0x20; a borrow may spill upwards, so look again.
          var low = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
          while low != 0 {
            noteIfForbidden(base, i + low.trailingZeroBitCount >> 3)
            low &= low &- 1
          }
          i += 8
          continue
        }
      }
      let length = Self.scalarLength(base + i, left: count - i)
      if length == 0 {
        invalid = i
        return
      }
      if length == 1 {
        noteIfForbidden(base, i)
      } else {
        hasMultibyte = true
        if length == 3 { noteIfNoncharacter(base, i) }
      }
      i += length
    }
  }

  private mutating func noteIfForbidden(_ base: UnsafeRawPointer, _ offset: Int) {
    let byte = base.load(fromByteOffset: offset, as: UInt8.self)
    guard byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D else { return }
    if byte == 0, nul == nil { nul = offset }
    if forbidden == nil { forbidden = offset }
  }

  private mutating func noteIfNoncharacter(_ base: UnsafeRawPointer, _ offset: Int) {
    guard forbidden == nil, base.load(fromByteOffset: offset, as: UInt8.self) == 0xEF,
      base.load(fromByteOffset: offset + 1, as: UInt8.self) == 0xBF,
      base.load(fromByteOffset: offset + 2, as: UInt8.self) >= 0xBE
    else { return }
    forbidden = offset
  }

  /// The bytes of the character at `p`, or 0 where it is not UTF-8 (*The Unicode Standard*, table 3-7).
  @inline(__always)
  private static func scalarLength(_ p: UnsafeRawPointer, left: Int) -> Int {
    let b = p.assumingMemoryBound(to: UInt8.self)
    func continues(_ index: Int) -> Bool { index < left && b[index] & 0xC0 == 0x80 }
    switch b[0] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1) && b[1] >= 0xA0 && continues(2) ? 3 : 0
    case 0xED: return continues(1) && b[1] < 0xA0 && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1) && b[1] >= 0x90 && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1) && b[1] < 0x90 && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}

import Foundation

/// Bytes of other encodings made into UTF-8.
enum Transcoding {
  /// UTF-16 made into UTF-8, or the offset of the first unit that is not UTF-16.
  static func utf16(_ bytes: UnsafeRawBufferPointer, bigEndian: Bool) -> Result<[UInt8], Offset> {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 2 + bytes.count / 16)
    func unit(_ i: Int) -> UInt32 {
      let first = UInt32(bytes[i])
      let second = UInt32(bytes[i + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var i = 0
    while i + 1 < bytes.count {
      let high = unit(i)
      if high < 0x80 {
        output.append(UInt8(truncatingIfNeeded: high))
      } else if high & 0xF800 == 0xD800 {
        guard high < 0xDC00, i + 3 < bytes.count, unit(i + 2) & 0xFC00 == 0xDC00 else {
          return .failure(Offset(lines: lines(output)))
        }
        append(0x10000 + ((high & 0x3FF) << 10 | unit(i + 2) & 0x3FF), to: &output)
        i += 2
      } else {
        append(high, to: &output)
      }
      i += 2
    }
    return i == bytes.count ? .success(output) : .failure(Offset(lines: lines(output)))
  }

  /// UTF-32 made into UTF-8, or the line of the first unit that is not UTF-32.
  static func utf32(_ bytes: UnsafeRawBufferPointer, bigEndian: Bool) -> Result<[UInt8], Offset> {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4 + bytes.count / 32)
    var i = 0
    while i + 3 < bytes.count {
      let raw = bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self)
      let value = bigEndian ? UInt32(bigEndian: raw) : UInt32(littleEndian: raw)
      guard Unicode.Scalar(value) != nil else { return .failure(Offset(lines: lines(output))) }
      append(value, to: &output)
      i += 4
    }
    return i == bytes.count ? .success(output) : .failure(Offset(lines: lines(output)))
  }

  /// Windows-1252 made into UTF-8; its five unassigned bytes become the control characters of the same number.
  static func windows1252(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else if byte < 0xA0 {
        append(upper[Int(byte) - 0x80], to: &output)
      } else {
        append(UInt32(byte), to: &output)
      }
    }
    return output
  }

  /// Whether bytes that are not UTF-8 are text in Windows-1252 beyond reasonable doubt.
  ///
  /// No byte may be unassigned in it, none may look like a part of a longer UTF-8 sequence (damaged UTF-8 is refused,
  /// not guessed at), and the bytes FE and FF are taken for damage, since þ and ÿ are far rarer.
  static func isPlausibleWindows1252(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        if byte >= 0xFE || [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { return false }
        if byte < 0xC0 && previous >= 0xC0 { return false }
      }
      previous = byte
    }
    return true
  }

  /// The place where bytes stopped making sense.
  struct Offset: Error {
    /// The line feeds before it.
    var lines: Int
  }

  private static func lines(_ output: [UInt8]) -> Int { output.count { $0 == 0x0A } }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0..<0x80:
      output.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      output.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default:
      output.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }

  /// The characters of the bytes 80 to 9F.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

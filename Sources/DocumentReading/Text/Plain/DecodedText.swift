import Evidence
import Foundation

/// Bytes of a text file made into characters, with what had to be mended.
///
/// Nothing but the encoding is touched: line ends stay as they are, and so does a byte-order mark of UTF-8, which
/// counts as a character for other programs too.
struct DecodedText {
  var text: String
  var repairs: [Repair] = []

  /// The text of the bytes.
  ///
  /// - Throws: ``DocumentReadingError`` where they are no text.
  init(_ bytes: Data, name: String) throws {
    var content = bytes
    if let (encoding, mark) = TextEncoding.wide(bytes) {
      content = try Self.narrowed(bytes, encoding, mark: mark, name: name)
      repairs.append(
        Repair(code: "encoding", message: "The file is in \(encoding.name); it was read as that.", line: 1))
    }
    let check = content.withUnsafeBytes { ByteCheck($0) }
    guard check.invalid != nil else {
      if check.nul != nil { throw Self.notText(name) }
      text = String(decoding: content, as: UTF8.self)
      return
    }
    if content.contains(0) { throw Self.notText(name) }
    // One good character of several bytes shows that the file is UTF-8 with damage in it.
    if !check.hasMultibyte, content.withUnsafeBytes({ Transcoding.isPlausibleWindows1252($0) }) {
      guard Self.isMostlyASCII(content) else { throw Self.unknownEncoding(name) }
      text = content.withUnsafeBytes { String(decoding: Transcoding.windows1252($0), as: UTF8.self) }
      repairs.append(
        Repair(
          code: "encoding", message: "The file is not in UTF-8; it was read as Windows-1252 (Latin-1).",
          line: 1))
      return
    }
    text = String(decoding: content, as: UTF8.self)
    let before = content.count { $0 & 0xC0 != 0x80 }
    let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    guard replaced <= max(8, before / 100) else { throw Self.notText(name) }
    repairs.append(
      Repair(
        code: "encoding",
        message:
          "\(replaced) \(replaced == 1 ? "place is" : "places are") not UTF-8 and stand as U+FFFD in the text."
      ))
  }

  private static func narrowed(_ bytes: Data, _ encoding: TextEncoding, mark: Int, name: String) throws
    -> Data
  {
    let decoded = bytes.withUnsafeBytes { raw -> Result<[UInt8], Transcoding.Offset> in
      let body = UnsafeRawBufferPointer(rebasing: raw[mark...])
      switch encoding {
      case .utf32(let bigEndian): return Transcoding.utf32(body, bigEndian: bigEndian)
      case .utf16(let bigEndian): return Transcoding.utf16(body, bigEndian: bigEndian)
      default: return .failure(Transcoding.Offset(lines: 0))
      }
    }
    switch decoded {
    case .success(let output): return Data(output)
    case .failure(let offset):
      throw DocumentReadingError(
        code: "text.encoding",
        message: "The file should be in \(encoding.name), but here its bytes are not.",
        hint: "Save it in UTF-8.", name: name, line: offset.lines + 1)
    }
  }

  /// Whether letters outside of ASCII are few, as in the languages that Windows-1252 is made for.
  ///
  /// In Cyrillic, Greek and other alphabets of one byte a letter nearly all are.
  private static func isMostlyASCII(_ content: Data) -> Bool {
    let high = content.count { $0 >= 0xC0 }
    let low = content.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    return high < 8 || high * 2 < low
  }

  private static func unknownEncoding(_ name: String) -> DocumentReadingError {
    DocumentReadingError(
      code: "text.encoding", message: "The file is neither in UTF-8 nor in Latin-1.",
      hint: "Save it in UTF-8.", place: name)
  }

  private static func notText(_ name: String) -> DocumentReadingError {
    DocumentReadingError.unsupported(.binary, name: name)
  }
}

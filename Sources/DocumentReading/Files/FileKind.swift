/// What a file is, found by looking at its first bytes and never at its name.
public enum FileKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// XML in any encoding, XHTML with an XML declaration included.
  case xml
  /// A JSON object or array.
  case json
  /// A zip archive that is not a Word document.
  case zip
  /// A gzip stream.
  case gzip
  /// A PDF document.
  case pdf
  /// A Word document (Office Open XML).
  case docx
  /// An OpenDocument text.
  case odt
  /// An OLE compound file: what Office wrote before 2007, or anything of it under a password.
  case ole
  /// An HTML page.
  case html
  /// Rich text.
  case rtf
  /// Text of no other kind.
  case text
  /// Bytes of no known kind.
  case binary
  /// No bytes, or a byte-order mark and white space only.
  case empty

  /// The media type, such as `application/xml`.
  public var mediaType: String {
    switch self {
    case .xml: "application/xml"
    case .json: "application/json"
    case .zip: "application/zip"
    case .gzip: "application/gzip"
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ole: "application/x-ole-storage"
    case .html: "text/html"
    case .rtf: "application/rtf"
    case .text: "text/plain"
    case .binary: "application/octet-stream"
    case .empty: "application/x-empty"
    }
  }

  /// The kind in words with its article, such as `a PDF document`.
  var inWords: String {
    switch self {
    case .xml: "an XML file"
    case .json: "a JSON file"
    case .zip: "a zip archive"
    case .gzip: "a gzip-compressed file"
    case .pdf: "a PDF document"
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .ole: "an Office document of the kind before 2007"
    case .html: "an HTML page"
    case .rtf: "a rich-text document"
    case .text: "plain text"
    case .binary: "a binary file"
    case .empty: "an empty file"
    }
  }

  /// How many bytes at the start of a file decide its kind.
  static let window = 4096

  /// The kind of the file that begins with these bytes; more than the first 4096 are not looked at.
  ///
  /// Text in UTF-16 and UTF-32 is recognised with and without a byte-order mark, EBCDIC by its XML declaration.
  public static func sniff(_ bytes: some Collection<UInt8>) -> FileKind {
    let head = Array(bytes.prefix(window))
    if let magic = magic(head) { return magic }
    let wide = TextEncoding.wide(head)
    // Of a wide encoding the zero bytes are dropped: what tells kinds apart is ASCII.
    var text = wide == nil ? head[...] : head.filter { $0 != 0 }[...]
    if wide != nil { text = text.drop { $0 == 0xFF || $0 == 0xFE } }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = text.first else { return head.count < window ? .empty : .text }
    switch first {
    case UInt8(ascii: "<"):
      return markup(text.dropFirst())
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return json(text) ? .json : .text
    default:
      return looksBinary(head, wide: wide != nil) ? .binary : .text
    }
  }

  private static func magic(_ head: [UInt8]) -> FileKind? {
    if head.isEmpty { return .empty }
    if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if head.starts(with: Array("{\\rtf".utf8)) { return .rtf }
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return .xml }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .ole }
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      if head.dropFirst(30).starts(with: Array("mimetype\(FileKind.odt.mediaType)".utf8)) { return .odt }
      let isWord = contains(head, "word/") || contains(head, "[Content_Types].xml")
      return isWord ? .docx : .zip
    }
    if head.starts(with: [0x50, 0x4B, 5, 6]) { return .zip }
    return nil
  }

  private static func markup(_ rest: ArraySlice<UInt8>) -> FileKind {
    let start = String(decoding: rest.prefix(14), as: UTF8.self).lowercased()
    if start.hasPrefix("!doctype html") || start.hasPrefix("html") { return .html }
    guard let next = rest.first else { return .text }
    let isLetter = (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A
    let opens = next >= 0x80 || isLetter || [0x3F, 0x21, 0x5F, 0x3A].contains(next)
    return opens ? .xml : .text
  }

  /// Whether what follows the bracket can follow it in JSON.
  private static func json(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.dropFirst().drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let next = rest.first else { return true }
    if text.first == UInt8(ascii: "{") { return next == 0x22 || next == 0x7D }
    return Array("\"{[]-0123456789tfn".utf8).contains(next)
  }

  private static func looksBinary(_ head: [UInt8], wide: Bool) -> Bool {
    if wide { return false }
    let odd = head.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
    return odd * 50 > head.count
  }

  private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return false }
    return (0...(bytes.count - word.count)).contains { bytes[$0...].starts(with: word) }
  }
}

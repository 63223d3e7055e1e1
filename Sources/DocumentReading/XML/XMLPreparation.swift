import Evidence
import Foundation

/// The way of a file's bytes to what libxml2 may see: decode, check, mend, guard, and note each repair.
///
/// No repair moves a character to another line, so that lines stay those of the file.
struct XMLPreparation {
  let name: String
  let limits: ReadingLimits
  private(set) var repairs: [Repair] = []

  /// Starts with a clean sheet.
  init(name: String, limits: ReadingLimits) {
    self.name = name
    self.limits = limits
  }

  /// The bytes to parse and what the guard counted in them; `repairs` then lists what was mended.
  mutating func run(_ original: Data) throws -> (content: Data, census: XMLCensus) {
    var content = try decode(original)
    content = try mendStart(content)
    let census = try content.withUnsafeBytes { bytes in
      var xmlGuard = XMLGuard(bytes, name: name, limits: limits)
      return try xmlGuard.run()
    }
    noteNamespace(census)
    var edits = census.edits
    if let line = census.firstBlanked {
      repair(
        "long-comment", "A comment or processing instruction of more than 8 KB was passed over.", line: line)
    }
    if let declarations = prefixDeclarations(census) {
      let place = edits.firstIndex { $0.range.lowerBound >= declarations.range.lowerBound } ?? edits.endIndex
      edits.insert(declarations, at: place)
    }
    return (XMLEdit.apply(edits, to: content), census)
  }

  // MARK: Characters

  private mutating func decode(_ original: Data) throws -> Data {
    if original.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { throw unsupported("EBCDIC", line: 1) }
    if let (encoding, mark) = TextEncoding.wide(original) {
      return try decodeWide(original, encoding, mark: mark)
    }
    var content = original
    if content.starts(with: [0xEF, 0xBB, 0xBF]) {
      content = content.dropFirst(3)
      repair("byte-order-mark", "The file begins with a byte-order mark; it was passed over.", line: 1)
    }
    let declaration = content.withUnsafeBytes { XMLDeclaration($0, from: 0) }
    let declared = declaration?.encoding.map(TextEncoding.named) ?? .utf8
    if case .other(let name) = declared { throw unsupported(name, line: line(in: content, declaration)) }
    let check = content.withUnsafeBytes { ByteCheck($0) }
    content = try decodeNarrow(content, declared, check)
    // A declaration that names another encoding than UTF-8 must not reach the parser.
    if declared != .utf8, let declaration { content = Self.blanked(content, declaration.range) }
    return try mendCharacters(
      content, check.invalid == nil ? check : content.withUnsafeBytes { ByteCheck($0) })
  }

  private mutating func decodeWide(_ original: Data, _ encoding: TextEncoding, mark: Int) throws -> Data {
    let decoded = original.withUnsafeBytes { bytes -> Result<[UInt8], Transcoding.Offset> in
      let body = UnsafeRawBufferPointer(rebasing: bytes[mark...])
      switch encoding {
      case .utf32(let bigEndian): return Transcoding.utf32(body, bigEndian: bigEndian)
      case .utf16(let bigEndian): return Transcoding.utf16(body, bigEndian: bigEndian)
      default: preconditionFailure("not a wide encoding")
      }
    }
    let output: [UInt8]
    switch decoded {
    case .success(let bytes): output = bytes
    case .failure(let offset): throw damaged(encoding.name, line: offset.lines + 1)
    }
    repair("encoding", "The file is in \(encoding.name); it was converted to UTF-8.", line: 1)
    var content = Data(output)
    if let declaration = output.withUnsafeBytes({ XMLDeclaration($0, from: 0) }) {
      content = Self.blanked(content, declaration.range)
    }
    return try mendCharacters(content, content.withUnsafeBytes { ByteCheck($0) })
  }

  private mutating func decodeNarrow(_ content: Data, _ declared: TextEncoding, _ check: ByteCheck) throws
    -> Data
  {
    guard let invalid = check.invalid else {
      switch declared {
      case .windows1252 where check.hasMultibyte:
        repair(
          "encoding", "The file says that it is in Latin-1, but its bytes are UTF-8; it was read as UTF-8.",
          line: 1)
      case .utf16, .utf32:
        repair(
          "encoding",
          "The file says that it is in \(declared.name), but its bytes are UTF-8; it was read as UTF-8.",
          line: 1)
      default: break
      }
      return content
    }
    let line = Self.line(in: content, at: invalid)
    if declared == .windows1252 {
      repair("encoding", "The file is in Latin-1 or Windows-1252; it was converted to UTF-8.", line: 1)
      return content.withUnsafeBytes { Data(Transcoding.windows1252($0)) }
    }
    // One good character of several bytes shows that the file is UTF-8 with damage in it.
    let plausible = !check.hasMultibyte && content.withUnsafeBytes { Transcoding.isPlausibleWindows1252($0) }
    guard declared == .utf8, plausible else { throw damaged("UTF-8", line: line) }
    repair(
      "encoding",
      "The file should be in UTF-8, but it holds single bytes as Windows-1252 has them; it was read as Windows-1252.",
      line: line)
    return content.withUnsafeBytes { Data(Transcoding.windows1252($0)) }
  }

  private mutating func mendCharacters(_ content: Data, _ check: ByteCheck) throws -> Data {
    if let nul = check.nul {
      throw DocumentReadingError(
        code: "xml.characters", message: "The file holds zero bytes, so it is damaged or not text.",
        hint: "Export it again.", name: name, line: Self.line(in: content, at: nul))
    }
    guard let first = check.forbidden else { return content }
    var output: [UInt8] = []
    output.reserveCapacity(content.count + 64)
    var count = 0
    content.withUnsafeBytes { bytes in
      for (i, byte) in bytes.enumerated() {
        let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D
        let isLastOfNoncharacter =
          (byte == 0xBE || byte == 0xBF) && i >= 2 && bytes[i - 1] == 0xBF && bytes[i - 2] == 0xEF
        if isControl {
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        } else {
          output.append(isLastOfNoncharacter ? 0xBD : byte)
        }
        if isControl || isLastOfNoncharacter { count += 1 }
      }
    }
    let what =
      count == 1
      ? "A control character that XML forbids was" : "\(count) control characters that XML forbids were"
    repair(
      "control-character", "\(what) replaced by the replacement character U+FFFD.",
      line: Self.line(in: content, at: first))
    return Data(output)
  }

  // MARK: Markup

  /// Blanks an XML declaration that does not stand at the very start, which parsers refuse.
  private mutating func mendStart(_ content: Data) throws -> Data {
    guard let declaration = content.withUnsafeBytes({ XMLDeclaration($0, from: 0) }),
      declaration.range.lowerBound > 0
    else { return content }
    repair(
      "leading-space", "White space stands before the XML declaration; it was passed over.",
      line: line(in: content, declaration))
    return Self.blanked(content, declaration.range)
  }

  private mutating func noteNamespace(_ census: XMLCensus) {
    guard census.rootName == "ClinicalDocument", census.rootNamespace != "urn:hl7-org:v3" else { return }
    let what = census.rootNamespace == nil ? "no namespace" : "another namespace"
    repair(
      "wrong-namespace",
      "The document is in \(what) instead of urn:hl7-org:v3; its elements were matched by their local names.",
      line: census.rootLine)
  }

  /// What declares the undeclared prefixes in the root's tag.
  private mutating func prefixDeclarations(_ census: XMLCensus) -> XMLEdit? {
    var declarations = ""
    for use in census.undeclared where use.prefix.utf8.allSatisfy(Self.isPlain) {
      let known = Self.namespaces[use.prefix]
      let who = known == nil ? "A prefix" : "The prefix \(use.prefix)"
      let bound = known.map { "bound to \($0)" } ?? "given a namespace of its own"
      declarations += " xmlns:\(use.prefix)=\"\(known ?? "urn:undeclared:\(use.prefix)")\""
      repair("undeclared-prefix", "\(who) was used without being declared; it was \(bound).", line: use.line)
    }
    if declarations.isEmpty { return nil }
    return XMLEdit(range: census.insertionOffset..<census.insertionOffset, bytes: Array(declarations.utf8))
  }

  /// Namespaces of the prefixes that clinical documents use.
  private static let namespaces = [
    "xsi": "http://www.w3.org/2001/XMLSchema-instance", "sdtc": "urn:hl7-org:sdtc",
    "voc": "urn:hl7-org:v3/voc",
    "hl7": "urn:hl7-org:v3", "cda": "urn:hl7-org:v3", "xlink": "http://www.w3.org/1999/xlink",
  ]

  private static func isPlain(_ byte: UInt8) -> Bool {
    let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    return isLetter || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      || byte >= 0x80
  }

  // MARK: Helpers

  private mutating func repair(_ code: String, _ message: String, line: Int) {
    repairs.append(Repair(code: code, message: message, line: line))
  }

  /// The content with the range made blank; its line feeds stay.
  private static func blanked(_ content: Data, _ range: Range<Int>) -> Data {
    var copy = Data(content)
    for i in range where copy[i] != 0x0A { copy[i] = 0x20 }
    return copy
  }

  private func line(in content: Data, _ declaration: XMLDeclaration?) -> Int {
    Self.line(in: content, at: declaration?.range.lowerBound ?? 0)
  }

  private static func line(in content: Data, at offset: Int) -> Int {
    content.prefix(offset).count { $0 == 0x0A } + 1
  }

  private func unsupported(_ encoding: String, line: Int) -> DocumentReadingError {
    DocumentReadingError(
      code: "xml.encoding", message: "The file is in the encoding \(encoding), which is not read.",
      hint: "Save it in UTF-8.", name: name, line: line)
  }

  private func damaged(_ encoding: String, line: Int) -> DocumentReadingError {
    DocumentReadingError(
      code: "xml.encoding", message: "The file should be in \(encoding), but here its bytes are not.",
      hint: "Export it again, or save it in UTF-8.", name: name, line: line)
  }
}

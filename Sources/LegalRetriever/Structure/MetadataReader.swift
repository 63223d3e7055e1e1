internal import DocumentReading
internal import Foundation

/// Finds title, kind, parties and date on the first page of a document.
struct MetadataReader {
  /// How many bytes are taken for the first page.
  static let opening = 4000

  private(set) var metadata: DocumentMetadata
  private let declared: String?

  /// The metadata of a document.
  ///
  /// - Parameters:
  ///   - name: the file's path.
  ///   - title: what the file itself gives as its title.
  init(text: DocumentText, name: String, title: String?) {
    declared = title
    let opening = text.string(0..<min(text.bytes.count, Self.opening))
    let segments = Self.segments(opening)
    let stem = ((name as NSString).lastPathComponent as NSString).deletingPathExtension
    let found = Self.title(segments) ?? title.flatMap { $0.isEmpty ? nil : $0 }
    metadata = DocumentMetadata(title: found ?? stem)
    metadata.kind =
      DocumentKind.name(in: found ?? "") ?? DocumentKind.name(in: stem)
      ?? DocumentKind.name(in: String(opening.prefix(600)))
    if metadata.kind == "opinion"
      || PlainWords.find(Array("Cite as: ".utf8), in: Array(opening.utf8), from: 0) != nil
    {
      metadata.kind = "opinion"
      if let title = OpinionTitle.read(text, name: name) { metadata.title = title }
    }
    metadata.parties = PartyReader.parties(in: opening)
    metadata.date = DateReader.first(in: opening) ?? DateReader.inFileName(stem)
  }

  /// The metadata, with what a published law or judgment says of itself before all else.
  func metadata(for publication: ReadableDocument.Publication?) -> DocumentMetadata {
    guard let publication else { return metadata }
    var metadata = metadata
    if let declared, !declared.isEmpty { metadata.title = String(declared.prefix(300)) }
    metadata.kind = Self.kinds[publication.kind] ?? metadata.kind
    let date = publication.date.flatMap {
      $0.count == 10 && $0.dropFirst(4).first == "-" ? $0 : DateReader.first(in: $0)
    }
    metadata.date = date ?? metadata.date
    metadata.parties = publication.parties
    let sides = metadata.title.components(separatedBy: " v ")
    if metadata.parties.isEmpty, publication.kind == .judgment, sides.count == 2 { metadata.parties = sides }
    return metadata
  }

  private static let kinds: [ReadableDocument.Publication.Kind: String] = [
    .act: "act", .bill: "bill", .code: "code", .regulation: "regulation", .judgment: "judgment",
    .debate: "debate",
  ]

  /// The lines of the first page; a tab and three spaces part lines too.
  private static func segments(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var segments: [String] = []
    var start = 0
    func close(_ end: Int) {
      var (from, to) = (start, end)
      while from < to, Letters.isSpace(bytes[from]) { from += 1 }
      while to > from, Letters.isSpace(bytes[to - 1]) { to -= 1 }
      if from < to { segments.append(String(decoding: bytes[from..<to], as: UTF8.self)) }
    }
    var place = 0
    while place < bytes.count {
      let isGap =
        bytes[place] == Letters.space && place + 2 < bytes.count && bytes[place + 1] == Letters.space
        && bytes[place + 2] == Letters.space
      if (9...13).contains(bytes[place]) || isGap {
        close(place)
        start = place + (isGap ? 3 : 1)
        place = start
      } else {
        place += 1
      }
    }
    close(bytes.count)
    return segments
  }

  /// The first line that names a kind of document and looks like a title, else a case name.
  private static func title(_ segments: [String]) -> String? {
    for segment in segments.prefix(60) where segment.utf8.count <= 320 && segment.count <= 160 {
      if PlainWords.find(Array(" v. ".utf8), in: Array(segment.utf8), from: 0) != nil, segment.count < 100 {
        return tidy(segment)
      }
      guard DocumentKind.name(in: segment) != nil, looksLikeTitle(segment) else { continue }
      return tidy(segment)
    }
    return nil
  }

  private static func looksLikeTitle(_ segment: String) -> Bool {
    let words = segment.split { !$0.isLetter }
    guard !words.isEmpty, words.count <= 18 else { return false }
    let big = words.count { $0.first?.isUppercase == true || $0.count < 4 }
    return Double(big) >= 0.85 * Double(words.count)
  }

  private static func tidy(_ title: String) -> String {
    title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingCharacters(in: CharacterSet(charactersIn: " .,:;-–—_*#\u{FEFF}"))
  }
}

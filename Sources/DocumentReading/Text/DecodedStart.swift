import Foundation

/// What the beginning of a file with markup tells of it.
struct DecodedStart {
  /// The name of the first element in small letters, with its prefix; `nil` where there is none.
  var rootName: String?
  /// Whether it begins with an XML declaration.
  var isDeclared: Bool

  /// Looks at the first characters.
  ///
  /// - Throws: ``DocumentReadingError`` where the bytes are no text.
  init(_ bytes: Data, name: String) throws {
    // A few bytes more than are looked at: the last character may be cut.
    let text = String(
      try DecodedText(bytes.prefix(FileKind.window * 8), name: name).text.prefix(FileKind.window))
    var tokens = HTMLTokenizer(text)
    while let token = tokens.next() {
      guard case .start(let tag) = token else { continue }
      rootName = tag.name
      break
    }
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" || $0 == " " || $0 == "\n" || $0 == "\r" }
    isDeclared = scalars.starts(with: "<?xml".unicodeScalars)
  }
}

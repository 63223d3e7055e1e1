/// The text of a piece of a document's bytes, found without libxml2.
enum PlainText {
  /// The text in a range of well-formed markup, white space collapsed as in ``XMLNode/text``.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var words = CollapsedText()
    var scanner = MarkupScanner(bytes, range)
    // For each open element whether it runs on within a sentence; what is asked for has no neighbours here.
    var inline: [Bool] = []
    while let (piece, _) = scanner.next() {
      switch piece {
      case .start(let name, let isEmpty, _):
        let runsOn = CollapsedText.isInline(UnsafeBufferPointer(rebasing: bytes[name]))
        if !runsOn { words.breakWord() }
        if !isEmpty { inline.append(runsOn) }
      case .endTag:
        if let runsOn = inline.popLast(), !runsOn { words.breakWord() }
      case .cdata(let range):
        words.append(UnsafeBufferPointer(rebasing: bytes[range]))
      case .text(let range):
        append(UnsafeBufferPointer(rebasing: bytes[range]), to: &words)
      case .aside: break
      }
    }
    return words.string
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to words: inout CollapsedText) {
    guard text.contains(UInt8(ascii: "&")) else { return words.append(text) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      if text[i] == UInt8(ascii: "&"), let end = text[i...].prefix(14).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(
          String(decoding: UnsafeBufferPointer(rebasing: text[(i + 1)..<end]), as: UTF8.self))
      {
        decoded.append(contentsOf: String(Character(scalar)).utf8)
        i = end + 1
      } else {
        decoded.append(text[i])
        i += 1
      }
    }
    decoded.withUnsafeBufferPointer { words.append($0) }
  }

  /// The character that a reference stands for.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return nil
  }
}

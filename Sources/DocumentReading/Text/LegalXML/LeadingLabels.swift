/// The labels at the beginning of a paragraph of the Code of Federal Regulations: `(a)`, `(a)(1)`, `(a) Heading. (1)`.
enum LeadingLabels {
  /// What marks italics in the text that is looked at.
  static let italicStart: Character = "\u{1}"
  static let italicEnd: Character = "\u{2}"
  /// How many characters are looked at.
  static let reach = 240
  /// How many labels at most stand side by side.
  private static let most = 6

  /// The labels in order; empty where there is none.
  static func read(_ text: String) -> [ItemLabel] {
    var rest = text.prefix(reach)
    var labels: [ItemLabel] = []
    while labels.count < most {
      skip(&rest)
      if !labels.isEmpty, rest.first == italicStart {
        // A heading in italics may stand between two labels.
        guard let end = rest.firstIndex(of: italicEnd) else { break }
        rest = rest[rest.index(after: end)...]
        skip(&rest)
        while let sign = rest.first, ".—–-".contains(sign) { rest.removeFirst() }
        skip(&rest)
      }
      guard let label = bracketed(&rest) else { break }
      labels.append(label)
    }
    return labels
  }

  private static func skip(_ rest: inout Substring) {
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  }

  private static func bracketed(_ rest: inout Substring) -> ItemLabel? {
    guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
    let inside = rest[rest.index(after: rest.startIndex)..<end]
    let isItalic = inside.contains(italicStart)
    let text = inside.filter { $0 != italicStart && $0 != italicEnd }
    guard text.count <= 6, let label = ItemLabel(String(text), isItalic: isItalic) else { return nil }
    rest = rest[rest.index(after: end)...]
    if rest.first == italicEnd { rest.removeFirst() }
    return label
  }
}

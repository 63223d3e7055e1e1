/// The rules of a page's style sheets that name an element, a class or an identifier.
///
/// The name may stand before the class or identifier. Selectors that depend on other elements are passed over.
struct HTMLStyleSheet {
  /// The styles by selector, each with the place of the rule that was last to say something.
  private var rules: [String: (style: HTMLStyle, place: Int)] = [:]
  private var count = 0
  /// More rules than this are passed over.
  private static let most = 20_000

  /// Adds the rules of a style sheet; of media queries those for print are left out.
  mutating func add(_ text: String) {
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), rules.count < Self.most {
      let head = rest[..<open]
      rest = rest[(open + 1)...]
      if head.contains(UInt8(ascii: "@")) {
        let isRule = String(decoding: head, as: UTF8.self).contains("@media")
        // The rules inside a media query are read as if they stood outside.
        if isRule { continue }
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return }
      let body = HTMLStyle(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
      for selector in String(decoding: head, as: UTF8.self).split(separator: ",") {
        let trimmed = selector.split { $0.isWhitespace || $0 == "}" || $0 == "<" || $0 == "!" }
        guard trimmed.count == 1, let word = trimmed.first, !word.contains(where: { ":>+~[*".contains($0) })
        else { continue }
        let key = word.lowercased()
        count += 1
        rules[key] = (rules[key]?.style.overlaid(with: body) ?? body, count)
      }
    }
  }

  /// What the rules say of an element.
  func style(of tag: HTMLTag) -> HTMLStyle {
    guard !rules.isEmpty else { return HTMLStyle() }
    var keys: [(rank: Int, key: String)] = [(0, tag.name)]
    for name in (tag.attributes["class"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).prefix(32)
    {
      keys += [(1, ".\(name)"), (2, "\(tag.name).\(name)")]
    }
    if let id = tag.attributes["id"]?.lowercased() { keys += [(3, "#\(id)"), (4, "\(tag.name)#\(id)")] }
    // The more specific selector wins, and of two alike the later rule.
    let found = keys.compactMap { key in rules[key.key].map { (key.rank, $0.place, $0.style) } }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.reduce(HTMLStyle()) { $0.overlaid(with: $1.2) }
  }
}

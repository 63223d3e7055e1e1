/// The rules of a page's style sheets whose selector is a name, a class or an identifier, alone or with the name before it.
///
/// Selectors that depend on other elements are passed over.
struct HTMLStyleSheet {
  private var rules: [String: HTMLStyle] = [:]
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
        rules[key] = rules[key]?.overlaid(with: body) ?? body
      }
    }
  }

  /// What the rules say of an element.
  func style(of tag: HTMLTag) -> HTMLStyle {
    guard !rules.isEmpty else { return HTMLStyle() }
    var style = rules[tag.name] ?? HTMLStyle()
    for name in (tag.attributes["class"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).prefix(32)
    {
      for key in [".\(name)", "\(tag.name).\(name)"] {
        if let rule = rules[key] { style = style.overlaid(with: rule) }
      }
    }
    if let id = tag.attributes["id"]?.lowercased() {
      for key in ["#\(id)", "\(tag.name)#\(id)"] {
        if let rule = rules[key] { style = style.overlaid(with: rule) }
      }
    }
    return style
  }
}

/// What an OpenDocument style says that matters for reading text (OpenDocument 1.3, part 3, section 16).
struct OpenDocumentStyle {
  var parent: String?
  var listStyle: String?
  var outlineLevel: Int?
  var isRemoved: Bool?
  var isWhite: Bool?
  var isTiny: Bool?
  var hasBackground: Bool?

  /// Nothing said.
  init() {}

  /// Reads `style:style`.
  init(_ node: XMLNode) {
    parent = node.attribute("parent-style-name")
    listStyle = node.attribute("list-style-name")
    outlineLevel = node.attribute("default-outline-level").flatMap { Int($0) }
    if let text = node.first("text-properties") {
      isRemoved = text.attribute("display").map { $0 == "none" }
      isWhite = text.attribute("color").map { CSSColor($0).isNearWhite }
      if text.attribute("use-window-font-color") == "true" { isWhite = false }
      isTiny = text.attribute("font-size").flatMap(Self.points).map { $0 < 4 }
      hasBackground = text.attribute("background-color").map { CSSColor($0).isDark }
    }
    for properties in ["paragraph-properties", "table-cell-properties", "graphic-properties"]
      as [StaticString]
    {
      guard let node = node.first(properties), hasBackground != true else { continue }
      if let color = node.attribute("background-color") ?? node.attribute("fill-color") {
        hasBackground = CSSColor(color).isDark
      }
    }
  }

  /// This style on top of another.
  func inheriting(_ base: OpenDocumentStyle) -> OpenDocumentStyle {
    var result = self
    result.listStyle = listStyle ?? base.listStyle
    result.outlineLevel = outlineLevel ?? base.outlineLevel
    result.isRemoved = isRemoved ?? base.isRemoved
    result.isWhite = isWhite ?? base.isWhite
    result.isTiny = isTiny ?? base.isTiny
    result.hasBackground = hasBackground ?? base.hasBackground
    return result
  }

  /// Whether a reader does not see text of this style.
  func isHidden(onBackground: Bool) -> Bool {
    isRemoved == true || isTiny == true || (isWhite == true && hasBackground != true && !onBackground)
  }

  private static func points(_ length: String) -> Double? {
    if length.hasSuffix("pt") { return Double(length.dropLast(2)) }
    if length.hasSuffix("mm") { return Double(length.dropLast(2)).map { $0 * 2.835 } }
    if length.hasSuffix("cm") { return Double(length.dropLast(2)).map { $0 * 28.35 } }
    if length.hasSuffix("in") { return Double(length.dropLast(2)).map { $0 * 72 } }
    return nil
  }
}

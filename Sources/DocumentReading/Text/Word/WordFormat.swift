/// Formatting of a run of Word that decides whether a reader sees it (ECMA-376, part 1, section 17.3.2).
struct WordFormat {
  var isVanished: Bool?
  /// The colour is white or nearly so.
  var isWhite: Bool?
  /// The size is below four points.
  var isTiny: Bool?
  /// There is a background on which white can be read.
  var hasBackground: Bool?

  /// Nothing said.
  init() {}

  /// Reads `w:rPr`.
  init(_ properties: XMLNode?) {
    guard let properties else { return }
    for child in properties.children {
      if child.isNamed("vanish") {
        isVanished = child.isOn
      } else if child.isNamed("color") {
        isWhite = Self.isWhite(child)
      } else if child.isNamed("sz") {
        isTiny = child.number.map { $0 < 8 }
      } else if child.isNamed("shd") {
        hasBackground = Self.isDark(child)
      } else if child.isNamed("highlight") {
        hasBackground = child.attribute("val").map { $0 != "none" && $0 != "white" }
      }
    }
  }

  /// This format with another on top of it.
  func overlaid(with other: WordFormat) -> WordFormat {
    var result = self
    result.isVanished = other.isVanished ?? isVanished
    result.isWhite = other.isWhite ?? isWhite
    result.isTiny = other.isTiny ?? isTiny
    result.hasBackground = other.hasBackground ?? hasBackground
    return result
  }

  /// Whether a reader does not see the text; white text on a table's or a shape's background may be seen.
  func isHidden(onBackground: Bool) -> Bool {
    isVanished == true || isTiny == true
      || (isWhite == true && hasBackground != true && !onBackground)
  }

  private static func isWhite(_ color: XMLNode) -> Bool {
    if let theme = color.attribute("themeColor") {
      // A shade makes the background's colour darker.
      let shade = color.attribute("themeShade").flatMap { Int($0, radix: 16) } ?? 255
      return (theme == "background1" || theme == "bg1" || theme == "light1") && shade > 0xF0
    }
    return color.attribute("val").map { CSSColor($0).isNearWhite } ?? false
  }

  /// Whether `w:shd` fills the background with something other than white.
  static func isDark(_ shading: XMLNode) -> Bool {
    if let theme = shading.attribute("themeFill"), theme != "background1" { return true }
    if let pattern = shading.attribute("val"), pattern == "solid" || pattern.hasPrefix("pct") { return true }
    return shading.attribute("fill").map { $0 != "auto" && CSSColor($0).isDark } ?? false
  }
}

import Foundation

/// What CSS declarations say that decides whether a reader sees a text.
struct HTMLStyle {
  /// The element and all in it are not shown: `display:none` and the like.
  var isRemoved = false
  /// The text is white or nearly so; `nil` where no colour is given.
  var isWhite: Bool?
  /// A background that is not white; `nil` where none is given.
  var hasBackground: Bool?
  /// The text is too small to be seen; `nil` where no size is given.
  var isTiny: Bool?

  /// Nothing said.
  init() {}

  /// Reads declarations such as `color:#fff; font-size:1px`.
  init(_ declarations: String) {
    for declaration in declarations.lowercased().split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let property = declaration[..<colon].trimmingCharacters(in: .whitespaces)
      let value = declaration[declaration.index(after: colon)...].replacing("!important", with: "")
        .trimmingCharacters(in: .whitespacesAndNewlines)
      read(property, value)
    }
  }

  private mutating func read(_ property: String, _ value: String) {
    switch property {
    case "display": isRemoved = isRemoved || value == "none"
    case "mso-hide": isRemoved = isRemoved || value == "all"
    case "visibility": isRemoved = isRemoved || value == "hidden" || value == "collapse"
    case "opacity": isRemoved = isRemoved || (Double(value) ?? 1) < 0.05
    case "left", "text-indent", "top", "margin-left":
      isRemoved = isRemoved || (Self.points(value) ?? 0) < -500
    case "color": isWhite = CSSColor(value).isNearWhite
    case "background", "background-color":
      hasBackground =
        value.contains("url(") || value.split(separator: " ").contains { CSSColor(String($0)).isDark }
    case "font-size": isTiny = Self.points(value).map { $0 < 4 }
    default: break
    }
  }

  /// This style with another on top of it.
  func overlaid(with other: HTMLStyle) -> HTMLStyle {
    var result = self
    result.isRemoved = isRemoved || other.isRemoved
    result.isWhite = other.isWhite ?? isWhite
    result.hasBackground = other.hasBackground ?? hasBackground
    result.isTiny = other.isTiny ?? isTiny
    return result
  }

  /// A length in points; `nil` where it depends on something else.
  private static func points(_ value: String) -> Double? {
    let number = value.prefix { "+-.0123456789".contains($0) }
    guard let amount = Double(number) else { return nil }
    switch value.dropFirst(number.count) {
    case "pt": return amount
    case "px": return amount * 0.75
    case "em", "rem": return amount * 12
    case "cm": return amount * 28.35
    case "mm": return amount * 2.835
    case "in": return amount * 72
    case "%": return amount * 0.12
    case "": return amount == 0 ? 0 : nil
    default: return nil
    }
  }
}

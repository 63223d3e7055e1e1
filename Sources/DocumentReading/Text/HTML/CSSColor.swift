/// A colour as style sheets and word processors write it: `#fff`, `FFFFFF`, `white`, `rgb(255, 255, 255)`.
struct CSSColor {
  /// Red, green and blue from 0 to 255; `nil` where the text names no colour that is known.
  private(set) var channels: [Int]?
  /// Whether nothing of it is seen.
  private(set) var isTransparent = false

  /// Reads a colour.
  init(_ text: String) {
    let text = text.lowercased()
    if text == "transparent" {
      isTransparent = true
    } else if text.hasPrefix("rgb") {
      let parts = text.split { !$0.isNumber && $0 != "." && $0 != "%" }.compactMap { Double($0) }
      guard parts.count >= 3, parts.allSatisfy({ $0.isFinite && (0...1000).contains($0) }) else { return }
      channels = parts.prefix(3).map { Int($0) }
      if parts.count == 4, parts[3] < 0.05 { isTransparent = true }
    } else if let named = Self.names[text] {
      channels = named
    } else {
      let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
      let values = digits.unicodeScalars.compactMap { Int(String($0), radix: 16) }
      guard values.count == digits.unicodeScalars.count else { return }
      if values.count == 3 || values.count == 4 {
        channels = values.prefix(3).map { $0 * 17 }
      } else if values.count == 6 || values.count == 8 {
        channels = stride(from: 0, to: 6, by: 2).map { values[$0] * 16 + values[$0 + 1] }
      }
    }
  }

  /// Whether text of this colour cannot be told from white paper.
  var isNearWhite: Bool { isTransparent || channels.map { $0.allSatisfy { $0 >= 0xF0 } } ?? false }

  /// Whether white text can be read on it.
  var isDark: Bool { !isTransparent && channels.map { !$0.allSatisfy { $0 >= 0xF0 } } ?? false }

  private static let names: [String: [Int]] = [
    "white": [255, 255, 255], "snow": [255, 250, 250], "ivory": [255, 255, 240],
    "whitesmoke": [245, 245, 245],
    "ghostwhite": [248, 248, 255], "floralwhite": [255, 250, 240], "azure": [240, 255, 255],
    "mintcream": [245, 255, 250], "black": [0, 0, 0], "red": [255, 0, 0], "green": [0, 128, 0],
    "blue": [0, 0, 255], "navy": [0, 0, 128], "gray": [128, 128, 128], "grey": [128, 128, 128],
    "silver": [192, 192, 192], "maroon": [128, 0, 0], "purple": [128, 0, 128], "teal": [0, 128, 128],
    "olive": [128, 128, 0], "yellow": [255, 255, 0], "orange": [255, 165, 0], "darkblue": [0, 0, 139],
    "darkgreen": [0, 100, 0], "darkred": [139, 0, 0], "lightgray": [211, 211, 211],
    "lightgrey": [211, 211, 211],
  ]
}

/// Text escaped so that Markdown shows it as it is: CommonMark and GitHub's dialect, with footnotes and inline HTML.
enum MarkdownText {
  /// One line of text in which no character can begin markup, wherever in a line it stands.
  static func line(_ text: String) -> String {
    let line = SafeText.line(text)
    var result = ""
    var previous: Unicode.Scalar = " "
    let scalars = Array(line.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "^", "{", "}":
        result += "\\" + String(scalar)
      case ":"
      where position + 2 < scalars.count && scalars[position + 1] == "/" && scalars[position + 2] == "/":
        // A bare address must not become a link.
        result += "\\:"
      case "." where isAfterWWW(scalars, position):
        result += "\\."
      case "@": result += "&#64;"
      case "#", "+", "-", "=", ":":
        result += position == 0 ? "\\" + String(scalar) : String(scalar)
      case ".", ")":
        // `1.` and `1)` begin a list at the start of a line.
        let isNumbered =
          previous.properties.numericType == .decimal && scalars[..<position].allSatisfy(isDigit)
        result += isNumbered ? "\\" + String(scalar) : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }

  /// Text as code on one line, between as many grave accents as it needs.
  static func code(_ text: String) -> String {
    let line = SafeText.line(text)
    var longest = 0
    var run = 0
    for character in line.unicodeScalars {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = line.hasPrefix("`") || line.hasSuffix("`") || line.isEmpty ? " " : ""
    return fence + pad + line + pad + fence
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isAfterWWW(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    position >= 3 && scalars[position - 3..<position].allSatisfy { $0 == "w" || $0 == "W" }
  }
}

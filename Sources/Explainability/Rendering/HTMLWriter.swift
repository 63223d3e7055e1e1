/// HTML put together so that only literals of this program can be markup.
///
/// Element and attribute names are `StaticString`, so a document's text can enter as text or as an attribute's value only, and both
/// go through the one ``escaped(_:)``.
struct HTMLWriter {
  /// What has been written so far.
  private(set) var result = ""

  /// Writes markup of this program as it is.
  mutating func markup(_ literal: StaticString) {
    result += literal.description
  }

  /// Writes a start tag; an attribute with an empty name is left out.
  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    result += "<"
    result += name.description
    for (key, value) in attributes where key.utf8CodeUnitCount > 0 {
      result += " "
      result += key.description
      result += "=\""
      result += Self.escaped(SafeText.line(value))
      result += "\""
    }
    result += ">"
  }

  /// Writes an end tag and, for elements that stand on lines of their own, a line feed.
  mutating func close(_ name: StaticString, endLine: Bool = false) {
    result += "</"
    result += name.description
    result += endLine ? ">\n" : ">"
  }

  /// Writes text on one line.
  mutating func text(_ text: String) {
    result += Self.escaped(SafeText.line(text))
  }

  /// Writes text with its line ends and spaces.
  mutating func lines(_ text: String) {
    result += Self.escaped(SafeText.lines(text))
  }

  /// Writes an element that holds only text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String,
    endLine: Bool = false
  ) {
    open(name, attributes)
    self.text(text)
    close(name, endLine: endLine)
  }

  /// Writes a path with a chance to break the line after each slash.
  mutating func path(_ path: String) {
    var first = true
    for step in path.split(separator: "/", omittingEmptySubsequences: false) {
      if !first { result += "/<wbr>" }
      first = false
      text(String(step))
    }
  }

  /// The text with the five characters that mean something to HTML, and the grave accent, written as references.
  static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: isSpecial) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 32)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "`": result += "&#96;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ unit: UInt8) -> Bool {
    switch unit {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x60: true
    default: false
    }
  }
}

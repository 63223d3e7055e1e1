/// Lists of strings as Python prints them, which is how CUAD's table of clauses holds its excerpts.
enum PythonStrings {
  /// The strings of a list such as `['a', "b's", 'c\n']`; `nil` for anything else.
  static func list(_ text: String) -> [String]? {
    var rest = text.unicodeScalars[...]
    func skipSpaces() { while let next = rest.first, next.properties.isWhitespace { rest.removeFirst() } }
    skipSpaces()
    guard rest.popFirst() == "[" else { return nil }
    var strings: [String] = []
    while true {
      skipSpaces()
      if rest.first == "]" {
        rest.removeFirst()
        skipSpaces()
        return rest.isEmpty ? strings : nil
      }
      if !strings.isEmpty {
        guard rest.popFirst() == "," else { return nil }
        skipSpaces()
      }
      guard let quote = rest.popFirst(), quote == "'" || quote == "\"" else { return nil }
      var string = String.UnicodeScalarView()
      while true {
        guard let next = rest.popFirst() else { return nil }
        if next == quote { break }
        guard next == "\\" else {
          string.append(next)
          continue
        }
        guard let escaped = escape(&rest) else { return nil }
        string.append(escaped)
      }
      strings.append(String(string))
    }
  }

  private static func escape(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    guard let name = rest.popFirst() else { return nil }
    let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    if let count = digits[name] {
      let text = String(rest.prefix(count))
      guard text.unicodeScalars.count == count, let value = UInt32(text, radix: 16) else { return nil }
      rest.removeFirst(count)
      return Unicode.Scalar(value)
    }
    let simple: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r"]
    return simple[name] ?? (["'", "\"", "\\"].contains(name) ? name : nil)
  }
}

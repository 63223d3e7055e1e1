/// Words laid out in columns of a terminal.
enum TerminalText {
  /// The number of columns that a text fills: none for combining marks, two for wide East Asian characters.
  static func columns(_ text: String) -> Int {
    text.utf8.allSatisfy({ $0 < 0x80 }) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The text wrapped between words into at least one line; a word longer than a line is broken.
  ///
  /// - Parameters:
  ///   - text: one line of safe text.
  ///   - width: the columns to fill.
  ///   - breaksPaths: whether a line may also end after a slash.
  static func wrapped(_ text: String, width: Int, breaksPaths: Bool = false) -> [String] {
    let width = max(width, 8)
    var lines: [String] = []
    var line = ""
    var filled = 0
    var words: [Substring] = []
    for word in text.split(separator: " ") { words.append(word) }
    for word in words {
      var rest = breaksPaths ? parts(of: word) : [word]
      var isFirst = true
      while !rest.isEmpty {
        let part = rest.removeFirst()
        let size = columns(String(part))
        let gap = isFirst && filled > 0 ? 1 : 0
        if filled + gap + size <= width {
          if gap == 1 { line += " " }
          line += part
          filled += gap + size
          isFirst = false
        } else if filled > 0 {
          lines.append(line)
          line = ""
          filled = 0
          rest.insert(part, at: 0)
        } else {
          let cut = fitting(part, width: width)
          lines.append(String(part[..<cut]))
          if cut < part.endIndex { rest.insert(part[cut...], at: 0) }
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A path as steps that end in a slash.
  private static func parts(of path: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = path.startIndex
    while let slash = path[start...].firstIndex(of: "/") {
      let next = path.index(after: slash)
      parts.append(path[start..<next])
      start = next
    }
    if start < path.endIndex { parts.append(path[start...]) }
    return parts
  }

  /// Where a part must end to fit; always behind its first character.
  private static func fitting(_ part: Substring, width: Int) -> Substring.Index {
    var end = part.startIndex
    var filled = 0
    while end < part.endIndex {
      let size = columns(String(part[end]))
      if filled + size > width, end > part.startIndex { break }
      filled += size
      end = part.index(after: end)
    }
    return end
  }

  /// The text with spaces up to a number of columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }

  /// A series as one character a measurement, from lowest to highest; `nil` with fewer than two measurements.
  static func sparkline(_ values: [Double]) -> String? {
    let values = values.filter(\.isFinite).suffix(24)
    guard values.count >= 2, let low = values.min(), let high = values.max() else { return nil }
    let levels = Array("▁▂▃▄▅▆▇")
    return String(
      values.map { value in
        guard high > low, (high - low).isFinite else { return levels[3] }
        return levels[Int(((value - low) / (high - low) * 6).rounded())]
      })
  }
}

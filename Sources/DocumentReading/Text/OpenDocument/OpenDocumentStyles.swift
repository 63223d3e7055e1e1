/// The styles of an OpenDocument text: common ones, automatic ones, and those of lists.
struct OpenDocumentStyles {
  /// How a level of a list writes its numbers.
  struct Level {
    var format = NumberFormat.bullet
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels the number shows.
    var shown = 1
  }

  private var styles: [String: OpenDocumentStyle] = [:]
  private var lists: [String: [Int: Level]] = [:]
  /// The numbering of headings by their levels, from 1.
  private(set) var outline: [Int: Level] = [:]
  private static let longestChain = 32

  /// Takes up what the element at the cursor defines.
  ///
  /// - Returns: whether it was a definition.
  mutating func take(_ cursor: XMLCursor) throws -> Bool {
    if cursor.isNamed("style") {
      let node = try cursor.expand()
      guard let name = node.attribute("name") else { return true }
      styles[name] = OpenDocumentStyle(node)
    } else if cursor.isNamed("list-style") {
      let node = try cursor.expand()
      if let name = node.attribute("name") { lists[name] = Self.levels(node) }
    } else if cursor.isNamed("outline-style") {
      outline = Self.levels(try cursor.expand())
    } else {
      return false
    }
    return true
  }

  /// The style of a name with all that it inherits.
  func style(_ name: String?) -> OpenDocumentStyle {
    guard let name, var style = styles[name] else { return OpenDocumentStyle() }
    var next = style.parent
    for _ in 0..<Self.longestChain {
      guard let base = next.flatMap({ styles[$0] }) else { break }
      style = style.inheriting(base)
      next = base.parent
    }
    return style
  }

  /// A level of a list style, from 1.
  func level(_ list: String, _ level: Int) -> Level? { lists[list]?[level] }

  /// The names of a style and all that it inherits from, in small letters.
  func names(_ name: String?) -> [String] {
    var names: [String] = []
    var next = name
    while let name = next, names.count < Self.longestChain {
      names.append(name.lowercased())
      next = styles[name]?.parent
    }
    return names
  }

  private static func levels(_ node: XMLNode) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in node.children {
      guard let index = child.attribute("level").flatMap({ Int($0) }), (1...10).contains(index) else {
        continue
      }
      var level = Level()
      if child.isNamed("list-level-style-number") || child.isNamed("outline-level-style") {
        level.format = format(child.attribute("num-format"))
        level.prefix = String((child.attribute("num-prefix") ?? "").prefix(100))
        level.suffix = String((child.attribute("num-suffix") ?? "").prefix(100))
        level.start =
          child.attribute("start-value").flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) } ?? 1
        level.shown = child.attribute("display-levels").flatMap { Int($0) }.map { min(max($0, 1), 10) } ?? 1
      }
      levels[index] = level
    }
    return levels
  }

  private static func format(_ name: String?) -> NumberFormat {
    switch name {
    case "1": .decimal
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: NumberFormat.none
    }
  }
}

/// The lists of a Word document, and the numbers of their paragraphs as Word counts them.
///
/// ECMA-376, part 1, section 17.9.
struct WordNumbering {
  /// A level of a list.
  private struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// The text with `%1` to `%9` for the numbers of levels.
    var text = ""
    /// The level, from 1, after which it starts anew; 0 for never.
    var restart: Int?
    /// Whether the numbers of higher levels are written as digits.
    var isLegal = false
    /// The style whose paragraphs are on this level.
    var style: String?
  }

  private struct Definition {
    var levels: [Int: Level] = [:]
    /// The style of numbering that stands for it.
    var link: String?
  }

  private struct List {
    var definition: Int
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var definitions: [Int: Definition] = [:]
  private var lists: [Int: List] = [:]
  /// The numbers so far of each definition; lists of one definition count on.
  private var counters: [Int: [Int?]] = [:]
  /// The lists and levels whose own start was used.
  private var started: Set<Place> = []

  private struct Place: Hashable {
    var list: Int
    var level: Int
  }

  /// Reads the part of numbering; without one there are no lists.
  init(_ package: OfficePackage, path: String, styles: WordStyles) throws {
    var definitions: [Int: Definition] = [:]
    var lists: [Int: List] = [:]
    try package.walk(path) { cursor in
      if cursor.isNamed("abstractNum") {
        let node = try cursor.expand()
        guard let id = node.attribute("abstractNumId").flatMap({ Int($0) }) else { return .skip }
        definitions[id] = Definition(
          levels: Self.levels(node), link: node.first("numStyleLink")?.attribute("val"))
        return .skip
      }
      guard cursor.isNamed("num") else { return .descend }
      let node = try cursor.expand()
      guard let id = node.attribute("numId").flatMap({ Int($0) }),
        let definition = node.first("abstractNumId")?.number
      else { return .skip }
      var list = List(definition: definition)
      for override in node.all("lvlOverride") {
        guard let index = override.attribute("ilvl").flatMap({ Int($0) }), (0..<9).contains(index) else {
          continue
        }
        list.starts[index] = override.first("startOverride")?.number.map { min(max($0, 0), 1_000_000) }
        if let level = override.first("lvl") { list.levels[index] = Self.level(level) }
      }
      lists[id] = list
      return .skip
    }
    // A definition may stand for the one that a numbering style names.
    for (id, definition) in definitions {
      guard let link = definition.link, definition.levels.isEmpty, let target = styles[link]?.numbering.list,
        let other = lists[target]?.definition, let levels = definitions[other]?.levels
      else { continue }
      definitions[id]?.levels = levels
    }
    self.definitions = definitions
    self.lists = lists
  }

  /// The level of a paragraph that its style puts on a list without saying on which level.
  func level(ofStyle style: String, list: Int) -> Int? {
    guard let definition = lists[list].flatMap({ definitions[$0.definition] }) else { return nil }
    return definition.levels.first { $0.value.style == style }?.key
  }

  /// Counts a paragraph of a list and gives its number as Word shows it; `nil` for bullets and unknown lists.
  mutating func next(list id: Int, level: Int) -> String? {
    guard let list = lists[id], (0..<9).contains(level), let definition = definitions[list.definition] else {
      return nil
    }
    var numbers = counters[list.definition] ?? Array(repeating: nil, count: 9)
    func rule(_ index: Int) -> Level { list.levels[index] ?? definition.levels[index] ?? Level() }
    if let start = list.starts[level], started.insert(Place(list: id, level: level)).inserted {
      numbers[level] = start
    } else {
      numbers[level] = numbers[level].map { $0 &+ 1 } ?? rule(level).start
    }
    for index in 0..<level where numbers[index] == nil { numbers[index] = rule(index).start }
    for index in (level + 1)..<9 {
      let restart = rule(index).restart
      if restart == nil || (restart ?? 0) > level { numbers[index] = nil }
    }
    counters[list.definition] = numbers
    let own = rule(level)
    if own.format == .bullet { return nil }
    let text = Self.filled(own.text, numbers) { own.isLegal ? .decimal : rule($0).format }
    return text.isEmpty ? nil : text
  }

  /// The text of a level with its numbers put in.
  private static func filled(_ text: String, _ numbers: [Int?], _ format: (Int) -> NumberFormat) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "%", let digit = rest.first, ("1"..."9").contains(digit) {
        rest.removeFirst()
        let index = Int(digit.value) - 49
        if let number = numbers[index] { result += format(index).text(number) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func levels(_ node: XMLNode) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in node.all("lvl") {
      guard let index = child.attribute("ilvl").flatMap({ Int($0) }), (0..<9).contains(index) else {
        continue
      }
      levels[index] = level(child)
    }
    return levels
  }

  private static func level(_ node: XMLNode) -> Level {
    Level(
      start: node.first("start")?.number.map { min(max($0, 0), 1_000_000) } ?? 0,
      format: format(node.first("numFmt")?.attribute("val")),
      text: node.first("lvlText")?.attribute("val").map { String($0.prefix(200)) } ?? "",
      restart: node.first("lvlRestart")?.number, isLegal: node.first("isLgl")?.isOn ?? false,
      style: node.first("pStyle")?.attribute("val"))
  }

  private static func format(_ name: String?) -> NumberFormat {
    switch name {
    case "decimalZero": .decimalZero
    case "lowerLetter": .lowerLetter
    case "upperLetter": .upperLetter
    case "lowerRoman": .lowerRoman
    case "upperRoman": .upperRoman
    case "ordinal": .ordinal
    case "cardinalText": .cardinalText
    case "ordinalText": .ordinalText
    case "bullet": .bullet
    case "none": NumberFormat.none
    default: .decimal
    }
  }
}

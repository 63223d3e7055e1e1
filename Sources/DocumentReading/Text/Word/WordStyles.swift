/// The styles of a Word document.
struct WordStyles {
  private var styles: [String: WordStyle] = [:]
  /// The format of everything that says nothing else.
  private(set) var defaults = WordFormat()
  private var defaultParagraph: String?
  /// A chain of styles longer than this goes round.
  private static let longestChain = 32

  /// Reads the part of styles; without one there are none.
  init(_ package: OfficePackage, path: String) throws {
    var read: [String: WordStyle] = [:]
    var formats = WordFormat()
    var normal: String?
    try package.walk(path) { cursor in
      if cursor.isNamed("docDefaults") {
        formats = WordFormat(try cursor.expand().at("rPrDefault", "rPr"))
        return .skip
      }
      guard cursor.isNamed("style") else { return .descend }
      let node = try cursor.expand()
      guard let id = node.attribute("styleId") else { return .skip }
      read[id] = Self.style(node)
      let isDefault = node.attribute("default").map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
      if node.attribute("type") == "paragraph", isDefault { normal = id }
      return .skip
    }
    defaults = formats
    defaultParagraph = normal
    for id in read.keys { styles[id] = Self.resolved(id, in: read) }
  }

  /// The style of a paragraph, run or table; the default paragraph's where none is named.
  func style(_ id: String?, isParagraph: Bool = false) -> WordStyle {
    if let id, let style = styles[id] { return style }
    return isParagraph ? defaultParagraph.flatMap { styles[$0] } ?? WordStyle() : WordStyle()
  }

  /// The style with this identifier, if there is one.
  subscript(_ id: String) -> WordStyle? { styles[id] }

  private static func style(_ node: XMLNode) -> WordStyle {
    var style = WordStyle()
    style.name = node.first("name")?.attribute("val")?.lowercased() ?? ""
    style.basedOn = node.first("basedOn")?.attribute("val")
    let properties = node.first("pPr")
    style.outlineLevel = properties?.first("outlineLvl")?.number
    style.numbering = WordNumberingReference(properties?.first("numPr"))
    style.format = WordFormat(node.first("rPr"))
    if let shading = properties?.first("shd"), WordFormat.isDark(shading) {
      style.format.hasBackground = true
    }
    style.hasShading =
      node.attribute("type") == "table" && node.descendants("shd").contains { WordFormat.isDark($0) }
    return style
  }

  private static func resolved(_ id: String, in read: [String: WordStyle]) -> WordStyle {
    var style = read[id] ?? WordStyle()
    var next = style.basedOn
    for _ in 0..<longestChain {
      guard let base = next.flatMap({ read[$0] }) else { break }
      style = style.inheriting(base)
      next = base.basedOn
    }
    return style
  }
}

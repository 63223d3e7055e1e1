/// What a Word style says that matters for reading, with what it inherits (ECMA-376, part 1, section 17.7).
struct WordStyle {
  /// The built-in name, which is the same in all languages, in small letters, such as `heading 1`.
  var name = ""
  var basedOn: String?
  /// 0 to 8 for headings; 9 is body text.
  var outlineLevel: Int?
  var numbering = WordNumberingReference()
  var format = WordFormat()
  /// Whether a table of this style has cells with a background.
  var hasShading = false

  /// The level, from 0, that the names `heading 1` to `heading 9` give, where nothing else gives one.
  var headingLevel: Int? {
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) else {
      return nil
    }
    return level - 1
  }

  /// This style on top of the one it is based on.
  func inheriting(_ base: WordStyle) -> WordStyle {
    var result = self
    result.outlineLevel = outlineLevel ?? base.outlineLevel
    result.numbering.list = numbering.list ?? base.numbering.list
    result.numbering.level = numbering.level ?? base.numbering.level
    result.format = base.format.overlaid(with: format)
    result.hasShading = hasShading || base.hasShading
    return result
  }
}

/// The list that a paragraph belongs to, and its level in it.
struct WordNumberingReference: Equatable {
  /// `w:numId`; 0 takes a paragraph out of its style's list.
  var list: Int?
  /// `w:ilvl`, from 0.
  var level: Int?

  /// No list.
  init() {}

  /// Reads `w:numPr`.
  init(_ node: XMLNode?) {
    list = node?.first("numId")?.number
    level = node?.first("ilvl")?.number
  }
}

extension XMLNode {
  /// The value of `w:val` as a number.
  var number: Int? { attribute("val").flatMap { Int($0) } }

  /// What a switch such as `w:vanish` says: on where it stands without a value.
  var isOn: Bool { attribute("val").map { !["0", "false", "off", "none"].contains($0) } ?? true }
}

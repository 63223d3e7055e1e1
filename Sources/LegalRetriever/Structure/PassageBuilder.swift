/// Puts sentences and items together to passages that follow the structure of the document.
struct PassageBuilder {
  /// How many bytes a passage has at most, unless one sentence is longer.
  private static let target = 500
  /// Up to how many bytes a heading is joined with what it heads.
  private static let longestHeaded = 900
  /// Shorter passages are joined with what follows in their section.
  private static let shortest = 60

  /// A passage with its place in bytes and the titles above it.
  struct Draft {
    var range: Range<Int>
    var section: Int?
    var items: [String]
    var paragraph: Int
    var kind: LegalPassage.Kind
    var definedTerm: String?
    fileprivate var isHeadingOnly: Bool
  }

  private(set) var drafts: [Draft] = []
  private(set) var sections: [LegalSection] = []
  private var outline = OutlineTracker()
  private var current: Draft?

  /// The passages of units in order.
  init(_ units: [TextUnit], paragraphs: [Int]) {
    for (unit, paragraph) in zip(units, paragraphs) { add(unit, paragraph) }
    if let current { drafts.append(current) }
  }

  private mutating func add(_ unit: TextUnit, _ paragraph: Int) {
    let kind: LegalPassage.Kind =
      unit.isContents ? .contents : unit.isNote ? .note : unit.definedTerm != nil ? .definition : .text
    let opens = (kind == .text || kind == .definition) && outline.enter(unit, into: &sections)
    let starts = opens || unit.definedTerm != nil
    if var open = current, joins(open, unit, kind, starts: starts) {
      open.range = open.range.lowerBound..<unit.range.upperBound
      if open.isHeadingOnly {
        open.section = outline.section
        open.items = outline.items
        if kind == .definition {
          open.kind = kind
          open.definedTerm = unit.definedTerm
        }
        open.isHeadingOnly = unit.isHeading
      }
      current = open
      return
    }
    if let current { drafts.append(current) }
    current = Draft(
      range: unit.range, section: outline.section, items: outline.items, paragraph: paragraph, kind: kind,
      definedTerm: unit.definedTerm, isHeadingOnly: unit.isHeading && kind == .text)
  }

  private func joins(_ open: Draft, _ unit: TextUnit, _ kind: LegalPassage.Kind, starts: Bool) -> Bool {
    let length = unit.range.upperBound - open.range.lowerBound
    if open.isHeadingOnly, kind == .text || kind == .definition { return length <= Self.longestHeaded }
    guard !starts, kind == .text, open.kind == .text || open.kind == .definition else {
      return kind == open.kind && kind != .definition && kind != .text && length <= Self.target
    }
    return length <= Self.target || (open.range.count < Self.shortest && length <= Self.longestHeaded)
  }
}

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
    var through: [String] = []
    var note: String?
    fileprivate var isHeadingOnly: Bool
  }

  private(set) var drafts: [Draft] = []
  private(set) var sections: [LegalSection] = []
  private var outline = OutlineTracker()
  private var current: Draft?

  /// The passages of units in order.
  ///
  /// - Parameter sections: those that the format marks, which units refer to.
  init(_ units: [TextUnit], paragraphs: [Int], sections: [LegalSection] = []) {
    self.sections = sections
    for (unit, paragraph) in zip(units, paragraphs) { add(unit, paragraph) }
    if let current { drafts.append(current) }
  }

  private mutating func add(_ unit: TextUnit, _ paragraph: Int) {
    let kind: LegalPassage.Kind =
      unit.isContents
      ? .contents
      : unit.isNote ? .note : unit.isSignature ? .signature : unit.definedTerm != nil ? .definition : .text
    let isText = kind == .text || kind == .definition
    let opens: Bool
    if let place = unit.place {
      opens = unit.isHeading || current.map { $0.section != place.section } == true
    } else {
      opens = isText && outline.enter(unit, into: &sections)
    }
    let section = unit.place == nil ? outline.section : unit.place?.section
    let items = unit.place?.items ?? outline.items
    let starts = opens || unit.definedTerm != nil
    if var open = current, joins(open, unit, kind, starts: starts) {
      open.range = open.range.lowerBound..<unit.range.upperBound
      if open.isHeadingOnly {
        open.section = section
        open.items = items
        if kind == .definition {
          open.kind = kind
          open.definedTerm = unit.definedTerm
        }
        open.isHeadingOnly = unit.isHeading
      } else if unit.place != nil, !open.items.isEmpty, !items.starts(with: open.items),
        !open.items.starts(with: items)
      {
        open.through = items
      }
      current = open
      return
    }
    if let current { drafts.append(current) }
    current = Draft(
      range: unit.range, section: section, items: items, paragraph: paragraph, kind: kind,
      definedTerm: unit.definedTerm, note: unit.note, isHeadingOnly: unit.isHeading && kind == .text)
  }

  private func joins(_ open: Draft, _ unit: TextUnit, _ kind: LegalPassage.Kind, starts: Bool) -> Bool {
    let length = unit.range.upperBound - open.range.lowerBound
    if kind == .note, unit.beginsNote || open.note != unit.note { return false }
    if unit.place != nil, !open.isHeadingOnly, kind == .note || kind == .contents, starts { return false }
    if open.isHeadingOnly, kind == .text || kind == .definition { return length <= Self.longestHeaded }
    guard !starts, kind == .text, open.kind == .text || open.kind == .definition else {
      return kind == open.kind && kind != .definition && kind != .text && length <= Self.target
    }
    return length <= Self.target || (open.range.count < Self.shortest && length <= Self.longestHeaded)
  }
}

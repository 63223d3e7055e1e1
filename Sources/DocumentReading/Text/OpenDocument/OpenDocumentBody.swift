/// The body of an OpenDocument text, put together element by element.
struct OpenDocumentBody {
  /// A list that is being read.
  private struct List {
    var depth: Int
    var style: String?
    /// Whether the item's number is still to be given.
    var isWaiting = false
    var start: Int?
  }

  private var styles: OpenDocumentStyles
  private(set) var assembler: TextAssembler
  private(set) var insertions = 0
  private(set) var deletions = 0
  private var numbers = OpenDocumentNumbers()
  private var lists: [List] = []
  /// The list styles that were used, so that a later list without continuation starts anew.
  private var tableDepths: [(depth: Int, isShaded: Bool)] = []
  private var notes: [(number: String?, paragraphs: [[TextRun]])] = []

  /// Begins with nothing read.
  init(styles: OpenDocumentStyles, assembler: TextAssembler) {
    self.styles = styles
    self.assembler = assembler
  }

  /// Reads an element of the content.
  mutating func visit(_ cursor: XMLCursor) throws -> XMLStream.Visit {
    while let list = lists.last, list.depth >= cursor.depth { lists.removeLast() }
    while let table = tableDepths.last, table.depth >= cursor.depth { tableDepths.removeLast() }
    if try styles.take(cursor) { return .skip }
    switch cursor.name {
    case "p", "h":
      try paragraph(try cursor.expand(), isOnBackground: tableDepths.contains(where: \.isShaded))
      return .skip
    case "list": begin(cursor)
    case "list-item":
      if let last = lists.indices.last {
        lists[last].isWaiting = true
        lists[last].start = Self.number(cursor.localAttribute("start-value"))
      }
    case "list-header":
      if let last = lists.indices.last { lists[last].isWaiting = false }
    case "table", "table-cell":
      let style = styles.style(cursor.localAttribute("style-name"))
      tableDepths.append((cursor.depth, style.hasBackground == true))
    case "tracked-changes":
      try changes(try cursor.expand())
      return .skip
    case "annotation", "sequence-decls", "variable-decls", "forms", "scripts", "font-face-decls",
      "settings", "meta":
      return .skip
    default: break
    }
    return .descend
  }

  /// Adds the notes in the order of their references.
  mutating func finish() throws {
    for note in notes {
      var number = note.number
      for paragraph in note.paragraphs where try assembler.add(paragraph, .note, number: number) {
        number = nil
      }
    }
  }

  private mutating func begin(_ cursor: XMLCursor) {
    let outer = lists.last?.style
    let style = cursor.localAttribute("style-name") ?? outer
    if lists.isEmpty, let style {
      let continues =
        cursor.localAttribute("continue-numbering") == "true" || cursor.localAttribute("continue-list") != nil
      if !continues { numbers.restart(style) }
    }
    lists.append(List(depth: cursor.depth, style: style))
  }

  private mutating func changes(_ node: XMLNode) throws {
    for region in node.all("changed-region") {
      if region.first("deletion") != nil { deletions += 1 }
      if region.first("insertion") != nil { insertions += 1 }
    }
  }

  private mutating func paragraph(_ node: XMLNode, isOnBackground: Bool) throws {
    let name = node.attribute("style-name")
    let style = styles.style(name)
    var read = OpenDocumentRuns(styles: styles, isOnBackground: isOnBackground)
    read.read(node, style)
    notes += read.notes
    let (kind, number) = kind(node, name, style)
    try assembler.add(read.runs, kind, number: number)
    for frame in read.frames { try frameContent(frame) }
  }

  /// The paragraphs of a frame, which follow the one that it hangs on.
  private mutating func frameContent(_ node: XMLNode) throws {
    for child in node.children {
      if child.isNamed("p") || child.isNamed("h") {
        try paragraph(child, isOnBackground: true)
      } else if !child.isNamed("annotation") {
        try frameContent(child)
      }
    }
  }

  private mutating func kind(_ node: XMLNode, _ name: String?, _ style: OpenDocumentStyle) -> (
    ReadableDocument.Block.Kind, String?
  ) {
    var number: String?
    let isWaiting = lists.last?.isWaiting == true
    if let last = lists.indices.last, isWaiting, let list = lists[last].style ?? style.listStyle {
      number = numbers.next(list, level: lists.count, start: lists[last].start, styles)
      lists[last].isWaiting = false
    }
    if node.isNamed("h") {
      let level = Self.number(node.attribute("outline-level")) ?? 1
      if lists.isEmpty, node.attribute("is-list-header") != "true" {
        let restarts = node.attribute("restart-numbering") == "true"
        number = numbers.nextHeading(
          level: level, start: restarts ? Self.number(node.attribute("start-value")) ?? 1 : nil, styles)
      }
      return (.heading(level: min(max(level, 1), 10)), number)
    }
    let names = styles.names(name)
    if names.contains("title") { return (.heading(level: 1), number) }
    if names.contains("subtitle") { return (.heading(level: 2), number) }
    if !tableDepths.isEmpty { return (.tableCell, number) }
    if !lists.isEmpty { return (.listItem(depth: lists.count), number) }
    if names.contains(where: { $0 == "quotations" || $0.hasSuffix("quote") }) { return (.quotation, number) }
    if names.contains("preformatted_20_text") { return (.code, number) }
    return (.paragraph, number)
  }

  private static func number(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) }
  }
}

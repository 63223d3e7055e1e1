/// The body of a Word document, put together element by element.
struct WordBody {
  /// A table that is being read.
  private struct Table {
    /// The depth of its element.
    var depth: Int
    var isShaded = false
    /// Whether the current row is a tracked deletion.
    var rowIsDeleted = false
    var cellIsShaded = false
  }

  let styles: WordStyles
  var numbering: WordNumbering
  private(set) var assembler: TextAssembler
  /// The paragraphs of notes by their identifiers.
  var footnotes: [String: [[TextRun]]] = [:]
  var endnotes: [String: [[TextRun]]] = [:]
  private(set) var insertions = 0
  private(set) var deletions = 0
  private var tables: [Table] = []
  private var references: [WordRuns.NoteReference] = []
  /// What a paragraph whose end is a tracked deletion gives to the next one.
  private var carried: [TextRun] = []

  /// Begins with nothing read.
  init(styles: WordStyles, numbering: WordNumbering, assembler: TextAssembler) {
    self.styles = styles
    self.numbering = numbering
    self.assembler = assembler
  }

  /// Reads an element of the body.
  mutating func visit(_ cursor: XMLCursor) throws -> XMLStream.Visit {
    while let table = tables.last, table.depth >= cursor.depth { tables.removeLast() }
    if cursor.isNamed("p") {
      if tables.contains(where: \.rowIsDeleted) { return .skip }
      try paragraph(try cursor.expand(), isOnBackground: tables.contains { $0.isShaded || $0.cellIsShaded })
      return .skip
    }
    if cursor.isNamed("tbl") {
      tables.append(Table(depth: cursor.depth))
    } else if let last = tables.indices.last {
      if cursor.isNamed("tblPr") {
        let node = try cursor.expand()
        let style = node.first("tblStyle")?.attribute("val").flatMap { styles[$0] }
        tables[last].isShaded =
          style?.hasShading == true || node.first("shd").map { WordFormat.isDark($0) } == true
        return .skip
      }
      if cursor.isNamed("tr") {
        tables[last].rowIsDeleted = false
      } else if cursor.isNamed("trPr") {
        let node = try cursor.expand()
        if node.first("del") != nil {
          tables[last].rowIsDeleted = true
          deletions += 1
        }
        if node.first("ins") != nil { insertions += 1 }
        return .skip
      } else if cursor.isNamed("tc") {
        tables[last].cellIsShaded = false
      } else if cursor.isNamed("tcPr") {
        tables[last].cellIsShaded = try cursor.expand().first("shd").map { WordFormat.isDark($0) } ?? false
        return .skip
      }
    }
    let isAside = ["sectPr", "sdtPr", "Fallback", "del", "moveFrom"].contains { cursor.isNamed($0) }
    return isAside ? .skip : .descend
  }

  /// Adds what is left over: a carried paragraph, and the notes in the order of their references.
  mutating func finish() throws {
    try assembler.add(carried, .paragraph)
    carried = []
    var counts = (footnotes: 0, endnotes: 0)
    for reference in references {
      var number: String?
      if !reference.hasOwnMark {
        if reference.isEndnote { counts.endnotes += 1 } else { counts.footnotes += 1 }
        number =
          reference.isEndnote
          ? NumberFormat.lowerRoman.text(counts.endnotes) : NumberFormat.decimal.text(counts.footnotes)
      }
      for paragraph in (reference.isEndnote ? endnotes : footnotes)[reference.id] ?? [] {
        if try assembler.add(paragraph, .note, number: number) { number = nil }
      }
    }
  }

  private mutating func paragraph(_ node: XMLNode, isOnBackground: Bool) throws {
    let properties = node.first("pPr")
    let id = properties?.first("pStyle")?.attribute("val")
    let style = styles.style(id, isParagraph: true)
    var read = WordRuns(styles: styles, isOnBackground: isOnBackground)
    read.read(node, in: style)
    insertions += read.insertions
    deletions += read.deletions
    references += read.notes
    let (kind, number) = kind(properties, id, style)
    let runs = carried + read.runs
    carried = []
    if properties?.at("rPr", "del") != nil || properties?.at("rPr", "moveFrom") != nil {
      // The end of the paragraph was deleted: what is left of it belongs to the next one.
      deletions += 1
      carried = runs
    } else {
      if properties?.at("rPr", "ins") != nil { insertions += 1 }
      try assembler.add(runs, kind, number: number)
    }
    for box in read.boxes { try textBox(box) }
  }

  /// The paragraphs of a text box, which follow the one that it hangs on.
  private mutating func textBox(_ node: XMLNode) throws {
    for child in node.children {
      if child.isNamed("p") {
        try paragraph(child, isOnBackground: true)
      } else if !child.isNamed("Fallback") {
        try textBox(child)
      }
    }
  }

  private mutating func kind(_ properties: XMLNode?, _ id: String?, _ style: WordStyle) -> (
    ReadableDocument.Block.Kind, String?
  ) {
    let direct = WordNumberingReference(properties?.first("numPr"))
    var number: String?
    var depth: Int?
    if let list = direct.list ?? style.numbering.list, list != 0 {
      let level =
        direct.level ?? style.numbering.level ?? id.flatMap { numbering.level(ofStyle: $0, list: list) } ?? 0
      number = numbering.next(list: list, level: level)
      depth = min(max(level, 0), 8) + 1
    }
    let outline = properties?.first("outlineLvl")?.number ?? style.outlineLevel ?? style.headingLevel
    if let outline, (0..<9).contains(outline) { return (.heading(level: outline + 1), number) }
    if style.name == "title" { return (.heading(level: 1), number) }
    if style.name == "subtitle" { return (.heading(level: 2), number) }
    if !tables.isEmpty { return (.tableCell, number) }
    if let depth { return (.listItem(depth: depth), number) }
    if style.name.hasSuffix("quote") || style.name == "block text" { return (.quotation, number) }
    if style.name.contains("code") || style.name == "html preformatted" { return (.code, number) }
    return (.paragraph, number)
  }
}

/// Puts the text of a law or judgment together, element by element.
struct LegalXMLBuilder {
  /// An open element.
  struct Open {
    var name: String
    var role: LegalXMLRole
    /// The division that it begins, as its place in ``divisions``.
    var division: Int?
    /// What stands behind its words, such as the closing mark of a quotation.
    var closing: String?
  }

  /// A footnote that waits for the end of its division.
  struct PendingNote {
    var texts: [String]
    var number: String?
    var division: Int?
  }

  /// A block beside what the assembler knows of it.
  private struct Mark {
    var division: Int?
    var term: String?
  }

  let format: LegalXMLFormat
  var assembler: TextAssembler
  var facts: PublicationFacts
  var divisions: [ReadableDocument.Division] = []
  var open: [Open] = []
  var buffer = BlockBuffer()
  /// How many elements are open that are of a kind.
  var depths = Depths()
  /// The buffers around a footnote that is being read, outermost first, with the footnote.
  var suspended: [(buffer: BlockBuffer, note: PendingNote)] = []
  var pending: [PendingNote] = []
  /// What the element read now says: a number, a heading, a page.
  var numberText = ""
  var headingText = ""
  var pageText = ""
  /// Footnotes that stand apart, by their identifiers.
  var notesByID: [String: String] = [:]
  /// Texts of elements that tell of the document, the innermost last.
  var captures: [(depth: Int, name: String, text: String)] = []
  /// Items that were given one after another, with their labels; see ``ItemLadder``.
  var flat: [(division: Int, label: ItemLabel)] = []
  var flatBase: Int?
  /// The last numbered paragraph of a judgment, and the heading above it.
  var paragraph: (number: Int, division: Int)?
  var topic: Int?
  /// The beginning of a paragraph with its italics, as ``LeadingLabels`` reads it.
  var shape: String?
  private var marks: [Mark] = []
  private var pageStarts: [(place: Int, label: String)] = []
  /// Whether the last block ended a sentence.
  var endedSentence = true
  /// Whether the number read now is raised, as that of a footnote is, and the number of such a footnote.
  var isRaised = false
  var noteNumber: String?

  /// Depths in elements of a kind.
  struct Depths {
    var dropped = 0
    var number = 0
    var heading = 0
    var row = 0
    var quoted = 0
    var contents = 0
    var signature = 0
    var remark = 0
    var page = 0
  }

  /// A builder that has read nothing.
  init(_ format: LegalXMLFormat, assembler: TextAssembler) {
    self.format = format
    self.assembler = assembler
    facts = PublicationFacts(format)
  }

  // MARK: Results

  /// The blocks with their divisions.
  var blocks: [ReadableDocument.Block] {
    zip(assembler.blocks, marks).map { block, mark in
      var block = block
      block.division = mark.division
      block.definedTerm = mark.term
      return block
    }
  }

  /// The pages whose beginnings the document marks.
  var pages: [ReadableDocument.Page] {
    pageStarts.enumerated().compactMap { index, start in
      let end = index + 1 < pageStarts.count ? pageStarts[index + 1].place : assembler.count
      guard start.place < end else { return nil }
      return ReadableDocument.Page(number: index + 1, label: start.label, range: start.place..<end)
    }
  }

  /// Adds what is left over.
  mutating func finish() throws {
    try flush()
    try emitNotes()
    resolveItems()
  }

  // MARK: Blocks

  /// The division that words belong to which stand here.
  var current: Int? {
    if let inner = open.last(where: { $0.division != nil })?.division { return inner }
    return nil
  }

  /// Ends the block, where there is one.
  mutating func flush(as wanted: ReadableDocument.Block.Kind? = nil) throws {
    guard !buffer.isEmpty else { return }
    let done = buffer
    buffer = BlockBuffer()
    shape = nil
    if !suspended.isEmpty {
      suspended[suspended.count - 1].note.texts.append(done.text)
      return
    }
    // What stands behind an amendment, such as a full stop, goes on with it.
    if done.text.utf8.count <= 4, !done.text.contains(where: { $0.isLetter || $0.isNumber }), !marks.isEmpty {
      return assembler.extendLast(done.text)
    }
    let division = done.isLead ? done.leadDivision ?? done.division : done.division
    let kind = noteNumber != nil ? .note : wanted ?? kind(of: done, division)
    try add(
      done.text, kind, number: noteNumber, division: noteNumber == nil ? division : paragraph?.division,
      term: done.term)
    noteNumber = nil
    if let start = assembler.blocks.last?.range.lowerBound {
      pageStarts += done.pages.map { (start + $0.place, $0.label) }
    }
    if case .heading = kind {
      endedSentence = true
    } else if kind != .note {
      endedSentence = done.text.last.map { ".?!:;”\"’'".contains($0) } ?? true
    }
  }

  /// Adds a block of its own.
  mutating func add(
    _ text: String, _ kind: ReadableDocument.Block.Kind, number: String?, division: Int?, term: String? = nil
  ) throws {
    if try assembler.add([TextRun(text: text)], kind, number: number) {
      marks.append(Mark(division: division, term: term))
    }
  }

  private func kind(of buffer: BlockBuffer, _ division: Int?) -> ReadableDocument.Block.Kind {
    if depths.contents > 0 { return .contents }
    if depths.signature > 0 { return .signature }
    if depths.remark > 0 { return .note }
    if depths.quoted > 0 { return .quotation }
    // A number alone heads what follows.
    if buffer.isLead, let division, divisions[division].kind != .item {
      return .heading(level: level(division))
    }
    return .paragraph
  }

  /// How deep a division lies, from 1.
  func level(_ division: Int) -> Int {
    var level = 1
    var place = divisions[division].parent
    while let parent = place, level < 9 {
      level += 1
      place = divisions[parent].parent
    }
    return level
  }

  /// Ends the block before another begins, unless it holds only the number of what begins.
  mutating func breakBlock() throws {
    if !buffer.isLead { try flush() }
    if !buffer.isEmpty { buffer.space() }
  }

  // MARK: Notes

  /// Adds the footnotes that wait.
  mutating func emitNotes() throws {
    guard suspended.isEmpty, buffer.isEmpty else { return }
    let notes = pending
    pending = []
    for note in notes {
      for (index, text) in note.texts.enumerated() {
        try add(text, .note, number: index == 0 ? note.number : nil, division: note.division)
      }
    }
  }

  /// Marks the beginning of a page.
  mutating func beginPage(_ label: String) {
    let label = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard suspended.isEmpty, !label.isEmpty, label.count <= 40 else { return }
    if buffer.isEmpty {
      // Two line ends part it from the block before.
      pageStarts.append((assembler.count == 0 ? 0 : assembler.count + 2, label))
    } else {
      buffer.pages.append((buffer.count, label))
    }
  }
}

extension LegalXMLBuilder {
  /// Begins an element.
  mutating func start(_ name: String, _ attribute: (StaticString) -> String?) throws {
    facts.start(name, parent: open.last?.name, attribute)
    if PublicationFacts.wanted.contains(name) { captures.append((open.count, name, "")) }
    var element = Open(name: name, role: role(of: name, attribute))
    if depths.dropped > 0 {
      depths.dropped += 1
      // Notes of legislation.gov.uk stand in the part about the document.
      if name == "note", let id = attribute("eId") ?? attribute("id") {
        captures.append((open.count, "#" + id, ""))
      }
      open.append(element)
      return
    }
    switch element.role {
    case .dropped: depths.dropped += 1
    case .division(let kind, let called): try beginDivision(kind, called, attribute, &element)
    case .number: try beginNumber(attribute)
    case .heading: try beginHeading()
    case .block, .container: try breakBlock()
    case .remark:
      if buffer.isLead, !buffer.isEmpty {
        // Between a number and its heading: it waits as a footnote does.
        element.role = .note(number: nil)
        beginNote(nil)
      } else {
        try breakBlock()
        depths.remark += 1
      }
    case .contents:
      try flush()
      depths.contents += 1
    case .signature:
      try flush()
      depths.signature += 1
    case .quoted:
      try flush()
      depths.quoted += 1
      if let quote = attribute("startQuote") { buffer.open(quote) }
      element.closing = attribute("endQuote")
    case .row:
      if depths.row == 0 { try breakBlock() }
      depths.row += 1
    case .cell: if !buffer.isEmpty { buffer.tab() }
    case .spaced, .lineBreak: buffer.space()
    case .note(let number): beginNote(number)
    case .noteReference(let id): refer(to: id, number: attribute("marker"))
    case .page(let label):
      if let label { beginPage(label) }
      pageText = ""
      depths.page += 1
    case .inline:
      if name == "quotedText" || name == "embeddedText", let quote = attribute("startQuote") {
        buffer.open(quote)
        element.closing = attribute("endQuote")
      }
      mark(name, italicBegins: true)
    case .unknown: break
    }
    if format == .ecfr, suspended.isEmpty, element.role == .block, name == "P" || name == "p" { shape = "" }
    if name == "judgmentBody" { endedSentence = true }
    open.append(element)
  }

  /// What an element means where it stands.
  private func role(of name: String, _ attribute: (StaticString) -> String?) -> LegalXMLRole {
    var role = format.role(of: name, attribute)
    let isInText =
      depths.number > 0 || depths.heading > 0 || depths.row > 0
      || open.last.map { [.block, .inline, .spaced, .remark, .cell].contains($0.role) } == true
    if role == .unknown { role = isInText ? .inline : .block }
    if depths.row > 0 {
      switch role {
      case .block, .container, .heading, .number, .division: return .spaced
      default: break
      }
    }
    if case .division = role, facts.isJudgment, name == "level" { return .block }
    return role
  }

  /// Adds text.
  mutating func text(_ text: String) {
    for index in captures.indices where captures[index].text.utf8.count < 20_000 {
      captures[index].text += text
    }
    if depths.dropped > 0 { return }
    if depths.page > 0 {
      pageText += text
      return
    }
    let isBlank = text.utf8.allSatisfy { $0 == 0x20 || ($0 >= 9 && $0 <= 13) }
    if isBlank {
      buffer.space()
      return
    }
    if let note = suspended.last?.note, note.number == nil, isNoteMark { return takeNoteMark(text) }
    if depths.number > 0 {
      if open.last?.name != "ref" || open.last?.role != .inline { numberText += text }
      if buffer.leadDivision == nil { buffer.leadDivision = current }
    } else if depths.heading > 0 {
      headingText += text
      if buffer.leadDivision == nil { buffer.leadDivision = current }
    } else if buffer.isLead {
      buffer.isLead = false
      buffer.division = current ?? paragraph?.division
    }
    if let seen = shape, seen.utf8.count < LeadingLabels.reach * 2 { shape = seen + text }
    buffer.append(text)
  }

  /// Ends the element that was begun last.
  mutating func end() throws {
    guard let element = open.popLast() else { return }
    while let capture = captures.last, capture.depth == open.count {
      captures.removeLast()
      if capture.name.hasPrefix("#") {
        notesByID[String(capture.name.dropFirst())] = capture.text
      } else {
        facts.end(capture.name, text: capture.text)
      }
    }
    if depths.dropped > 0 {
      depths.dropped -= 1
      return
    }
    switch element.role {
    case .dropped, .noteReference, .unknown: break
    case .division: try endDivision(element)
    case .number: endNumber(element)
    case .heading: try endHeading()
    case .block: try endBlock(element)
    case .container: if !buffer.isLead { try flush() }
    case .remark:
      try flush()
      depths.remark -= 1
    case .contents:
      try flush()
      depths.contents -= 1
    case .signature:
      try flush()
      depths.signature -= 1
    case .quoted:
      try flush()
      if let closing = element.closing, suspended.isEmpty { assembler.extendLast(closing) }
      depths.quoted -= 1
    case .row:
      depths.row -= 1
      if depths.row == 0 {
        try flush(as: depths.contents > 0 ? .contents : .tableCell)
      } else {
        buffer.space()
      }
    case .cell: if !buffer.isEmpty { buffer.space() }
    case .spaced, .lineBreak: buffer.space()
    case .note: try endNote()
    case .page(let label):
      depths.page -= 1
      if label == nil { beginPage(pageText) }
    case .inline:
      if let closing = element.closing { buffer.close(closing) }
      mark(element.name, italicBegins: false)
    }
  }

  /// Notes italics in the beginning of a paragraph, and the term that it defines.
  private mutating func mark(_ name: String, italicBegins: Bool) {
    guard let seen = shape, name == "I" || name == "i" || name == "E" || name == "e" else { return }
    shape = seen + String(italicBegins ? LeadingLabels.italicStart : LeadingLabels.italicEnd)
  }

  // MARK: Footnotes

  private mutating func beginNote(_ number: String?) {
    let note = PendingNote(
      texts: [], number: number, division: buffer.division ?? current ?? paragraph?.division)
    suspended.append((buffer, note))
    buffer = BlockBuffer()
  }

  /// Whether the text here is the mark of a footnote: the first in it, raised.
  private var isNoteMark: Bool {
    guard buffer.isEmpty, suspended.last?.note.texts.isEmpty == true, let name = open.last?.name else {
      return false
    }
    return ["sup", "SU", "su", "num", "superscript"].contains(name)
  }

  private mutating func takeNoteMark(_ text: String) {
    suspended[suspended.count - 1].note.number = text.split(whereSeparator: \.isWhitespace).joined()
    buffer.append(text)
  }

  private mutating func endNote() throws {
    try flush()
    guard let (outer, note) = suspended.popLast() else { return }
    buffer = outer
    if !note.texts.isEmpty { pending.append(note) }
  }

  private mutating func refer(to id: String, number: String?) {
    guard let text = notesByID.removeValue(forKey: id) else { return }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return }
    pending.append(
      PendingNote(texts: [words], number: number, division: buffer.division ?? current ?? paragraph?.division)
    )
  }
}

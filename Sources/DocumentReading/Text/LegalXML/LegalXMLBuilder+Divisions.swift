import Foundation

extension LegalXMLBuilder {
  // MARK: Divisions

  mutating func beginDivision(
    _ kind: ReadableDocument.Division.Kind, _ name: String, _ attribute: (StaticString) -> String?,
    _ element: inout Open
  ) throws {
    // The number of a provision may head its first subsection; that of a chapter does not.
    let isJoined = buffer.isLead && buffer.leadDivision.map { divisions[$0].kind != .group } != false
    if !isJoined { try flush() } else { buffer.space() }
    let counts =
      suspended.isEmpty && depths.quoted == 0 && depths.contents == 0 && depths.heading == 0
      && depths.number == 0
    guard counts else { return }
    // A box of text in a provision is none of its parts.
    if kind == .group, format == .akomaNtoso, isInProvision(current), !Self.parts.contains(name) { return }
    if kind != .item { resolveItems() }
    if kind != .item || (facts.isJudgment && name == "paragraph") { try emitNotes() }
    var kind = kind
    let around = current
    if kind == .item, !facts.isJudgment, name == "paragraph" || name == "clause" || name == "item",
      !isInProvision(around), name != "item"
    {
      kind = .provision
    }
    // What lies in a provision is named behind it, whatever it is: a part of a section in a compilation is rare.
    let parent = around ?? (facts.isJudgment && kind == .item ? paragraph?.division ?? topic : topic)
    divisions.append(ReadableDocument.Division(kind: kind, name: name, parent: parent))
    element.division = divisions.count - 1
    if format == .ecfr, let number = attribute("N"), kind != .group || !number.isEmpty {
      divisions[divisions.count - 1].number =
        name == "appendix" ? Self.appendix(number) : DivisionNumber(number).value
    }
    if kind == .provision { flatBase = divisions.count - 1 }
  }

  private static let parts: Set<String> = ["part", "chapter", "title", "schedule", "annex"]

  /// `Appendix A to Part 18` without its first word.
  private static func appendix(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return (words.first?.lowercased() == "appendix" ? words.dropFirst() : words[...]).prefix(8).joined(
      separator: " ")
  }

  private func isInProvision(_ division: Int?) -> Bool {
    var place = division
    while let index = place {
      if divisions[index].kind == .provision || divisions[index].kind == .paragraph { return true }
      place = divisions[index].parent
    }
    return false
  }

  mutating func endDivision(_ element: Open) throws {
    try flush()
    guard let division = element.division else { return }
    if divisions[division].kind == .provision || divisions[division].kind == .group {
      resolveItems()
      try emitNotes()
    }
  }

  // MARK: Numbers and headings

  mutating func beginNumber(_ attribute: (StaticString) -> String?) throws {
    if !buffer.isLead { try flush() }
    if !buffer.isEmpty { buffer.space() }
    depths.number += 1
    numberText = ""
    isRaised = attribute("style")?.contains("super") == true
    if let value = attribute("value"), !value.isEmpty, DivisionNumber(value).value != nil {
      numberText = value + "\u{0}"
    }
  }

  mutating func endNumber(_ element: Open) {
    depths.number -= 1
    buffer.space()
    guard let owner = open.last?.division else { return }
    // An attribute with the number counts more than the text.
    let text = numberText.split(separator: "\u{0}").first.map(String.init) ?? ""
    let number = DivisionNumber(text)
    guard divisions[owner].number == nil else { return }
    if isRaised {
      // A footnote that was written as a paragraph.
      noteNumber = number.value
    } else if facts.isJudgment, divisions[owner].kind == .item {
      numberParagraph(owner, number)
    } else {
      divisions[owner].number = number.value
    }
  }

  mutating func beginHeading() throws {
    if !buffer.isLead { try flush() }
    if !buffer.isEmpty { buffer.space() }
    depths.heading += 1
    headingText = ""
  }

  mutating func endHeading() throws {
    depths.heading -= 1
    let words = headingText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let owner = open.last?.division {
      if divisions[owner].title == nil, !words.isEmpty { divisions[owner].title = title(words, of: owner) }
      if divisions[owner].kind != .item, divisions[owner].kind != .paragraph {
        return try flush(as: depths.contents > 0 ? .contents : .heading(level: level(owner)))
      }
    } else if depths.contents == 0, depths.quoted == 0, suspended.isEmpty, open.last?.role != .remark {
      return try flush(as: .heading(level: 2))
    }
    buffer.space()
  }

  /// A heading without the number that it may begin with, and without the dash behind it.
  private func title(_ words: String, of division: Int) -> String? {
    var rest = words[...]
    if format == .ecfr, divisions.indices.contains(division), let number = divisions[division].number {
      if rest.hasPrefix(number) {
        rest = rest.dropFirst(number.count)
      } else if let found = rest.range(of: " \(number)"), rest[found.upperBound...].first?.isLetter != true {
        rest = rest[found.upperBound...]
      }
    }
    let signs = " .—–-:"
    while let first = rest.first, signs.contains(first) { rest.removeFirst() }
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest.prefix(200))
  }

  // MARK: Paragraphs

  /// Ends a block of text: in the Code of Federal Regulations its labels tell where it lies, in judgments its look what it is.
  mutating func endBlock(_ element: Open) throws {
    if buffer.isLead, open.contains(where: { $0.division != nil }) { return }
    if format == .ecfr, suspended.isEmpty, depths.quoted == 0, let seen = shape, let base = flatBase,
      open.contains(where: { $0.division == base })
    {
      var innermost: Int?
      for label in LeadingLabels.read(seen) {
        divisions.append(
          ReadableDocument.Division(kind: .item, name: "paragraph", number: label.text, parent: base))
        innermost = divisions.count - 1
        flat.append((divisions.count - 1, label))
      }
      if let innermost { buffer.division = innermost }
      buffer.term = Self.term(seen)
    }
    if facts.isJudgment, isTopic(element) {
      divisions.append(
        ReadableDocument.Division(kind: .group, name: "heading", title: title(buffer.text, of: -1)))
      topic = divisions.count - 1
      buffer.division = topic
      return try flush(as: .heading(level: 2))
    }
    try flush()
  }

  /// The term that a paragraph defines: italics at its beginning, and a word such as "means" behind them.
  private static func term(_ shape: String) -> String? {
    guard let start = shape.firstIndex(of: LeadingLabels.italicStart),
      let end = shape.firstIndex(of: LeadingLabels.italicEnd), start < end,
      shape[..<start].allSatisfy({ !$0.isLetter || shape[..<start].contains("(") }),
      shape[..<start].count <= 24
    else { return nil }
    let behind = shape[shape.index(after: end)...].drop { $0.isWhitespace || $0 == "," }
    let verb = behind.prefix { $0.isLetter }
    let term = shape[shape.index(after: start)..<end].split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    guard ["means", "includes", "has", "refers"].contains(verb), (2...90).contains(term.count) else {
      return nil
    }
    return term
  }

  /// Whether a paragraph of a judgment without a number is a heading: short, with no stop behind it, and nothing cut before it.
  private func isTopic(_ element: Open) -> Bool {
    let text = buffer.text
    guard element.role == .block, suspended.isEmpty, depths.quoted == 0, depths.row == 0, endedSentence,
      text.utf8.count <= 110, let first = text.first, first.isUppercase, let last = text.last,
      buffer.leadDivision == nil,
      !open.contains(where: { $0.division.map { divisions[$0].kind } == .paragraph }),
      open.contains(where: { $0.name == "judgmentBody" })
    else { return false }
    if last == ":" { return Self.judges.contains { text.hasPrefix($0) } && text.utf8.count < 70 }
    return (last.isLetter || last.isNumber || last == ")") && text.contains(where: \.isLowercase)
      || (last.isLetter && text.utf8.count < 80)
  }

  private static let judges = [
    "Lord ", "Lady ", "Sir ", "Dame ", "Mr Justice", "Mrs Justice", "Ms Justice", "The Master",
    "The President",
    "The Chancellor", "LORD ", "LADY ", "SIR ", "DAME ", "MR JUSTICE", "MRS JUSTICE",
  ]

  /// How far the numbers of paragraphs may jump, where some are lost, and where they stand in square brackets.
  private static let widestGap = 5
  private static let widestSquareGap = 60

  /// Tells a numbered paragraph of a judgment from the items of a list in one, and from paragraphs that it quotes.
  private mutating func numberParagraph(_ division: Int, _ number: DivisionNumber) {
    let isNested =
      divisions[division].parent.map { divisions[$0].kind == .paragraph } == true
      && open.dropLast().contains { $0.division == divisions[division].parent }
    guard let value = number.value else { return }
    if !isNested, number.isDigits, !number.isBracketed, let count = Int(value) {
      let last = paragraph?.number
      let goesOn =
        last.map { count > $0 && count <= $0 + (number.isSquare ? Self.widestSquareGap : Self.widestGap) }
        ?? true
      if goesOn {
        resolveItems()
        divisions[division].kind = .paragraph
        divisions[division].number = value
        divisions[division].parent = topic
        paragraph = (count, division)
        flatBase = division
      }
      return
    }
    divisions[division].number = value
    if !isNested, let base = paragraph?.division, let label = ItemLabel(value) {
      divisions[division].parent = base
      flat.append((division, label))
    }
  }

  /// Finds out which of the items lie in which that were given one after another.
  mutating func resolveItems() {
    guard !flat.isEmpty else { return }
    let parents = ItemLadder.parents(of: flat.map(\.label))
    for (item, parent) in zip(flat, parents) {
      if let parent { divisions[item.division].parent = flat[parent].division }
    }
    flat = []
  }
}

import Foundation

/// Looks over the markup before a parser does, and refuses what would harm it.
///
/// It reads tags, comments, CDATA sections and processing instructions as XML 1.0 defines them, counts, and keeps the
/// prefixes in force. It does not match names of tags, nor resolve references: the parser does. Where the two could
/// see different markup in the same bytes, the guard refuses.
struct XMLGuard {
  let base: UnsafePointer<UInt8>
  let count: Int
  let name: String
  let limits: ReadingLimits
  var position = 0
  var depth = 0
  var census = XMLCensus()
  var prefixes = PrefixScope()
  /// Comments, processing instructions and CDATA sections.
  private var asides = 0
  /// The line of `position` when it was last asked for, and the offset up to which it was counted.
  private var running = (line: UInt32(1), counted: 0)
  /// Attributes so far.
  var attributes = 0
  /// For each open element its ordinal and where its cost began.
  private var open: ContiguousArray<(ordinal: Int, cost: Int)> = []

  /// A guard over UTF-8 bytes, which must outlive it.
  init(_ bytes: UnsafeRawBufferPointer, name: String, limits: ReadingLimits) {
    let bound = bytes.bindMemory(to: UInt8.self)
    guard let address = bound.baseAddress else { preconditionFailure("the sniffer refuses empty files") }
    base = address
    count = bound.count
    self.name = name
    self.limits = limits
    open.reserveCapacity(limits.depth + 1)
  }

  /// Reads all markup.
  ///
  /// - Throws: ``DocumentReadingError`` at the first thing that is refused.
  mutating func run() throws -> XMLCensus {
    while position < count {
      let next = find(UInt8(ascii: "<"), from: position) ?? count
      if next > position { try text(position..<next) }
      position = next
      guard position + 1 < count else { break }
      switch base[position + 1] {
      case UInt8(ascii: "/"): try endTag()
      case UInt8(ascii: "!"): try declaration()
      case UInt8(ascii: "?"): try instruction()
      default: try startTag()
      }
    }
    if position < count { throw malformed("The file ends in the middle of a tag", at: position) }
    if census.elements == 0 { throw malformed("The file holds no element", at: 0) }
    if depth > 0 {
      throw malformed("The file ends before all its elements are closed", at: max(count - 1, 0))
    }
    return census
  }

  // MARK: Between tags

  private func text(_ range: Range<Int>) throws {
    if range.count > limits.textNode { throw tooLong("A text", at: range.lowerBound) }
    // A reference that never ends makes libxml2 look for its end again with every few bytes.
    var from = range.lowerBound
    while let reference = find(UInt8(ascii: "&"), from: from, to: range.upperBound) {
      let stop = min(range.upperBound, reference + Self.longestReference)
      guard let end = find(UInt8(ascii: ";"), from: reference, to: stop) else {
        throw malformed("A reference with & is malformed", at: reference)
      }
      from = end
    }
    if depth == 0, let stray = range.first(where: { !XMLDeclaration.isSpace(base[$0]) }) {
      throw malformed(
        census.elements == 0 ? "Text stands before the first element" : "Text stands behind the last element",
        at: stray)
    }
  }

  private mutating func declaration() throws {
    if matches("<!--") {
      try aside(until: "-->", from: position + 4, what: "A comment")
    } else if matches("<![CDATA[") {
      if depth == 0 { throw malformed("Text stands outside the root element", at: position) }
      try aside(until: "]]>", from: position + 9, what: "A CDATA section")
    } else if matches("<!DOCTYPE") {
      throw DocumentReadingError(
        code: "xml.doctype",
        message:
          "The file has a document type declaration (DOCTYPE), which can make a reader open other files.",
        hint: "Export it without, or remove the declaration.", name: name,
        line: line(at: position))
    } else {
      throw malformed("A declaration stands where none is allowed", at: position)
    }
  }

  private mutating func instruction() throws {
    try aside(until: "?>", from: position + 2, what: "A processing instruction")
  }

  /// Passes over a comment, CDATA section or processing instruction.
  private mutating func aside(until end: StaticString, from start: Int, what: String) throws {
    asides += 1
    try checkNumber()
    let length = end.utf8CodeUnitCount
    let tail = end.utf8Start
    let stop = min(count, start + limits.textNode + length)
    var from = start
    while let close = find(UInt8(ascii: ">"), from: from, to: stop) {
      let head = close + 1 - length
      if head >= start, memcmp(base + head, tail, length) == 0 {
        if close - position > Self.longAside { shorten(position..<(close + 1), contentFrom: start) }
        position = close + 1
        return
      }
      from = close + 1
    }
    if stop < count { throw tooLong(what, at: position) }
    throw malformed("\(what) is not closed", at: position)
  }

  /// Notes how long markup is made into short: CDATA sections are split, the rest is emptied.
  private mutating func shorten(_ range: Range<Int>, contentFrom start: Int) {
    guard base[range.upperBound - 2] == UInt8(ascii: "]") else {
      census.firstBlanked = census.firstBlanked ?? line(at: range.lowerBound)
      var lineFeeds = 0
      var from = range.lowerBound
      while let feed = find(0x0A, from: from, to: range.upperBound) {
        lineFeeds += 1
        from = feed + 1
      }
      census.edits.append(XMLEdit.blank(range, lineFeeds: lineFeeds))
      return
    }
    var next = start + XMLEdit.step
    while next < range.upperBound - 3 {
      // Not inside a character.
      while base[next] & 0xC0 == 0x80 { next += 1 }
      census.edits.append(XMLEdit.seam(at: next))
      next += XMLEdit.step
    }
  }

  // MARK: Elements

  private mutating func endTag() throws {
    let stop = min(count, position + limits.tagLength)
    guard let close = find(UInt8(ascii: ">"), from: position, to: stop) else {
      throw unclosedTag(stop)
    }
    if depth == 0 { throw malformed("An element is closed that was never opened", at: position) }
    position = close + 1
    leave()
  }

  /// Notes a start tag that ends before `end`.
  mutating func enter(isEmpty: Bool, end: Int) throws {
    census.elements += 1
    try checkNumber()
    noteLine()
    if depth == 0, census.elements > 1 { throw malformed("There is a second root element", at: position) }
    depth += 1
    if depth > limits.depth {
      throw DocumentReadingError(
        code: "xml.depth", message: "Elements stand more than \(limits.depth) levels deep in one another.",
        hint: "No record or law does this: check where the file comes from.", name: name,
        line: line(at: position))
    }
    open.append((census.elements, cost(at: position) - Self.elementCost))
    position = end
    if isEmpty { leave() }
  }

  private mutating func noteLine() {
    while let feed = find(0x0A, from: running.counted, to: position) {
      running.line += 1
      running.counted = feed + 1
    }
    running.counted = position
    census.lines.append(running.line)
  }

  private mutating func leave() {
    depth -= 1
    prefixes.leave(depth: depth)
    guard let element = open.popLast() else { return }
    if cost(at: position) - element.cost > limits.expandedSubtree { census.heavy.insert(element.ordinal) }
  }

  /// The memory that a tree of everything up to `offset` takes: a node and the white space before it for an element,
  /// an attribute with its value, and the bytes themselves.
  private func cost(at offset: Int) -> Int {
    offset + (census.elements + asides) * Self.elementCost + attributes * 216
  }

  private static let elementCost = 240
  /// Three megabytes of `>` in a comment take libxml2 three seconds; eight kilobytes are read in no time.
  private static let longAside = 8 << 10
  /// The longest name or number in a reference, with `&` and `;`.
  private static let longestReference = 64

  private func checkNumber() throws {
    if census.elements + asides > limits.elements {
      throw DocumentReadingError(
        code: "xml.elements", message: "The file holds more than \(limits.elements) elements.",
        hint: "Export a shorter period, or fewer documents at a time.", name: name, line: line(at: position))
    }
  }

  // MARK: Bytes

  /// The offset of the next such byte before `end`.
  func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end, let hit = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  private func matches(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    return position + length <= count && memcmp(base + position, word.utf8Start, length) == 0
  }

  /// The bytes as text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// The line of an offset, counted from 1.
  func line(at offset: Int) -> Int {
    var line = 1
    var from = 0
    while let feed = find(0x0A, from: from, to: offset) {
      line += 1
      from = feed + 1
    }
    return line
  }

  // MARK: Refusals

  /// What is not XML.
  func malformed(_ message: String, at offset: Int) -> DocumentReadingError {
    DocumentReadingError(
      code: "xml.malformed", message: message + ".",
      hint: "Export the file again; it may have been cut short.",
      name: name, line: line(at: offset))
  }

  /// A tag that does not end before `stop`.
  func unclosedTag(_ stop: Int) -> DocumentReadingError {
    if stop == count { return malformed("The file ends in the middle of a tag", at: position) }
    return DocumentReadingError(
      code: "xml.tag-length", message: "A tag is longer than \(limits.tagLength) bytes.",
      hint: "No record or law needs such a tag: check where the file comes from.", name: name,
      line: line(at: position))
  }

  private func tooLong(_ what: String, at offset: Int) -> DocumentReadingError {
    DocumentReadingError(
      code: "xml.text-length", message: "\(what) is longer than \(limits.textNode) bytes.",
      hint: "Take large attachments out of the document.", name: name, line: line(at: offset))
  }
}

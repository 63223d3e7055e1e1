import Foundation

extension XMLGuard {
  /// Reads a start tag or an empty-element tag at `position`.
  mutating func startTag() throws {
    let stop = min(count, position + limits.tagLength)
    var i = position + 1
    let nameStart = i
    var colon = -1
    while i < stop {
      let byte = base[i]
      // Letters stand above `>`; of the rest only the colon matters, and what ends a name.
      if byte > 0x3E {
        i += 1
        continue
      }
      if byte == UInt8(ascii: ":") {
        if colon < 0 { colon = i }
      } else if Self.endsName(byte) {
        break
      }
      i += 1
    }
    if i >= stop { throw unclosedTag(stop) }
    if i == nameStart || Self.isStray(base[i]) {
      throw malformed("A < stands where no tag begins", at: position)
    }
    let nameRange = nameStart..<i
    if colon >= 0 {
      // One colon, with something on both sides (*Namespaces in XML 1.0*, section 4).
      guard colon > nameStart, colon + 1 < i, find(UInt8(ascii: ":"), from: colon + 1, to: i) == nil else {
        throw malformed("A colon stands in the wrong place of an element's name", at: position)
      }
      prefixes.use(nameStart..<colon)
    }
    var isEmpty = false
    var inTag = 0
    scan: while true {
      while i < stop, XMLDeclaration.isSpace(base[i]) { i += 1 }
      if i >= stop { throw unclosedTag(stop) }
      switch base[i] {
      case UInt8(ascii: ">"):
        i += 1
        break scan
      case UInt8(ascii: "/"):
        if i + 1 >= stop { throw unclosedTag(stop) }
        guard base[i + 1] == UInt8(ascii: ">") else { throw malformed("A tag is malformed", at: i) }
        isEmpty = true
        i += 2
        break scan
      default:
        inTag += 1
        if inTag > limits.attributesPerTag { throw tooManyAttributes() }
        i = try attribute(at: i, stop: stop)
      }
    }
    attributes += inTag
    if census.elements == 0 { try noteRoot(nameRange, colon: colon) }
    // Prefixes are looked up when the tag ends, since it may declare them behind their use.
    if prefixes.hasUses { try notePrefixes() }
    try enter(isEmpty: isEmpty, end: i)
  }

  /// Reads an attribute and returns the offset behind it.
  private mutating func attribute(at start: Int, stop: Int) throws -> Int {
    var i = start
    var colon = -1
    while i < stop {
      let byte = base[i]
      if byte > 0x3E {
        i += 1
        continue
      }
      if byte == UInt8(ascii: ":") {
        if colon < 0 { colon = i }
      } else if Self.endsName(byte) {
        break
      }
      i += 1
    }
    let nameEnd = i
    while i < stop, XMLDeclaration.isSpace(base[i]) { i += 1 }
    if i >= stop { throw unclosedTag(stop) }
    guard nameEnd > start, base[i] == UInt8(ascii: "=") else {
      throw malformed("An attribute has no value", at: i)
    }
    i += 1
    while i < stop, XMLDeclaration.isSpace(base[i]) { i += 1 }
    if i >= stop { throw unclosedTag(stop) }
    let quote = base[i]
    guard quote == 0x22 || quote == 0x27 else {
      throw malformed("An attribute's value is not in quotes", at: i)
    }
    i += 1
    let valueStart = i
    while i < stop, base[i] != quote {
      if base[i] == UInt8(ascii: "<") { throw malformed("A < stands in an attribute's value", at: i) }
      i += 1
    }
    if i >= stop { throw unclosedTag(stop) }
    if colon > start || census.elements == 0 {
      try noteAttribute(start..<nameEnd, colon: colon, value: valueStart..<i)
    }
    return i + 1
  }

  private mutating func noteAttribute(_ name: Range<Int>, colon: Int, value: Range<Int>) throws {
    let isDeclaration = name.count >= 5 && memcmp(base + name.lowerBound, "xmlns", 5) == 0
    if isDeclaration, name.count == 5 {
      prefixes.rootDefault = prefixes.rootDefault ?? value
    } else if isDeclaration, colon == name.lowerBound + 5 {
      prefixes.declare(
        PrefixScope.Declaration(prefix: (colon + 1)..<name.upperBound, value: value, depth: depth))
      if prefixes.count > limits.namespacesInScope {
        throw DocumentReadingError(
          code: "xml.namespaces",
          message: "More than \(limits.namespacesInScope) namespaces are declared at one place.",
          hint: "No record or law does this: check where the file comes from.", name: self.name,
          line: line(at: position))
      }
    } else if colon > name.lowerBound {
      prefixes.use(name.lowerBound..<colon)
    }
  }

  private mutating func noteRoot(_ name: Range<Int>, colon: Int) throws {
    let local = colon > name.lowerBound ? (colon + 1)..<name.upperBound : name
    census.rootName = string(local)
    census.insertionOffset = name.upperBound
    census.rootLine = line(at: position)
    let value =
      local == name ? prefixes.rootDefault : prefixes.value(of: name.lowerBound..<colon, base: base)
    census.rootNamespace = value.map(string)
  }

  /// Notes prefixes that nobody declared, to be declared later.
  private mutating func notePrefixes() throws {
    for range in prefixes.takeUndeclared(base: base) {
      let prefix = string(range)
      if census.undeclared.contains(where: { $0.prefix == prefix }) { continue }
      guard range.count <= 64, census.undeclared.count < 32 else {
        throw DocumentReadingError(
          code: "xml.namespaces", message: "Too many prefixes are used without being declared.",
          hint: "Export the file again; it may be damaged.", name: name, line: line(at: position))
      }
      census.undeclared.append(XMLCensus.UndeclaredPrefix(prefix: prefix, line: line(at: position)))
      prefixes.assume(range)
    }
  }

  private func tooManyAttributes() -> DocumentReadingError {
    DocumentReadingError(
      code: "xml.attributes", message: "A tag has more than \(limits.attributesPerTag) attributes.",
      hint: "No record or law needs so many: check where the file comes from.", name: name,
      line: line(at: position))
  }

  /// Whether a byte of at most `>` ends a name.
  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3C, 0x3D, 0x3E, 0x22, 0x27: true
    default: false
    }
  }

  /// Whether a byte that ended an element's name cannot stand there.
  private static func isStray(_ byte: UInt8) -> Bool { [0x3C, 0x3D, 0x22, 0x27].contains(byte) }
}

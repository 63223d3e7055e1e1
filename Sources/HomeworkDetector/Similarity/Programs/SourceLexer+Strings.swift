extension SourceLexer {
  /// Reads a string, a character or a regular expression, if one begins here.
  mutating func readString() -> Bool {
    let code = text[index]
    switch language {
    case .python: return readPythonString()
    case .swift: return readSwiftString()
    case .c, .cpp:
      if readPrefixedString() { return true }
      return readQuoted([0x22, 0x27])
    case .java:
      if code == 0x22, at(1) == 0x22, at(2) == 0x22 {
        readLong(quote: 0x22, from: index)
        return true
      }
      return readQuoted([0x22, 0x27])
    case .javaScript:
      if code == 0x60 {
        readTemplate()
        return true
      }
      if code == 0x2F, !endsValue { return readRegularExpression() }
      return readQuoted([0x22, 0x27])
    }
  }

  /// A string on one line, with escapes.
  private mutating func readQuoted(_ quotes: [UInt32]) -> Bool {
    guard quotes.contains(text[index]) else { return false }
    readShort(quote: text[index], from: index)
    return true
  }

  /// Reads on from the opening quotation mark to its end or the line's.
  private mutating func readShort(quote: UInt32, from start: Int) {
    index += 1
    while index < text.count {
      let code = text[index]
      if code == 0x5C {
        index = min(index + 2, text.count)
      } else if code.isLineEnd {
        break
      } else {
        index += 1
        if code == quote { break }
      }
    }
    add(.string, from: start)
  }

  /// Reads on from three quotation marks to the next three.
  private mutating func readLong(quote: UInt32, from start: Int, isRaw: Bool = false) {
    index += 3
    while index < text.count {
      if text[index] == 0x5C, !isRaw {
        index = min(index + 2, text.count)
      } else if text[index] == quote, at(1) == quote, at(2) == quote {
        index += 3
        break
      } else {
        index += 1
      }
    }
    add(.string, from: start)
  }

  private mutating func readPythonString() -> Bool {
    var length = 0
    while length < 3, "rRbBfFuUtT".unicodeScalars.contains(where: { $0.value == at(length) }) { length += 1 }
    let quote = at(length)
    guard quote == 0x22 || quote == 0x27 else { return false }
    let start = index
    index += length
    if at(1) == quote, at(2) == quote {
      readLong(quote: quote, from: start)
    } else {
      readShort(quote: quote, from: start)
    }
    return true
  }

  /// `L"…"`, `u8"…"` and C++'s raw strings, `R"delimiter(…)delimiter"`.
  private mutating func readPrefixedString() -> Bool {
    var length = 0
    while length < 3, "LuUR8".unicodeScalars.contains(where: { $0.value == at(length) }) { length += 1 }
    guard length > 0, at(0) != 0x38, at(length) == 0x22 || at(length) == 0x27 else { return false }
    let start = index
    let isRaw = language == .cpp && at(length - 1) == 0x52 && at(length) == 0x22
    index += length
    guard isRaw else {
      readShort(quote: text[index], from: start)
      return true
    }
    index += 1
    let delimiter = index
    while index < text.count, index - delimiter < 16, text[index] != 0x28, !text[index].isLineEnd {
      index += 1
    }
    let ending = [0x29] + text[delimiter..<min(index, text.count)] + [0x22]
    while index < text.count {
      if text[index] == 0x29, text[index...].starts(with: ending) {
        index += ending.count
        break
      }
      index += 1
    }
    add(.string, from: start)
    return true
  }

  /// `"…"`, `"""…"""` and both between number signs; what is interpolated belongs to the string.
  private mutating func readSwiftString() -> Bool {
    var signs = 0
    while at(signs) == 0x23, signs < 255 { signs += 1 }
    guard at(signs) == 0x22 else { return false }
    let start = index
    let isLong = at(signs + 1) == 0x22 && at(signs + 2) == 0x22 && (signs == 0 || at(signs + 3) != 0x23)
    let quotes = isLong ? 3 : 1
    index += signs + quotes
    var depth = 0
    while index < text.count {
      let code = text[index]
      if code.isLineEnd, !isLong { break }
      if depth > 0 {
        if code == 0x28 { depth += 1 }
        if code == 0x29 { depth -= 1 }
        index += 1
      } else if code == 0x5C, isRun(of: 0x23, signs, from: 1) {
        depth = at(signs + 1) == 0x28 ? 1 : 0
        index = min(index + signs + 2, text.count)
      } else if code == 0x22, isRun(of: 0x22, quotes, from: 0), isRun(of: 0x23, signs, from: quotes) {
        index += quotes + signs
        break
      } else {
        index += 1
      }
    }
    add(.string, from: start)
    return true
  }

  private func isRun(of code: UInt32, _ count: Int, from offset: Int) -> Bool {
    (0..<count).allSatisfy { at(offset + $0) == code }
  }

  /// A template literal: what is interpolated belongs to it.
  private mutating func readTemplate() {
    let start = index
    index += 1
    var depth = 0
    while index < text.count {
      let code = text[index]
      if code == 0x5C {
        index = min(index + 2, text.count)
        continue
      }
      index += 1
      if depth == 0, code == 0x60 { break }
      if depth == 0, code == 0x24, at(0) == 0x7B {
        depth = 1
        index += 1
      } else if depth > 0 {
        if code == 0x7B { depth += 1 }
        if code == 0x7D { depth -= 1 }
      }
    }
    add(.string, from: start)
  }

  /// A regular expression to its end on the same line; without one there is none.
  private mutating func readRegularExpression() -> Bool {
    var place = index + 1
    var isInClass = false
    // A line in which one did not end is not read again at each of its marks.
    guard index >= lineWithoutExpression else { return false }
    while place < text.count, !text[place].isLineEnd {
      let code = text[place]
      if code == 0x5C {
        place += 2
        continue
      }
      if code == 0x5B { isInClass = true }
      if code == 0x5D { isInClass = false }
      if code == 0x2F, !isInClass {
        let start = index
        index = place + 1
        while at(0).isLetterASCII { index += 1 }
        add(.string, from: start)
        return true
      }
      place += 1
    }
    lineWithoutExpression = place
    return false
  }

  /// Whether the last lexeme ends a value, behind which `/` divides.
  private var endsValue: Bool {
    guard let last = lexemes.last else { return false }
    switch last.kind {
    case .number, .string: return true
    case .word:
      return !["return", "typeof", "case", "in", "of", "do", "else", "void", "delete"].contains(last.text)
    case .symbol: return [")", "]", "}", "++", "--"].contains(last.text)
    case .include: return false
    }
  }
}

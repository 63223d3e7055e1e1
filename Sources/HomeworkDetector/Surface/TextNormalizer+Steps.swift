/// The steps over the composed text, each a single pass.
extension TextNormalizer {
  /// Two apostrophes become one double quotation mark.
  static func doubleApostrophesMerged(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var copied = 0
    var index = 0
    while index + 1 < text.count {
      guard text[index] == 0x27, text[index + 1] == 0x27 else {
        index += 1
        continue
      }
      result.append(text, copied..<index)
      result.append(0x22, text.offsets[index])
      index += 2
      copied = index
    }
    result.append(text, copied..<text.count)
    return result
  }

  /// Lines become one; marks of headings, quotations and list items at their starts go away.
  static func lineMarksRemoved(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var index = 0
    while index < text.count {
      index = lineMarkEnd(text.codes, from: index)
      var end = index
      while end < text.count, !text[end].isLineEnd { end += 1 }
      result.append(text, index..<end)
      if end < text.count { result.append(0x20, text.offsets[end]) }
      index = end + 1
    }
    return result
  }

  /// The index behind the mark that starts a line at `start`, and `start` where there is none.
  static func lineMarkEnd(_ codes: [UInt32], from start: Int) -> Int {
    func isBlank(_ index: Int) -> Bool {
      index < codes.count && (codes[index] == 0x20 || codes[index] == 0x09)
    }
    func blanks(from index: Int) -> Int {
      var end = index
      while isBlank(end) { end += 1 }
      return end
    }
    let first = blanks(from: start)
    guard first < codes.count else { return start }
    var mark = first
    switch codes[first] {
    case 0x3E: return blanks(from: first + 1)
    case 0x2D, 0x2A, 0x2B, 0x2022: mark = first + 1
    case 0x23:
      while mark < codes.count, codes[mark] == 0x23 { mark += 1 }
      if mark - first > 6 { return start }
    case 0x30...0x39:
      while mark < codes.count, mark - first < 2, codes[mark].isDigitASCII { mark += 1 }
      guard mark < codes.count, codes[mark] == 0x2E || codes[mark] == 0x29 else { return start }
      mark += 1
    default: return start
    }
    let end = blanks(from: mark)
    return end > mark ? end : start
  }

  /// Asterisks, double and triple underscores and double tildes go away.
  static func emphasisRemoved(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var copied = 0
    var index = 0
    while index < text.count {
      let code = text[index]
      guard code == 0x2A || code == 0x5F || code == 0x7E else {
        index += 1
        continue
      }
      result.append(text, copied..<index)
      var end = index
      while end < text.count, text[end] == code { end += 1 }
      let run = end - index
      let keepsOne = code == 0x5F ? run % 3 == 1 : code == 0x7E && run % 2 == 1
      if keepsOne { result.append(code, text.offsets[end - 1]) }
      index = end
      copied = end
    }
    result.append(text, copied..<text.count)
    return result
  }

  /// White space becomes single spaces, and none at the ends.
  static func spacesCollapsed(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, !text[end].isWhitespace { end += 1 }
      result.append(text, index..<end)
      if end < text.count, let last = result.last, last != 0x20 { result.append(0x20, text.offsets[end]) }
      index = end + 1
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  /// "do n't" and "do n ' t" become "don't".
  static func contractionsJoined(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var copied = 0
    var index = 0
    while index < text.count {
      if text[index] == 0x20, text.code(at: index + 1) == 0x6E {
        var apostrophe = index + 2
        if text.code(at: apostrophe) == 0x20 { apostrophe += 1 }
        if text.code(at: apostrophe) == 0x27 {
          var end = apostrophe + 1
          if text.code(at: end) == 0x20 { end += 1 }
          if text.code(at: end) == 0x74, !text.code(at: end + 1).isWordCharacter {
            result.append(text, copied..<index)
            for place in [index + 1, apostrophe, end] { result.append(text[place], text.offsets[place]) }
            index = end + 1
            copied = index
            continue
          }
        }
      }
      index += 1
    }
    result.append(text, copied..<text.count)
    return result
  }

  /// The endings that follow an apostrophe.
  private static let endings: [[UInt32]] = ["s", "re", "ve", "ll", "d", "m", "t"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// "it ' s" and "it' s" become "it's".
  static func possessivesJoined(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var copied = 0
    var index = 0
    while index < text.count {
      guard text[index] == 0x20 || text[index] == 0x27 else {
        index += 1
        continue
      }
      let apostrophe = text[index] == 0x20 ? index + 1 : index
      if text.code(at: apostrophe) == 0x27, text.code(at: index - 1).isLetterASCII,
        apostrophe + 1 < text.count, text[apostrophe + 1] == 0x20
      {
        let start = apostrophe + 2
        let ending = endings.first { ending in
          ending.indices.allSatisfy { text.code(at: start + $0) == ending[$0] }
            && !text.code(at: start + ending.count).isWordCharacter
        }
        if let ending {
          result.append(text, copied..<index)
          result.append(0x27, text.offsets[apostrophe])
          index = start + ending.count
          copied = start
          continue
        }
      }
      index += 1
    }
    result.append(text, copied..<text.count)
    return result
  }

  /// Spaces before closing punctuation and behind opening brackets go away.
  static func punctuationJoined(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var copied = 0
    for index in 0..<text.count where text[index] == 0x20 {
      let isNeeded =
        switch (text.code(at: index - 1), text.code(at: index + 1)) {
        case (_, 0x2C), (_, 0x2E), (_, 0x3B), (_, 0x3A), (_, 0x21), (_, 0x3F), (_, 0x29), (_, 0x5D),
          (_, 0x7D),
          (0x28, _), (0x5B, _), (0x7B, _):
          false
        default: true
        }
      if isNeeded { continue }
      result.append(text, copied..<index)
      copied = index + 1
    }
    result.append(text, copied..<text.count)
    return result
  }

  /// Double quotation marks stand next to what they enclose.
  ///
  /// A mark with a space on one side only says by that whether it opens; any other is what the one before it was not.
  static func quotationsAttached(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var isOpen = false
    var follows = false
    var index = 0
    while index < text.count {
      guard text[index] == 0x22 else {
        var end = index
        while end < text.count, text[end] != 0x22 { end += 1 }
        let start = follows && text[index] == 0x20 ? index + 1 : index
        if start < end { follows = false }
        result.append(text, start..<end)
        index = end
        continue
      }
      let offset = text.offsets[index]
      let before = text.code(at: index - 1)
      let isSpaced = before == 0x20 || before == 0x28 || before == 0x5B
      let isSpacedAfter = text.code(at: index + 1) == 0x20
      isOpen = isSpaced != isSpacedAfter ? isSpaced : !isOpen
      if isOpen {
        if let last = result.last {
          let stands = !follows && (last == 0x20 || last == 0x28 || last == 0x5B || last == 0x2D)
          if !stands { result.append(0x20, offset) }
        }
      } else if !follows {
        while result.last == 0x20 { result.removeLast() }
      }
      result.append(0x22, offset)
      follows = isOpen
      index += 1
    }
    return result
  }

  /// A space is set where the next sentence follows a sentence's end without one.
  static func sentencesParted(_ text: CodePoints) -> CodePoints {
    var result = CodePoints(capacity: text.count)
    var copied = 0
    var index = 0
    while index < text.count {
      index += 1
      guard text.code(at: index).isTerminator, mayEnd(text, at: index - 1) else { continue }
      var next = index + 1
      let closer = text.code(at: next)
      if closer == 0x22 || closer == 0x27 || closer == 0x29 { next += 1 }
      let second = text.code(at: next + 1)
      guard text.code(at: next).isUppercaseASCII, next + 1 < text.count,
        second.isLowercaseASCII || second == 0x27 || second == 0x20
      else { continue }
      result.append(text, copied..<next)
      result.append(0x20, text.offsets[next])
      index = next
      copied = next
    }
    result.append(text, copied..<text.count)
    return result
  }

  /// Whether a sentence's last word may end at an index: not in an initial.
  private static func mayEnd(_ text: CodePoints, at index: Int) -> Bool {
    switch text[index] {
    case 0x29, 0x22, 0x27, 0x25: true
    case let code where code.isLowercaseASCII || code.isDigitASCII: true
    case let code: code.isUppercaseASCII && index > 0 && text[index - 1].isUppercaseASCII
    }
  }
}

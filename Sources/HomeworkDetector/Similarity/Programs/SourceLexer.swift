/// Cuts a program's text into words, numbers, strings and marks; comments and layout go away.
///
/// Any text is cut, a broken one as well: a string without an end stops at the end of its line, a comment or a string
/// over several lines at the end of the text.
struct SourceLexer {
  let language: ProgramLanguage
  let text: [UInt32]
  var index = 0
  var lexemes: [Lexeme] = []
  /// Up to where no regular expression ends.
  var lineWithoutExpression = 0
  private var startsLine = true
  private var lineStart = 0

  /// The lexemes of a text.
  static func lexemes(of text: [UInt32], language: ProgramLanguage) -> [Lexeme] {
    var lexer = SourceLexer(language: language, text: text)
    lexer.read()
    return lexer.lexemes
  }

  private init(language: ProgramLanguage, text: [UInt32]) {
    self.language = language
    self.text = text
  }

  private mutating func read() {
    while index < text.count {
      let code = text[index]
      if code.isLineEnd {
        index += 1
        startsLine = true
        lineStart = index
      } else if code.isWhitespace || code == 0 || code == 0xFEFF {
        index += 1
      } else if code == 0x5C, at(1).isLineEnd || (at(1) == 0x0D && at(2) == 0x0A) {
        joinLines()
      } else if skipComment() {
        continue
      } else if language.hasPreprocessor, code == 0x23, startsLine {
        readDirective()
      } else if language == .swift, code == 0x23, isConditionalCompilation {
        skipLine()
      } else if readString() {
        continue
      } else if code.isDigitASCII || (code == 0x2E && at(1).isDigitASCII) {
        readNumber()
      } else if isWordStart(code) {
        readWord()
      } else {
        readSymbol()
      }
    }
  }

  /// The code point at an offset from the current one, and a line end beyond the text.
  func at(_ offset: Int) -> UInt32 {
    let place = index + offset
    return place >= 0 && place < text.count ? text[place] : 0x0A
  }

  /// Adds a lexeme that ends here.
  mutating func add(_ kind: Lexeme.Kind, from start: Int, text: String = "") {
    lexemes.append(
      Lexeme(
        kind: kind, text: text, range: start..<max(start, min(index, self.text.count)),
        startsLine: startsLine,
        indentation: startsLine ? indentation(to: start) : 0))
    startsLine = false
  }

  private func indentation(to place: Int) -> Int {
    guard language == .python else { return 0 }
    var column = 0
    for code in text[min(lineStart, place)..<place] {
      column = code == 0x09 ? (column / 8 + 1) * 8 : column + 1
    }
    return column
  }

  /// A backslash at the end of a line joins the next one to it.
  private mutating func joinLines() {
    index += at(1) == 0x0D && at(2) == 0x0A ? 3 : 2
  }

  // MARK: Comments and directives

  private mutating func skipComment() -> Bool {
    let code = text[index]
    if language.hasSlashComments {
      if code == 0x2F, at(1) == 0x2F {
        skipLine()
        return true
      }
      if code == 0x2F, at(1) == 0x2A {
        skipBlockComment()
        return true
      }
      return false
    }
    guard code == 0x23 else { return false }
    skipLine()
    return true
  }

  private mutating func skipLine() {
    while index < text.count, !text[index].isLineEnd { index += 1 }
  }

  private mutating func skipBlockComment() {
    index += 2
    var depth = 1
    while index < text.count, depth > 0 {
      if text[index] == 0x2A, at(1) == 0x2F {
        depth -= 1
        index += 2
      } else if language == .swift, text[index] == 0x2F, at(1) == 0x2A {
        depth += 1
        index += 2
      } else {
        if text[index].isLineEnd {
          startsLine = true
          lineStart = index + 1
        }
        index += 1
      }
    }
  }

  /// A line for the preprocessor: only what takes in another file counts.
  private mutating func readDirective() {
    let start = index
    index += 1
    while at(0) == 0x20 || at(0) == 0x09 { index += 1 }
    let word = index
    while index < text.count, text[index].isLetterASCII { index += 1 }
    let name = CodePoints.string(text[word..<index])
    while index < text.count {
      if text[index] == 0x5C, at(1).isLineEnd {
        joinLines()
      } else if text[index].isLineEnd {
        break
      } else {
        index += 1
      }
    }
    if name == "include" || name == "import" { add(.include, from: start) }
  }

  /// Whether a line is `#if`, `#elseif`, `#else` or `#endif`.
  private var isConditionalCompilation: Bool {
    let word = text[min(index + 1, text.count)..<min(index + 8, text.count)].prefix { $0.isLetterASCII }
    return ["if", "elseif", "else", "endif"].contains(CodePoints.string(word))
  }

  // MARK: Words, numbers and marks

  private func isWordStart(_ code: UInt32) -> Bool {
    code.isWordCharacter || code == 0x24 || (language == .javaScript && code == 0x23 && at(1).isLetterASCII)
  }

  private mutating func readWord() {
    let start = index
    index += 1
    while index < text.count, text[index].isWordCharacter || text[index] == 0x24 { index += 1 }
    add(.word, from: start, text: CodePoints.string(text[start..<index]))
  }

  private mutating func readNumber() {
    let start = index
    while index < text.count {
      let code = text[index]
      if code == 0x2E {
        guard at(1).isDigitASCII || (language != .swift && !isWordStart(at(1)) && at(1) != 0x2E) else {
          break
        }
        index += 1
      } else if code == 0x2B || code == 0x2D {
        let before = at(-1).lowercasedASCII
        let isHexadecimal = at(start - index) == 0x30 && at(start - index + 1).lowercasedASCII == 0x78
        guard index > start, before == (isHexadecimal ? 0x70 : 0x65) else { break }
        index += 1
      } else if code.isWordCharacter || (code == 0x27 && language == .cpp && at(1).isWordCharacter) {
        index += 1
      } else {
        break
      }
    }
    add(.number, from: start)
  }

  private mutating func readSymbol() {
    let start = index
    for length in stride(from: 4, through: 2, by: -1) where index + length <= text.count {
      let candidate = text[index..<index + length]
      guard candidate.allSatisfy({ $0 < 0x80 }) else { continue }
      let symbol = CodePoints.string(candidate)
      if Self.symbols.contains(symbol), !language.isC || !symbol.hasPrefix("**") {
        index += length
        return add(.symbol, from: start, text: symbol)
      }
    }
    index += 1
    add(.symbol, from: start, text: CodePoints.string(text[start..<index]))
  }

  /// Marks of more than one character.
  ///
  /// Those that may close several type arguments are not among them, nor in C those that may be two stars of a type.
  private static let symbols: Set<String> = [
    "...", "..<", "->", "=>", "::", "++", "--", "&&", "||", "==", "!=", "===", "!==", "<=", ">=", "+=", "-=",
    "*=",
    "/=", "%=", "&=", "|=", "^=", "**", "**=", "//=", "??", "?.", "??=", "&&=", "||=", ":=", "<<", "<<=",
    ">>=",
    ">>>=", "&+", "&-", "&*", "@=",
  ]
}

extension CodePoints {
  /// Code points as a string.
  static func string(_ codes: ArraySlice<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for code in codes { view.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
    return String(view)
  }
}

/// Reads the structure of a Python program from its lines and their indentation.
///
/// It is no parser: what it does not know it passes over, and any text gives tokens.
struct PythonReader {
  /// A block that is open.
  private struct Block {
    /// How far the line that opened it is indented.
    var indentation: Int
    var end: ProgramToken.Kind?
    /// Whether it is part of a `try`.
    var isTry = false
  }

  /// An open bracket, or the statement itself.
  private struct Level {
    var end: ProgramToken.Kind?
    /// Loops of a comprehension.
    var loops = 0
    /// `lambda`s whose colon has not come.
    var lambdas = 0
    var expression = 0
    var primary = 0
    var isParameters = false
  }

  private let lexemes: [Lexeme]
  private let partners: [Int]
  private var index = 0
  private var blocks: [Block] = []
  private var levels = [Level()]
  /// The block that the next colon opens.
  private var header: Block?
  private var atStart = true
  private var indentation = 0
  private var output: [ProgramToken] = []
  private var pending: [ProgramToken] = []

  /// The tokens of a program.
  static func tokens(of lexemes: [Lexeme]) -> [ProgramToken] {
    var reader = PythonReader(lexemes: lexemes)
    reader.read()
    return reader.output
  }

  private init(lexemes: [Lexeme]) {
    self.lexemes = lexemes
    partners = BracketPartners.find(in: lexemes)
  }

  private mutating func read() {
    while index < lexemes.count {
      let lexeme = lexemes[index]
      // A keyword that only begins a statement ends brackets that were left open.
      if lexeme.startsLine, levels.count == 1 || Self.statementWords.contains(word(index)) {
        beginLine(lexeme)
      }
      switch lexeme.kind {
      case .word: readWord(lexeme.text)
      case .symbol: readSymbol(lexeme.text)
      default:
        atStart = false
        index += 1
      }
    }
    output += pending
    closeBlocks(to: 0, next: "")
  }

  private static let statementWords: Set<String> = [
    "def", "class", "import", "while", "return", "try", "except", "finally", "raise", "with", "elif",
  ]

  private mutating func beginLine(_ lexeme: Lexeme) {
    while levels.count > 1 { closeLevel() }
    indentation = lexeme.indentation
    header = nil
    closeBlocks(to: indentation, next: lexeme.kind == .word ? lexeme.text : "")
    beginStatement()
  }

  private mutating func beginStatement() {
    levels = [Level(expression: output.count, primary: output.count)]
    atStart = true
  }

  /// Closes the blocks that a line's indentation ends.
  private mutating func closeBlocks(to indentation: Int, next: String) {
    while let block = blocks.last, block.indentation >= indentation {
      blocks.removeLast()
      if let end = block.end { emitEnd(end) }
      guard block.isTry else { continue }
      if block.indentation == indentation, ["except", "finally", "else"].contains(next) {
        isInTry = true
        return
      }
      emitEnd(.tryEnd)
    }
  }

  /// Whether the line that begins continues a `try`.
  private var isInTry = false

  // MARK: Looking and emitting

  private func word(_ place: Int) -> String {
    place >= 0 && place < lexemes.count && lexemes[place].kind == .word ? lexemes[place].text : ""
  }

  private func symbol(_ place: Int) -> String {
    place >= 0 && place < lexemes.count && lexemes[place].kind == .symbol ? lexemes[place].text : ""
  }

  private mutating func emit(_ kind: ProgramToken.Kind) {
    guard let lexeme = index < lexemes.count ? lexemes[index] : lexemes.last else { return }
    output.append(ProgramToken(kind: kind, range: lexeme.range))
  }

  private mutating func emitEnd(_ kind: ProgramToken.Kind) {
    guard index > 0 else { return }
    let end = lexemes[index - 1].range.upperBound
    output.append(ProgramToken(kind: kind, range: end..<end))
  }

  private mutating func insert(_ kind: ProgramToken.Kind, at place: Int) {
    guard place < output.count, output.count - place <= 256 else { return emit(kind) }
    let start = output[place].range.lowerBound
    output.insert(ProgramToken(kind: kind, range: start..<start), at: place)
  }

  private var level: Level {
    get { levels[levels.count - 1] }
    set { levels[levels.count - 1] = newValue }
  }

  private mutating func beginExpression() {
    level.expression = output.count
    level.primary = output.count
    atStart = false
  }

  // MARK: Words

  private mutating func readWord(_ text: String) {
    if symbol(index - 1) == "." { return readName() }
    if atStart, levels.count == 1, readStatement(text) { return }
    switch text {
    case "if":
      if level.loops > 0 { emit(.conditional) } else { insert(.conditional, at: level.expression) }
      index += 1
      beginExpression()
    case "for" where levels.count > 1:
      emit(.loopBegin)
      level.loops += 1
      index += 1
      beginExpression()
    case "lambda":
      emit(.lambdaBegin)
      index += 1
      level.lambdas += 1
      beginExpression()
    case "yield": readStep(.yielding)
    case "await": readStep(.awaiting)
    case "and", "or", "not", "in", "is", "else", "from", "as", "for", "async":
      index += 1
      level.primary = output.count
      atStart = false
    default: readName()
    }
  }

  private mutating func readName() {
    if level.isParameters, atStart, symbol(index - 1) != "." { emit(.variable) }
    let isPrint =
      atStart && word(index) == "print" && index + 1 < lexemes.count && lexemes[index + 1].kind == .string
    if symbol(index + 1) == "(" && !lexemes[index + 1].startsLine || isPrint {
      insert(.call, at: level.primary)
    }
    index += 1
    atStart = false
  }

  private mutating func readStep(_ kind: ProgramToken.Kind) {
    emit(kind)
    index += 1
    beginExpression()
  }

  /// Reads a word that begins a statement.
  ///
  /// - Returns: Whether it is one.
  private mutating func readStatement(_ text: String) -> Bool {
    let continuesTry = isInTry
    isInTry = false
    switch text {
    case "if", "elif": open(.ifBegin, .ifEnd)
    case "else": open(.ifBegin, .ifEnd, isTry: continuesTry)
    case "while": open(.loopBegin, .loopEnd)
    case "for":
      open(.loopBegin, .loopEnd)
      emit(.variable)
      while index < lexemes.count, word(index) != "in", !lexemes[index].startsLine { index += 1 }
    case "with": open(.scopedBegin, .scopedEnd)
    case "try":
      emit(.tryBegin)
      begin(Block(indentation: indentation, end: nil, isTry: true))
    case "except": open(.catchBegin, .catchEnd, isTry: continuesTry)
    case "finally": open(.finallyBegin, .finallyEnd, isTry: continuesTry)
    case "class":
      declare(.classBegin)
      begin(Block(indentation: indentation, end: .classEnd))
      index += word(index).isEmpty ? 0 : 1
    case "def": readFunction()
    case "async": index += 1
    case "match" where opensBlock: open(.switchBegin, .switchEnd)
    case "case" where blocks.last?.end == .switchEnd:
      emit(.switchCase)
      begin(Block(indentation: indentation, end: nil))
    case "import", "from":
      emit(.importing)
      index += 1
      while index < lexemes.count, !lexemes[index].startsLine || symbol(index) == ")", symbol(index) != ";" {
        if symbol(index) == "(", partners[index] > index { index = partners[index] }
        index += 1
      }
    case "return": readStep(.returning)
    case "raise": readStep(.throwing)
    case "assert": readStep(.asserting)
    case "del": readStep(.deleting)
    case "break": readStep(.jump)
    case "continue": readStep(.proceed)
    case "pass", "global", "nonlocal":
      index += 1
      atStart = false
    default: return false
    }
    return true
  }

  private mutating func open(_ begin: ProgramToken.Kind, _ end: ProgramToken.Kind, isTry: Bool = false) {
    emit(begin)
    self.begin(Block(indentation: indentation, end: end, isTry: isTry))
  }

  private mutating func begin(_ block: Block) {
    header = block
    index += 1
    beginExpression()
  }

  private mutating func declare(_ kind: ProgramToken.Kind) {
    emit(kind)
    output += pending
    pending = []
  }

  private mutating func readFunction() {
    declare(.methodBegin)
    begin(Block(indentation: indentation, end: .methodEnd))
    if !word(index).isEmpty { index += 1 }
    guard symbol(index) == "(" else { return }
    levels.append(Level(expression: output.count, primary: output.count, isParameters: true))
    index += 1
    atStart = true
  }

  /// Whether the line ends with a colon.
  private var opensBlock: Bool {
    guard !["=", ".", ":", ",", ")"].contains(symbol(index + 1)) else { return false }
    var place = index + 1
    while place < min(lexemes.count, index + 256), !lexemes[place].startsLine {
      if partners[place] > place { place = partners[place] }
      place += 1
    }
    return symbol(place - 1) == ":"
  }

  // MARK: Symbols

  private mutating func readSymbol(_ text: String) {
    switch text {
    case "(", "[", "{": openLevel(text)
    case ")", "]", "}":
      index += 1
      if levels.count > 1 { closeLevel() }
      atStart = false
    case ":": readColon()
    case ";" where levels.count == 1:
      index += 1
      beginStatement()
    case ",":
      index += 1
      beginExpression()
      atStart = level.isParameters
    case "=":
      if levels.count == 1, level.lambdas == 0 { insert(.assign, at: level.expression) }
      index += 1
      beginExpression()
    case "+=", "-=", "*=", "/=", "//=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", ":=", "@=":
      insert(.assign, at: level.expression)
      index += 1
      beginExpression()
    case "@" where atStart && levels.count == 1:
      pending.append(ProgramToken(kind: .annotation, range: lexemes[index].range))
      index += 1
      while index < lexemes.count, !lexemes[index].startsLine {
        if partners[index] > index { index = partners[index] }
        index += 1
      }
    case "*", "**":
      index += 1
      if !level.isParameters { atStart = false }
      level.primary = output.count
    case ".":
      index += 1
      atStart = false
    default:
      index += 1
      atStart = false
      level.primary = output.count
    }
  }

  private mutating func openLevel(_ text: String) {
    let isCalled = index > 0 && !atStart && endsValue(index - 1) && !lexemes[index].startsLine
    var end: ProgramToken.Kind?
    if text == "(" {
      if isCalled, [")", "]"].contains(symbol(index - 1)) { insert(.call, at: level.primary) }
    } else if !isCalled || text == "{", partners[index] != index + 1 {
      emit(.arrayBegin)
      end = .arrayEnd
    }
    atStart = false
    index += 1
    levels.append(Level(end: end, expression: output.count, primary: output.count))
  }

  private mutating func closeLevel() {
    guard let level = levels.popLast() else { return }
    for _ in 0..<level.loops { emitEnd(.loopEnd) }
    if let end = level.end { emitEnd(end) }
  }

  private mutating func readColon() {
    index += 1
    if level.lambdas > 0 {
      level.lambdas -= 1
    } else if levels.count == 1, let block = header {
      header = nil
      blocks.append(block)
      return beginStatement()
    }
    beginExpression()
  }

  private func endsValue(_ place: Int) -> Bool {
    switch lexemes[place].kind {
    case .number, .string: true
    case .word:
      ![
        "in", "return", "and", "or", "not", "is", "if", "else", "elif", "while", "yield", "lambda", "assert",
        "del",
        "print", "await", "for", "raise", "from",
      ].contains(lexemes[place].text)
    case .symbol: [")", "]", "}"].contains(lexemes[place].text)
    case .include: false
    }
  }
}

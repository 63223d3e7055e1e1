/// Reads the structure of a program in a language with braces: which declarations, calls, assignments and branches
/// follow each other, in the order of a syntax tree walked from above.
///
/// It is no parser: what it does not know it passes over, and any text, a broken one as well, gives tokens. Nesting is
/// held on a stack of its own, so that depth costs memory and no recursion.
struct BraceReader {
  /// What an opening brace, or a single statement in its place, begins.
  struct Body {
    var role = Frame.Role.block
    /// Emitted where it ends.
    var end: ProgramToken.Kind?
    var after = Frame.After.nothing
    /// Whether it is part of an expression, which goes on behind it.
    var isExpression = false
  }

  /// A place that is open: a pair of brackets, or a statement that stands for a block.
  struct Frame {
    enum Role {
      case file, type, enumeration, block
      /// A statement without braces that is the body of a branch or a loop.
      case single
      /// The parentheses of a `for`, in which statements stand.
      case header
      case condition, parameters, group, literal
      /// The condition of a branch or a loop without parentheses.
      case bareHeader
    }

    enum After { case nothing, ifBody, doBody, tryPart }

    var role: Role
    /// The bracket's lexeme, −1 without one.
    var open = -1
    var body = Body()
    /// What begins behind the parentheses.
    var follows: Body?
    /// Where reading goes on behind the parentheses.
    var resume: Int?
    /// What the next brace in this frame begins.
    var next: Body?
    var atStart = true
    /// Whether a comma begins another declarator, and whether `=` gives the declared its first value.
    var isDeclaring = false
    var awaitsInitializer = false
    var isInCase = false
    /// Where in the output the current expression began, and the current chain of members.
    var expression = 0
    var primary = 0

    var holdsStatements: Bool {
      switch role {
      case .file, .type, .block, .single, .header: true
      default: false
      }
    }
  }

  let language: ProgramLanguage
  let lexemes: [Lexeme]
  let keywords: [String: ProgramKeyword]
  let partners: [Int]
  var index = 0
  var frames = [Frame(role: .file)]
  var output: [ProgramToken] = []
  /// Annotations and type parameters that stand before what they belong to.
  var pending: [ProgramToken] = []

  /// The tokens of a program.
  static func tokens(of lexemes: [Lexeme], language: ProgramLanguage) -> [ProgramToken] {
    var reader = BraceReader(
      language: language, lexemes: lexemes, keywords: ProgramKeyword.all(of: language),
      partners: BracketPartners.find(in: lexemes))
    reader.read()
    return reader.output
  }

  private mutating func read() {
    while index < lexemes.count {
      if endsStatementHere {
        finishStatement()
        continue
      }
      let lexeme = lexemes[index]
      switch lexeme.kind {
      case .include:
        emit(.importing)
        index += 1
      case .number, .string:
        top.atStart = false
        index += 1
      case .symbol: readSymbol(lexeme.text)
      case .word: readWord(lexeme.text)
      }
    }
    while frames.count > 1, let frame = frames.popLast() {
      if let end = frame.body.end { emitEnd(end) }
      if frame.body.after == .tryPart { emitEnd(.tryEnd) }
    }
    output += pending
  }

  var top: Frame {
    get { frames[frames.count - 1] }
    set { frames[frames.count - 1] = newValue }
    _modify { yield &frames[frames.count - 1] }
  }

  // MARK: Looking around

  /// The symbol at an index, and an empty text where there is none.
  func symbol(_ place: Int) -> String {
    place >= 0 && place < lexemes.count && lexemes[place].kind == .symbol ? lexemes[place].text : ""
  }

  /// The word at an index, a keyword or not, and an empty text where there is none.
  func word(_ place: Int) -> String {
    place >= 0 && place < lexemes.count && lexemes[place].kind == .word ? lexemes[place].text : ""
  }

  /// Whether a name stands at an index.
  func isName(_ place: Int) -> Bool {
    let text = word(place)
    return !text.isEmpty && keywords[text] == nil
  }

  /// The index of a bracket's partner, and nil without one.
  func partner(_ place: Int) -> Int? {
    place >= 0 && place < partners.count && partners[place] >= 0 ? partners[place] : nil
  }

  // MARK: Emitting

  /// Emits a token that stands where the current lexeme does.
  mutating func emit(_ kind: ProgramToken.Kind) {
    guard let lexeme = index < lexemes.count ? lexemes[index] : lexemes.last else { return }
    output.append(ProgramToken(kind: kind, range: lexeme.range))
  }

  /// Emits a token that stands where the last lexeme does.
  mutating func emitEnd(_ kind: ProgramToken.Kind) {
    guard index > 0, index <= lexemes.count else { return emit(kind) }
    output.append(ProgramToken(kind: kind, range: lexemes[index - 1].range))
  }

  /// Emits a declaration and then what stood before it.
  mutating func emitDeclaration(_ kind: ProgramToken.Kind) {
    emit(kind)
    output += pending
    pending = []
  }

  /// Emits a token before others of the same expression, as a syntax tree has it.
  mutating func insert(_ kind: ProgramToken.Kind, at place: Int) {
    // A bound keeps a hostile chain of calls from being moved again with each.
    guard place < output.count, output.count - place <= 256 else { return emit(kind) }
    let start = output[place].range.lowerBound
    output.insert(ProgramToken(kind: kind, range: start..<start), at: place)
  }

  // MARK: Statements

  /// Begins another expression.
  mutating func beginExpression() {
    top.expression = output.count
    top.primary = output.count
  }

  /// Begins another operand.
  mutating func beginOperand() {
    top.atStart = false
    top.primary = output.count
  }

  mutating func push(_ role: Frame.Role, open: Int, body: Body = Body(), follows: Body? = nil) {
    var frame = Frame(role: role, open: open, body: body, follows: follows)
    frame.atStart = role != .group && role != .condition && role != .bareHeader
    frame.expression = output.count
    frame.primary = output.count
    frames.append(frame)
  }

  /// Makes the top frame ready for another statement.
  mutating func resetStatement() {
    top.atStart = true
    top.isDeclaring = false
    top.awaitsInitializer = false
    top.isInCase = false
    top.next = nil
    beginExpression()
  }

  /// Ends a statement, and with it each branch and loop of which it is the body.
  mutating func finishStatement() {
    output += pending
    pending = []
    resetStatement()
    while top.role == .single, let frame = frames.popLast() {
      if closed(frame.body) { return }
      resetStatement()
    }
  }

  /// Emits the end of a body.
  ///
  /// - Returns: Whether the statement goes on, as with `else`.
  mutating func closed(_ body: Body) -> Bool {
    if let end = body.end { emitEnd(end) }
    switch body.after {
    case .nothing: return false
    case .ifBody:
      guard word(index) == "else" else { return false }
      index += 1
      resetStatement()
      if word(index) != "if" {
        emitEnd(.ifBegin)
        expect(Body(end: .ifEnd))
      }
      return true
    case .doBody:
      guard word(index) == "while" else { return false }
      index += 1
      resetStatement()
      top.atStart = false
      return true
    case .tryPart:
      let keyword = keywords[word(index)]
      if case .catches = keyword { return true }
      if case .finallys = keyword { return true }
      emitEnd(.tryEnd)
      return false
    }
  }

  /// Begins a body: a block, or the single statement in its place.
  mutating func expect(_ body: Body) {
    if symbol(index) == "{" {
      push(body.role, open: index, body: body)
      index += 1
    } else {
      push(.single, open: -1, body: body)
    }
  }

  /// Whether a line's end ended a statement, in a language where it may.
  private var endsStatementHere: Bool {
    guard language.endsStatementsAtLines, index > 0, lexemes[index].startsLine, !top.atStart,
      top.holdsStatements, top.role != .header
    else { return false }
    return endsValue(index - 1) && beginsStatement(index)
  }

  /// Whether a value may end with a lexeme.
  func endsValue(_ place: Int) -> Bool {
    guard place >= 0, place < lexemes.count else { return false }
    switch lexemes[place].kind {
    case .number, .string: return true
    case .include: return false
    case .word:
      if case .operators = keywords[lexemes[place].text] { return false }
      return true
    case .symbol:
      switch lexemes[place].text {
      case ")", "]", "}", "++", "--": return true
      case "!", "?": return language == .swift && isAttached(place)
      default: return false
      }
    }
  }

  /// Whether a value ends with a lexeme, so that a bracket behind it belongs to it.
  func isValue(_ place: Int) -> Bool {
    guard endsValue(place) else { return false }
    guard let keyword = keywords[word(place)] else { return true }
    if case .value = keyword { return true }
    return false
  }

  /// Whether a lexeme follows the one before it without a space.
  func isAttached(_ place: Int) -> Bool {
    place > 0 && lexemes[place].range.lowerBound == lexemes[place - 1].range.upperBound
  }

  private func beginsStatement(_ place: Int) -> Bool {
    switch lexemes[place].kind {
    case .number, .string, .include: return true
    case .word:
      switch keywords[lexemes[place].text] {
      case .operators: return lexemes[place].text == "try" || lexemes[place].text == "typeof"
      case .elses: return top.role == .single
      case .catches, .finallys: return false
      default: return true
      }
    case .symbol:
      switch lexemes[place].text {
      case "++", "--", "@", "!", "#": return true
      case "(", "[": return language == .swift
      default: return false
      }
    }
  }
}

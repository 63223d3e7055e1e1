extension BraceReader {
  mutating func readSymbol(_ symbol: String) {
    switch symbol {
    case "{": openBrace()
    case "(": openParenthesis()
    case "[": openSquare()
    case "}", ")", "]": close()
    case ";": readSemicolon()
    case ",": readComma()
    case ":": readColon()
    case "?": readQuestionMark()
    case "=": readAssignment()
    case "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "**=", "??=", "&&=", "||=":
      insert(.assign, at: top.expression)
      index += 1
      beginExpression()
      top.atStart = false
    case "++", "--":
      emit(.assign)
      top.atStart = false
      index += 1
    case "->", "=>": readArrow(symbol)
    case "@": readAnnotation()
    case "..." where top.role == .parameters: index += 1
    case "<" where readTypeParameters() || skipTypeArguments(): break
    case "~" where mayDeclare && readDeclaration(): break
    case ".", "?.", "::":
      top.atStart = false
      index += 1
    case "!" where language == .swift && isAttached(index) && endsValue(index - 1): index += 1
    default:
      beginOperand()
      index += 1
    }
  }

  // MARK: Opening

  private mutating func openBrace() {
    if let body = top.next {
      top.next = nil
      push(body.role, open: index, body: body)
    } else if top.role == .bareHeader, let header = frames.popLast() {
      let body = header.follows ?? Body()
      push(body.role, open: index, body: body)
    } else if top.atStart, top.holdsStatements {
      push(.block, open: index)
    } else if language == .swift {
      return openClosure()
    } else {
      return openLiteral()
    }
    index += 1
  }

  /// A closure; the names that it takes are variables.
  private mutating func openClosure() {
    emit(.lambdaBegin)
    top.atStart = false
    push(.block, open: index, body: Body(end: .lambdaEnd, isExpression: true))
    index += 1
    let end = partner(index - 1) ?? lexemes.count
    var place = index
    var names: [Int] = []
    while place < min(end, index + 64), word(place) != "in" {
      let text = symbol(place)
      if text == "[", let close = partner(place) {
        place = close
      } else if isName(place) {
        if symbol(place - 1) != ":", symbol(place - 1) != "->" { names.append(place) }
      } else if !["(", ")", ",", ":", "->", "?", "!"].contains(text), text != "" || word(place) == "" {
        return
      }
      place += 1
    }
    guard word(place) == "in", place < end else { return }
    for name in names {
      index = name
      emit(.variable)
    }
    index = place + 1
  }

  /// A list of values, or an object with its members.
  private mutating func openLiteral() {
    if readPattern() { return }
    top.atStart = false
    if language == .cpp, top.awaitsInitializer, isName(index - 1), holdsOneValue {
      // `int x{1}` is `int x = 1`.
      top.awaitsInitializer = false
      push(.group, open: index)
      index += 1
      return
    }
    let isEmpty = partner(index) == index + 1
    if language != .javaScript {
      let afterDimensions = symbol(index - 1) == "]" && partner(index - 1) == index - 2
      if !afterDimensions { emit(.newArray) }
    }
    if !isEmpty { emit(.arrayBegin) }
    push(.literal, open: index, body: Body(end: isEmpty ? nil : .arrayEnd, isExpression: true))
    index += 1
  }

  /// Whether braces that begin here hold one value or none.
  private var holdsOneValue: Bool {
    guard let close = partner(index) else { return false }
    var place = index + 1
    while place < close {
      if symbol(place) == "," { return false }
      place = max(place, partner(place) ?? place) + 1
    }
    return true
  }

  /// A parameter of JavaScript that is taken apart.
  private mutating func readPattern() -> Bool {
    guard language == .javaScript, top.role == .parameters, top.atStart, let close = partner(index) else {
      return false
    }
    emit(.variable)
    index = close + 1
    top.atStart = false
    beginExpression()
    return true
  }

  private mutating func openParenthesis() {
    let closing = partner(index)
    let arrow = closing.map { symbol($0 + 1) } ?? ""
    if language == .java && arrow == "->" || language == .javaScript && arrow == "=>" {
      if language == .javaScript { emit(arrowBegin(closing.map { $0 + 1 } ?? index)) }
      top.atStart = false
      push(.parameters, open: index)
      index += 1
      return
    }
    if top.next?.end == .lambdaEnd, language == .cpp, symbol(index - 1) == "]" {
      let body = top.next
      top.next = nil
      push(.parameters, open: index, follows: body)
      top.resume = closing.flatMap { bodyBrace(after: $0) }
      index += 1
      return
    }
    if language == .javaScript, top.role == .type || top.role == .literal, symbol(index - 1) == "]",
      closing.map({ symbol($0 + 1) }) == "{"
    {
      // A method whose name is computed.
      emit(.methodBegin)
      push(.parameters, open: index, follows: Body(end: .methodEnd, isExpression: top.role == .literal))
      index += 1
      return
    }
    if callsValue { insert(.call, at: top.primary) }
    top.atStart = false
    push(.group, open: index)
    index += 1
  }

  /// Whether parentheses behind a closing bracket call what it closes.
  private var callsValue: Bool {
    guard !top.atStart else { return false }
    switch language {
    case .java, .python: return false
    case .c, .cpp: return symbol(index - 1) == "]" || (language == .cpp && symbol(index - 1) == "}")
    case .swift: return [")", "]", "}"].contains(symbol(index - 1)) && isAttached(index)
    case .javaScript: return [")", "]", "}"].contains(symbol(index - 1))
    }
  }

  /// What an arrow function begins with: one with a block is a function like any other.
  func arrowBegin(_ arrow: Int) -> ProgramToken.Kind {
    symbol(arrow + 1) == "{" ? .methodBegin : .lambdaBegin
  }

  private mutating func openSquare() {
    if readPattern() { return }
    let isIndex = !top.atStart && isValue(index - 1) && !(language == .swift && lexemes[index].startsLine)
    let closing = partner(index)
    if !isIndex, language == .cpp, let closing {
      if symbol(index + 1) == "[" {
        index = closing + 1
        return
      }
      emit(.lambdaBegin)
      top.atStart = false
      index = closing + 1
      top.next = Body(end: .lambdaEnd, isExpression: true)
      return
    }
    let isKey =
      language == .javaScript
      && (top.role == .type
        || (top.role == .literal && top.atStart
          && closing.map { [":", "("].contains(symbol($0 + 1)) } == true))
    top.atStart = false
    let isLiteral = !isIndex && !isKey && (language == .javaScript || language == .swift)
    guard isLiteral, closing != index + 1 else {
      push(.group, open: index)
      index += 1
      return
    }
    emit(.arrayBegin)
    push(.literal, open: index, body: Body(end: .arrayEnd, isExpression: true))
    index += 1
  }

  // MARK: Separators

  private mutating func readSemicolon() {
    index += 1
    switch top.role {
    case .enumeration:
      top.role = .type
      resetStatement()
    case .file, .type, .block, .single:
      // A method without a body.
      if let end = top.next?.end, end == .methodEnd { emitEnd(end) }
      finishStatement()
    case .bareHeader: break
    default: resetStatement()
    }
  }

  private mutating func readComma() {
    index += 1
    if top.role == .parameters || top.role == .enumeration || top.role == .literal {
      resetStatement()
    } else if top.isDeclaring, top.holdsStatements {
      readDeclarator()
    } else {
      beginExpression()
    }
  }

  /// Reads a further name of a declaration.
  mutating func readDeclarator() {
    beginExpression()
    top.atStart = false
    top.isDeclaring = true
    while ["*", "&", "&&"].contains(symbol(index)) || word(index) == "const" { index += 1 }
    if isName(index) {
      emit(.variable)
      index += 1
      skipTypeAnnotation()
      top.awaitsInitializer = true
    } else if ["{", "["].contains(symbol(index)), let close = partner(index), language == .javaScript {
      emit(.variable)
      index = close + 1
      top.awaitsInitializer = true
    }
    beginExpression()
  }

  private mutating func readColon() {
    index += 1
    if top.isInCase {
      resetStatement()
    } else {
      beginExpression()
      top.atStart = false
    }
  }

  private mutating func readQuestionMark() {
    let isType = language == .swift && isAttached(index) || ["<", ","].contains(symbol(index - 1))
    if !isType {
      insert(.conditional, at: top.expression)
      index += 1
      beginExpression()
    } else {
      index += 1
    }
    top.atStart = false
  }

  private mutating func readAssignment() {
    if top.awaitsInitializer {
      top.awaitsInitializer = false
    } else if top.role != .parameters, top.role != .enumeration, !(language.isC && top.role == .literal),
      !(top.role == .literal && language == .javaScript)
    {
      insert(.assign, at: top.expression)
    }
    index += 1
    beginExpression()
    top.atStart = false
  }

  private mutating func readArrow(_ symbol: String) {
    if top.isInCase, symbol == "->", language == .java {
      index += 1
      resetStatement()
      return
    }
    index += 1
    guard !language.isC else { return }
    if language == .java || symbol == "=>" {
      if self.symbol(index) == "{" {
        top.next = Body(end: language == .javaScript ? .methodEnd : nil, isExpression: true)
      }
      beginExpression()
    }
    top.atStart = false
  }

  /// Type arguments of a call, whose commas part no declarators: `this.<A, B>f()`.
  private mutating func skipTypeArguments() -> Bool {
    guard language == .java, symbol(index - 1) == ".", let end = typeArgumentsEnd(index) else { return false }
    index = end
    return true
  }

  private mutating func readAnnotation() {
    if word(index + 1) == "interface", language == .java {
      index += 1
      return readType(begin: .annotationTypeBegin, end: .annotationTypeEnd)
    }
    let start = output.count
    emit(.annotation)
    index += isName(index + 1) ? 2 : 1
    while symbol(index) == ".", isName(index + 1) { index += 2 }
    if symbol(index) == "(", isAttached(index) || language == .java, let close = partner(index) {
      readAnnotationValues(to: close)
      index = close + 1
    }
    guard top.atStart else { return }
    pending += output[start...]
    output.removeSubrange(start...)
  }

  private mutating func readAnnotationValues(to end: Int) {
    while index < end {
      switch symbol(index) {
      case "=": emit(.assign)
      case "@": emit(.annotation)
      case "{":
        emit(.newArray)
        if partner(index) != index + 1 { emit(.arrayBegin) }
      case "}" where partner(index) != index - 1: emit(.arrayEnd)
      default: break
      }
      index += 1
    }
  }
}

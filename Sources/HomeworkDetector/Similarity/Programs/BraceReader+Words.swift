extension BraceReader {
  mutating func readWord(_ text: String) {
    let before = symbol(index - 1)
    let isMember =
      (before == "." && text != "new") || before == "?." || (before == "->" && language.isC)
      || (before == "::" && language == .java)
    // A parameter's label may be any word.
    if language == .swift, readParameter() { return }
    guard !isMember, let keyword = keywords[text], !isProperty else { return readName() }
    if language == .javaScript, top.role == .type || top.atStart, readMethod() { return }
    switch keyword {
    case .ifs: readControl(.ifBegin, Body(end: .ifEnd, after: .ifBody))
    case .elses: index += 1
    case .loop: readLoop(text)
    case .doLoop:
      emit(.loopBegin)
      index += 1
      expect(Body(end: .loopEnd, after: .doBody))
    case .switches: readControl(.switchBegin, Body(end: .switchEnd, isExpression: !top.atStart))
    case .cases: readCase()
    case .defaults: readDefault()
    case .tries: readTry()
    case .catches: readCatch()
    case .finallys:
      emit(.finallyBegin)
      index += 1
      expect(Body(end: .finallyEnd, after: .tryPart))
    case .scoped: readScoped()
    case .guards: readControl(.ifBegin, Body(end: .ifEnd))
    case .returns: readStep(.returning)
    case .throwing: readStep(text == "co_return" ? .returning : .throwing)
    case .breaks: readStep(.jump)
    case .continues: readStep(.proceed)
    case .goTo: readStep(.goTo)
    case .asserts: readStep(.asserting)
    case .awaits: readStep(.awaiting)
    case .deletes: readStep(.deleting)
    case .yields:
      if language == .java, !isYieldStatement { readName() } else { readStep(.yielding) }
    case .new: readNew()
    case .importing: readImport(text)
    case .package:
      emit(.package)
      skipStatement()
    case .namespace:
      index += 1
      top.next = Body()
    case .template: readTemplate()
    case .structure:
      readType(
        begin: language == .c ? .recordBegin : .classBegin, end: language == .c ? .recordEnd : .classEnd)
    case .interface: readType(begin: .interfaceBegin, end: .interfaceEnd)
    case .enumeration: readType(begin: .enumBegin, end: .enumEnd)
    case .record:
      if language == .java, !isName(index + 1) || !["(", "<"].contains(symbol(index + 2)) {
        return readName()
      }
      readType(begin: .recordBegin, end: .recordEnd)
    case .function: readFunction()
    case .variable: readVariable()
    case .modifier: readModifier(text)
    case .primitive:
      if mayDeclare, readDeclaration() { return }
      top.atStart = false
      index += 1
      if symbol(index) == "(", language.isC { top.primary = output.count }
    case .operators: readOperator(text)
    case .value: readName()
    }
  }

  /// Whether a word names a property: the key of an object, or an argument's label.
  private var isProperty: Bool {
    guard symbol(index + 1) == ":" else { return false }
    switch language {
    case .javaScript: return top.role == .literal
    case .swift: return top.role == .group || top.role == .literal || top.role == .parameters
    default: return false
    }
  }

  /// Whether `yield` of Java is a statement and not a name (JLS 14.21).
  private var isYieldStatement: Bool {
    guard top.atStart else { return false }
    guard symbol(index + 1) == "(", let close = partner(index + 1) else {
      return !["=", ".", "[", "++", "--", "("].contains(symbol(index + 1))
    }
    let hasComma = (index + 2..<min(close, index + 64)).contains { symbol($0) == "," }
    return close > index + 2 && !hasComma
  }

  // MARK: Branches and loops

  /// A branch, a loop or a `switch` with its condition.
  private mutating func readControl(_ begin: ProgramToken.Kind, _ body: Body, role: Frame.Role = .condition) {
    emit(begin)
    index += 1
    if ["constexpr", "await"].contains(word(index)) { index += 1 }
    top.atStart = false
    beginExpression()
    if !language.hasParenthesizedConditions {
      push(.bareHeader, open: -1, follows: body)
    } else if symbol(index) == "(", partner(index) != nil {
      push(role, open: index, follows: body)
      top.atStart = role == .header || language == .cpp
      index += 1
    } else {
      expect(body)
    }
  }

  private mutating func readLoop(_ text: String) {
    readControl(.loopBegin, Body(end: .loopEnd), role: text == "for" ? .header : .condition)
    guard language == .swift, text == "for" else { return }
    guard isName(index) || symbol(index) == "(" else { return }
    emit(.variable)
    index = (symbol(index) == "(" ? partner(index) ?? index : index) + 1
  }

  private mutating func readCase() {
    if language == .swift, top.role == .bareHeader {
      index += 1
      return
    }
    if language == .swift, top.role == .type {
      emit(.variable)
      index += isName(index + 1) ? 2 : 1
      top.isDeclaring = true
      top.awaitsInitializer = true
      top.atStart = false
      return
    }
    emit(.switchCase)
    index += 1
    top.isInCase = true
    top.atStart = false
    beginExpression()
  }

  private mutating func readDefault() {
    guard [":", "->"].contains(symbol(index + 1)) else {
      index += 1
      return
    }
    emit(.switchCase)
    emit(.switchDefault)
    index += 1
    top.isInCase = true
    top.atStart = false
  }

  private mutating func readTry() {
    emit(.tryBegin)
    index += 1
    let body = Body(after: .tryPart)
    if symbol(index) == "(", partner(index) != nil {
      push(.header, open: index, follows: body)
      index += 1
    } else {
      expect(body)
    }
  }

  private mutating func readCatch() {
    emit(.catchBegin)
    index += 1
    let body = Body(end: .catchEnd, after: .tryPart)
    guard language != .swift else {
      top.atStart = false
      push(.bareHeader, open: -1, follows: body)
      return
    }
    if symbol(index) == "(", let close = partner(index) {
      if isName(close - 1), close - index > 2 || language == .javaScript { emit(.variable) }
      index = close + 1
    }
    expect(body)
  }

  private mutating func readScoped() {
    if language == .java, symbol(index + 1) != "(" {
      index += 1
    } else if language == .java {
      readControl(.scopedBegin, Body(end: .scopedEnd))
    } else {
      emit(.scopedBegin)
      index += 1
      expect(Body(end: .scopedEnd))
    }
  }

  /// A word that is a step of its own, such as `return`.
  private mutating func readStep(_ kind: ProgramToken.Kind) {
    emit(kind)
    index += 1
    top.atStart = false
    beginExpression()
  }

  // MARK: Names

  /// A name: a call, a declaration, a label or a value.
  mutating func readName() {
    let following = symbol(index + 1)
    if following == ":", top.atStart, top.role == .block || top.role == .file || top.role == .single {
      index += 2
      return
    }
    if top.role == .enumeration, top.atStart { return readConstant() }
    if following == "->" && language == .java && !top.isInCase || following == "=>" {
      if language == .javaScript { emit(arrowBegin(index + 1)) }
      top.atStart = false
      emit(.variable)
      index += 1
      return
    }
    if language.hasTypesBeforeNames, mayDeclare, readDeclaration() { return }
    if readParameter() || readMethod() || readField() { return }
    let isStream = language == .cpp && ["cout", "cin", "cerr"].contains(lexemes[index].text)
    if following == "(" {
      return readCall(index + 1)
    } else if following == "<", let end = typeArgumentsEnd(index + 1), symbol(end) == "(" {
      return readCall(end)
    } else if isStream && (following == "<<" || symbol(index + 1) == ">") || isTrailingClosure {
      insert(.call, at: top.primary)
    }
    top.atStart = false
    index += 1
  }

  private mutating func readCall(_ parenthesis: Int) {
    insert(.call, at: top.primary)
    top.atStart = false
    push(.group, open: parenthesis)
    index = parenthesis + 1
  }

  /// A closure behind a name is the argument of a call.
  private var isTrailingClosure: Bool {
    language == .swift && symbol(index + 1) == "{" && top.role != .bareHeader && top.next == nil
      && !lexemes[index + 1].startsLine
  }

  /// A constant of an enumeration: a variable, and in Java an object.
  private mutating func readConstant() {
    emitDeclaration(.variable)
    if language == .java { emit(.newObject) }
    index += 1
    top.atStart = false
    let body = Body(role: .type, end: .enumEnd, isExpression: true)
    if symbol(index) == "(" {
      push(.group, open: index, follows: language == .java ? body : nil)
      index += 1
    } else if language == .java, symbol(index) == "{" {
      emit(.enumBegin)
      expect(body)
    }
  }

  private mutating func readOperator(_ text: String) {
    index += 1
    beginOperand()
    guard text == "instanceof", language == .java else { return }
    if word(index) == "final" { index += 1 }
    guard let end = typeEnd(index), isName(end) else { return }
    index = end
    emit(.variable)
    index += 1
  }

  private mutating func readModifier(_ text: String) {
    if symbol(index + 1) == ":", language == .cpp {
      index += 2
    } else if language == .swift, symbol(index + 1) == "(", word(index + 2) == "set",
      let close = partner(index + 1)
    {
      index = close + 1
    } else if symbol(index + 1) == "(", let close = partner(index + 1), symbol(close + 1) == "=>" {
      index += 1
    } else if language == .swift || language == .javaScript, [".", "=", "("].contains(symbol(index + 1)) {
      readName()
    } else if text == "extern", index + 1 < lexemes.count, lexemes[index + 1].kind == .string {
      index += 2
    } else {
      index += 1
    }
  }

  // MARK: Objects and imports

  private mutating func readNew() {
    let start = index
    index += 1
    guard !word(index).isEmpty else {
      emit(.newObject)
      top.atStart = false
      return
    }
    while index < lexemes.count {
      if !word(index).isEmpty,
        index == start + 1 || [".", "::"].contains(symbol(index - 1)) || isPrimitive(index)
      {
        index += 1
      } else if symbol(index) == "." || symbol(index) == "::" {
        index += 1
      } else if symbol(index) == "<", let end = typeArgumentsEnd(index) {
        index = end
      } else {
        break
      }
    }
    let isArray = symbol(index) == "["
    let open = index
    index = start
    emit(isArray ? .newArray : .newObject)
    index = open
    top.atStart = false
    guard symbol(open) == "(" || isArray else { return }
    let anonymous = Body(role: .type, end: .classEnd, isExpression: true)
    push(.group, open: open, follows: language == .java && !isArray ? anonymous : nil)
    index += 1
  }

  private func isPrimitive(_ place: Int) -> Bool {
    if case .primitive = keywords[word(place)] { return true }
    return false
  }

  private mutating func readImport(_ text: String) {
    if language == .javaScript, ["(", "."].contains(symbol(index + 1)) { return readName() }
    emit(.importing)
    skipStatement()
  }

  /// Goes to the end of a statement that has no structure.
  private mutating func skipStatement() {
    let start = index
    index += 1
    while index < lexemes.count, index - start < 512, symbol(index) != ";" {
      if language == .swift, lexemes[index].startsLine { return finishStatement() }
      if language == .javaScript, lexemes[index].kind == .string {
        index += 1
        return finishStatement()
      }
      index += 1
    }
    if index < lexemes.count { index += 1 }
    finishStatement()
  }
}

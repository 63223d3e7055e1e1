extension BraceReader {
  /// Whether a declaration with its type before its name may begin here.
  var mayDeclare: Bool {
    top.atStart
      && (top.holdsStatements || top.role == .parameters || (top.role == .condition && language == .cpp))
  }

  // MARK: Types before names

  /// Reads a variable or a method whose type stands before its name.
  ///
  /// - Returns: Whether there is one; without one nothing is read.
  mutating func readDeclaration() -> Bool {
    guard language.hasTypesBeforeNames, let end = typeEnd(index) else { return false }
    let takesMethods = top.role == .type || top.role == .file
    if symbol(end) == "(" {
      // A constructor, a function that returns a pointer to one, or a variable that holds one.
      if language.isC, symbol(end + 1) == "*", isName(end + 2), symbol(end + 3) == ")" {
        return readVariable(named: end + 2, next: end + 4)
      }
      guard takesMethods, !isPrimitiveOnly(index, end) else { return false }
      if language == .java { return top.role == .type && readMethod(parenthesis: end) }
      guard let close = partner(end), bodyBrace(after: close) != nil else { return false }
      return readMethod(parenthesis: end)
    }
    if language == .java, top.role == .type, symbol(end) == "{", end == index + 1 {
      // A record's constructor without parameters.
      emitDeclaration(.methodBegin)
      index += 1
      top.atStart = false
      top.next = Body(end: .methodEnd)
      return true
    }
    if language == .cpp, symbol(end) == "[", top.holdsStatements, let close = partner(end), close > end + 1 {
      return readVariable(named: end, next: close + 1)
    }
    guard let next = nameEnd(end) else { return false }
    switch symbol(next) {
    case "=", ";", ",", "[", ":": return readVariable(named: end, next: next)
    case ")" where !top.holdsStatements || top.role == .header: return readVariable(named: end, next: next)
    case "{" where language == .cpp && top.holdsStatements: return readVariable(named: end, next: next)
    case "(" where takesMethods:
      if language == .java { return readMethod(parenthesis: next) }
      guard let close = partner(next) else { return false }
      if bodyBrace(after: close) != nil { return readMethod(parenthesis: next) }
      // A prototype says nothing about the structure.
      index = close + 1
      top.atStart = false
      return true
    case "(" where language == .cpp && top.role == .block: return readVariable(named: end, next: next)
    default: return false
    }
  }

  private mutating func readVariable(named name: Int, next: Int) -> Bool {
    emitDeclaration(.variable)
    index = max(next, name)
    top.atStart = false
    top.isDeclaring = top.role != .parameters
    top.awaitsInitializer = true
    beginExpression()
    return true
  }

  private mutating func readMethod(parenthesis: Int) -> Bool {
    emitDeclaration(.methodBegin)
    top.atStart = false
    index = parenthesis
    push(.parameters, open: parenthesis, follows: Body(end: .methodEnd))
    if language.isC { top.resume = partner(parenthesis).flatMap { bodyBrace(after: $0) } }
    index += 1
    return true
  }

  private func isPrimitiveOnly(_ start: Int, _ end: Int) -> Bool {
    (start..<end).allSatisfy { place in
      if case .primitive = keywords[word(place)] { return true }
      return false
    }
  }

  /// The end of a name that is declared: `x`, in C++ also `A::x` and `operator+`.
  private func nameEnd(_ start: Int) -> Int? {
    var place = start
    while isName(place) {
      if language == .cpp, word(place) == "operator" {
        place += 1
        let limit = min(place + 4, lexemes.count)
        if symbol(place) == "(", symbol(place + 1) == ")" { return place + 2 }
        while place < limit, symbol(place) != "(" { place += 1 }
        return place
      }
      place += 1
      guard language == .cpp else { return place }
      if symbol(place) == "<", let end = typeArgumentsEnd(place), symbol(end) == "::" { place = end }
      guard symbol(place) == "::" else { return place }
      place += symbol(place + 1) == "~" ? 2 : 1
    }
    return nil
  }

  /// The end of a type that begins at an index, and nil if none does.
  func typeEnd(_ start: Int) -> Int? {
    var place = start
    var hasName = false
    loop: while place < lexemes.count {
      if let keyword = keywords[word(place)] {
        switch keyword {
        case .modifier: place += 1
        case .primitive:
          hasName = true
          place += 1
        case .structure, .enumeration:
          guard language.isC, isName(place + 1), !hasName else { break loop }
          hasName = true
          place += 2
        default: break loop
        }
      } else if isName(place), !hasName {
        guard let end = qualifiedNameEnd(place) else { break loop }
        hasName = true
        place = end
      } else if language.isC, symbol(place) == "~", !hasName, symbol(place + 2) == "(" {
        return place + 2
      } else {
        break
      }
    }
    guard hasName else { return nil }
    while place < lexemes.count {
      let text = symbol(place)
      if text == "[", partner(place) == place + 1, !language.isC {
        place += 2
      } else if text == "...", !language.isC {
        place += 1
      } else if language.isC, ["*", "&", "&&"].contains(text) || word(place) == "const" {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  private func qualifiedNameEnd(_ start: Int) -> Int? {
    var place = start
    while isName(place) {
      if language == .cpp, word(place) == "operator" { return place == start ? nil : place }
      place += 1
      if symbol(place) == "<", let end = typeArgumentsEnd(place) { place = end }
      guard symbol(place) == "." && language == .java || symbol(place) == "::" && language == .cpp else {
        return place
      }
      place += 1
      if symbol(place) == "~" { place += 1 }
    }
    return nil
  }

  /// The index behind the type arguments that begin at `<`, and nil if they are none.
  func typeArgumentsEnd(_ start: Int) -> Int? {
    var depth = 0
    var place = start
    while place < min(lexemes.count, start + 128) {
      let lexeme = lexemes[place]
      switch lexeme.kind {
      case .word:
        switch keywords[lexeme.text] {
        case nil, .primitive, .modifier, .structure, .operators, .value: break
        default: return nil
        }
      case .number: guard language == .cpp else { return nil }
      case .string, .include: return nil
      case .symbol:
        switch lexeme.text {
        case "<": depth += 1
        case ">":
          depth -= 1
          if depth == 0 { return place + 1 }
        case ",", "?", ".", "::", "[", "]", "&", "*", "@", ":", "...": break
        case "(" where language == .cpp || language == .swift:
          guard let close = partner(place) else { return nil }
          place = close
        default: return nil
        }
      }
      place += 1
    }
    return nil
  }

  /// The brace of a function's body behind its parameters, and nil if it has none.
  func bodyBrace(after parenthesis: Int) -> Int? {
    var place = parenthesis + 1
    let limit = min(lexemes.count, place + 256)
    var isInitializing = false
    while place < limit {
      switch symbol(place) {
      case "{":
        guard isInitializing, isName(place - 1) || symbol(place - 1) == ">", let close = partner(place) else {
          return place
        }
        place = close
      case "(", "[":
        guard let close = partner(place) else { return nil }
        place = close
      case ":" where language == .cpp: isInitializing = true
      case ";", "=", "}", ")": return nil
      case "," where !isInitializing: return nil
      default:
        if language == .swift, lexemes[place].startsLine,
          !["where", "throws", "async"].contains(word(place)),
          symbol(place) != "->"
        {
          return nil
        }
      }
      place += 1
    }
    return nil
  }

  // MARK: Names before types

  /// A parameter without a type before it.
  mutating func readParameter() -> Bool {
    guard top.role == .parameters, top.atStart else { return false }
    let isBare = [",", ")"].contains(symbol(index + 1))
    guard isBare || !language.hasTypesBeforeNames else { return false }
    guard isBare && language == .java || !language.hasTypesBeforeNames else { return false }
    emitDeclaration(.variable)
    top.atStart = false
    index += isName(index + 1) ? 2 : 1
    skipTypeAnnotation()
    beginExpression()
    return true
  }

  /// A method of JavaScript in a class or an object.
  mutating func readMethod() -> Bool {
    guard language == .javaScript, top.role == .type || top.role == .literal, symbol(index + 1) == "(",
      let close = partner(index + 1), symbol(close + 1) == "{"
    else { return false }
    emitDeclaration(.methodBegin)
    top.atStart = false
    let isExpression = top.role == .literal
    push(.parameters, open: index + 1, follows: Body(end: .methodEnd, isExpression: isExpression))
    index += 2
    return true
  }

  /// A field of a class in JavaScript.
  mutating func readField() -> Bool {
    guard language == .javaScript, top.role == .type, top.atStart, index + 1 < lexemes.count else {
      return false
    }
    guard ["=", ";", "}"].contains(symbol(index + 1)) || lexemes[index + 1].startsLine else { return false }
    emitDeclaration(.variable)
    index += 1
    top.atStart = false
    top.awaitsInitializer = true
    beginExpression()
    return true
  }

  /// `function` of JavaScript, and `func`, `init`, `deinit` and `subscript` of Swift.
  mutating func readFunction() {
    let isExpression = language == .javaScript && !top.atStart
    emitDeclaration(.methodBegin)
    top.atStart = false
    let limit = min(lexemes.count, index + 64)
    index += 1
    while index < limit, symbol(index) != "(", symbol(index) != "{" {
      if symbol(index) == "<", let end = typeArgumentsEnd(index) {
        emitGenerics(index..<end)
      } else {
        index += 1
      }
    }
    let body = Body(end: .methodEnd, isExpression: isExpression)
    if symbol(index) == "(", let close = partner(index) {
      push(.parameters, open: index, follows: body)
      if language == .swift { top.resume = bodyBrace(after: close) }
      index += 1
    } else if symbol(index) == "{" {
      expect(body)
    } else {
      emitEnd(.methodEnd)
    }
  }

  /// `let`, `var` and `const`.
  mutating func readVariable() {
    emitDeclaration(.variable)
    index += 1
    top.atStart = false
    if ["{", "[", "("].contains(symbol(index)), let close = partner(index) {
      index = close + 1
    } else if isName(index) {
      index += 1
    }
    skipTypeAnnotation()
    top.isDeclaring = top.holdsStatements
    top.awaitsInitializer = true
    beginExpression()
    if language == .swift, symbol(index) == "{", top.role != .bareHeader { top.next = Body() }
  }

  /// A type behind a colon in Swift.
  mutating func skipTypeAnnotation() {
    guard language == .swift, symbol(index) == ":" else { return }
    let limit = min(lexemes.count, index + 128)
    index += 1
    while index < limit {
      let text = symbol(index)
      if text == "(" || text == "[", let close = partner(index) {
        index = close + 1
      } else if ["=", "{", "}", ",", ")", ";"].contains(text) || word(index) == "in"
        || (lexemes[index].startsLine && endsValue(index - 1))
      {
        return
      } else {
        index += text == "<" ? max(1, (typeArgumentsEnd(index) ?? index) - index) : 1
      }
    }
  }
}

extension BraceReader {
  /// A class, an interface, an enumeration or a record with its body.
  mutating func readType(begin: ProgramToken.Kind, end: ProgramToken.Kind) {
    let isExpression = language == .javaScript && !top.atStart
    var place = index + 1
    if language == .cpp, begin == .enumBegin, ["class", "struct"].contains(word(place)) { place += 1 }
    if isName(place) { place += 1 }
    let name = place
    var generics: Range<Int>?
    if symbol(place) == "<", let close = typeArgumentsEnd(place) {
      generics = place..<close
      place = close
    }
    if language.isC {
      let opens = symbol(place) == "{" || symbol(place) == ":" || (word(place) == "final" && name > index + 1)
      guard opens else {
        // Only the name of a type.
        if mayDeclare, readDeclaration() { return }
        index = max(name, index + 1)
        top.atStart = false
        return
      }
    }
    let limit = min(lexemes.count, place + 256)
    var components: Int?
    while place < limit, symbol(place) != "{", symbol(place) != ";" {
      if language == .swift, case .function = keywords[word(place)] { break }
      if symbol(place) == "(", components == nil, end == .recordEnd, language == .java { components = place }
      place = (symbol(place) == "(" ? partner(place) ?? place : place) + 1
    }
    guard symbol(place) == "{" else {
      // `class func` and the like.
      index += 1
      return
    }
    emitDeclaration(begin)
    if let generics { emitGenerics(generics) }
    if let components { readComponents(components) }
    index = place
    let role: Frame.Role = end == .enumEnd && language != .swift ? .enumeration : .type
    push(role, open: place, body: Body(end: end, isExpression: isExpression))
    index += 1
  }

  /// A token for each type parameter between angle brackets.
  mutating func emitGenerics(_ range: Range<Int>) {
    var depth = 0
    for place in range {
      let text = symbol(place)
      if text == "<" { depth += 1 }
      if text == ">" { depth -= 1 }
      if depth == 1, text == "<" || text == "," {
        index = place
        emit(.generic)
      }
    }
    index = range.upperBound
  }

  /// The components of a record, which are variables.
  private mutating func readComponents(_ parenthesis: Int) {
    guard let close = partner(parenthesis), close > parenthesis + 1 else { return }
    var depth = 0
    for place in parenthesis..<close {
      let text = symbol(place)
      if text == "<" { depth += 1 }
      if text == ">" { depth -= 1 }
      if place == parenthesis || (text == "," && depth == 0) {
        index = place
        emit(.variable)
      }
    }
  }

  /// `template <…>` of C++.
  mutating func readTemplate() {
    guard symbol(index + 1) == "<", let end = typeArgumentsEnd(index + 1) else {
      index += 1
      return
    }
    let start = output.count
    if end > index + 3 { emitGenerics(index + 1..<end) }
    pending += output[start...]
    output.removeSubrange(start...)
    index = end
  }

  /// Type parameters before a method's type: `<T> void f()`.
  mutating func readTypeParameters() -> Bool {
    guard language == .java, top.atStart, top.role == .type, let end = typeArgumentsEnd(index) else {
      return false
    }
    let start = output.count
    emitGenerics(index..<end)
    pending += output[start...]
    output.removeSubrange(start...)
    top.atStart = true
    return true
  }
}

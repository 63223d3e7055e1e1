extension BraceReader {
  /// Closes what a closing bracket belongs to, and what was left open within it.
  mutating func close() {
    guard let open = partner(index),
      let place = frames.lastIndex(where: { $0.open >= 0 && $0.open <= open }), frames[place].open == open
    else {
      index += 1
      return
    }
    let isBrace = symbol(index) == "}"
    index += 1
    while frames.count > place + 1, let frame = frames.popLast() {
      if let end = frame.body.end { emitEnd(end) }
      if frame.body.after == .tryPart { emitEnd(.tryEnd) }
    }
    output += pending
    pending = []
    guard let frame = frames.popLast() else { return }
    if isBrace { closeBrace(frame) } else { closeParenthesis(frame) }
  }

  private mutating func closeBrace(_ frame: Frame) {
    if closed(frame.body) { return }
    if frame.body.isExpression {
      top.atStart = false
    } else if language.isC, frame.role == .type || frame.role == .enumeration,
      isName(index) || symbol(index) == "*"
    {
      readDeclarator()
    } else {
      finishStatement()
    }
  }

  private mutating func closeParenthesis(_ frame: Frame) {
    if let end = frame.body.end { emitEnd(end) }
    top.atStart = false
    guard let follows = frame.follows else { return }
    switch frame.role {
    case .header, .condition: expect(follows)
    case .parameters:
      if let resume = frame.resume, resume >= index, symbol(resume) == "{" {
        index = resume
        expect(follows)
      } else if language == .swift {
        if let end = follows.end { emitEnd(end) }
        finishStatement()
      } else {
        top.next = follows
      }
    default:
      // A class without a name behind `new`, or the body of a constant.
      guard symbol(index) == "{" else { return }
      emit(follows.end == .enumEnd ? .enumBegin : .classBegin)
      expect(follows)
    }
  }
}

/// The number of a division as `num` elements write it: `Article 4`, `§ 301.`, `SEC. 2.`, `“(A)`, `TITLE 54—`.
struct DivisionNumber: Equatable {
  /// The number by itself; `nil` where there is none, as with a bullet.
  var value: String?
  /// Whether it consists of digits, with a letter or two behind them.
  var isDigits = false
  /// Whether it stood in square brackets.
  var isSquare = false
  /// Whether it stood in round brackets, or before a closing one.
  var isBracketed = false

  /// Reads what stands in the element.
  init(_ text: String) {
    let trimmed = text.split(whereSeparator: \.isWhitespace)
    isSquare = trimmed.first?.first == "["
    isBracketed = text.contains(")")
    var words = trimmed.map { Self.stripped($0) }.filter { !$0.isEmpty }
    // A word such as "Section" stands before the number.
    while words.count > 1, let first = words.first, !Self.isNumber(first) { words.removeFirst() }
    // What stands behind it, such as "bis", belongs to it where it is short.
    var value = words.prefix(1).joined()
    for word in words.dropFirst() {
      guard word.count <= 8, value.count < 40, !Self.isNumber(word) || Self.joins.contains(word) else {
        break
      }
      value += " " + word
    }
    guard value.contains(where: { $0.isLetter || $0.isNumber }), value.count <= 40 else { return }
    self.value = value
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    let rest = value.dropFirst(digits.count)
    isDigits = !digits.isEmpty && rest.count <= 2 && rest.allSatisfy(\.isLetter)
  }

  private static let joins: Set<String> = ["bis", "ter", "quater"]

  /// A word without the signs around it.
  private static func stripped(_ word: Substring) -> String {
    var rest = word
    while let first = rest.first, !first.isLetter, !first.isNumber { rest.removeFirst() }
    while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast() }
    return String(rest)
  }

  /// Whether a word holds a digit, is a Roman number, or is a letter or two.
  private static func isNumber(_ word: String) -> Bool {
    word.count <= 2 || word.contains(where: \.isNumber) || RomanNumeral.value(word.lowercased()) != nil
  }
}

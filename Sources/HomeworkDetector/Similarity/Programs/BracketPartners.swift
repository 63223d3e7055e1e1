/// Which bracket closes which.
enum BracketPartners {
  /// For each lexeme that is a bracket the index of the one that belongs to it, and −1 for all else.
  ///
  /// A brace that closes also closes what was left open within it; a bracket without a partner has −1.
  static func find(in lexemes: [Lexeme]) -> [Int] {
    var partners = [Int](repeating: -1, count: lexemes.count)
    var open: [(symbol: String, index: Int)] = []
    // How many of each are open within each brace, so that a search for one that is not there is not made.
    var levels = [(round: 0, square: 0)]

    func close(_ symbol: String, _ index: Int) {
      while let last = open.popLast() {
        if last.symbol == "{" { levels.removeLast() }
        if last.symbol == "(" { levels[levels.count - 1].round -= 1 }
        if last.symbol == "[" { levels[levels.count - 1].square -= 1 }
        if last.symbol == symbol {
          partners[last.index] = index
          partners[index] = last.index
          return
        }
      }
    }

    for (index, lexeme) in lexemes.enumerated() where lexeme.kind == .symbol {
      switch lexeme.text {
      case "(":
        levels[levels.count - 1].round += 1
        open.append(("(", index))
      case "[":
        levels[levels.count - 1].square += 1
        open.append(("[", index))
      case "{":
        levels.append((0, 0))
        open.append(("{", index))
      case ")" where levels[levels.count - 1].round > 0: close("(", index)
      case "]" where levels[levels.count - 1].square > 0: close("[", index)
      case "}" where levels.count > 1: close("{", index)
      default: break
      }
    }
    return partners
  }
}

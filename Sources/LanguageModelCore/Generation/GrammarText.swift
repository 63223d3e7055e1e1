internal import Evidence

/// A grammar in GBNF, looked over before llama.cpp reads it: its own reader writes to the terminal what it does not understand.
///
/// Source: the description of GBNF in llama.cpp (`grammars/README.md`).
struct GrammarText {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Throws one sentence, with the line, for what is no GBNF.
  func check() throws {
    guard scalars.count <= 1 << 20 else { throw Self.malformed("it is longer than a million characters", 1) }
    guard !scalars.contains("\0") else { throw Self.malformed("it holds a character 0", 1) }
    var reader = Reader(scalars: scalars)
    try reader.read()
    guard reader.defined.contains("root") else {
      throw LanguageModelCoreError(
        code: "generation.grammar", message: "The grammar has no rule named root.",
        hint: "Name the rule that the whole text follows root.", status: .badUse)
    }
    if let (name, line) = reader.used.first(where: { !reader.defined.contains($0.name) }) {
      throw Self.malformed("the rule “\(name.prefix(40))” is used and not defined", line)
    }
  }

  fileprivate static func malformed(_ reason: String, _ line: Int) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "generation.grammar", message: "The grammar is malformed in line \(line): \(reason).",
      hint: "Write it as GBNF.", status: .badUse)
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var place = 0
    var line = 1
    var defined: Set<String> = []
    var used: [(name: String, line: Int)] = []

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    mutating func advance() {
      if current == "\n" { line += 1 }
      place += 1
    }

    /// Moves over spaces and comments, and over ends of lines where these mean nothing.
    mutating func skip(lines: Bool) {
      while let scalar = current {
        if scalar == "#" {
          while let scalar = current, scalar != "\n" && scalar != "\r" { advance() }
        } else if scalar == " " || scalar == "\t" || (lines && (scalar == "\n" || scalar == "\r")) {
          advance()
        } else {
          return
        }
      }
    }

    mutating func name() -> String? {
      var text = String.UnicodeScalarView()
      while let scalar = current, scalar.isASCII,
        scalar.properties.isAlphabetic || scalar == "-" || scalar == "_"
          || ("0"..."9").contains(scalar)
      {
        text.append(scalar)
        advance()
      }
      return text.isEmpty ? nil : String(text)
    }

    mutating func read() throws {
      skip(lines: true)
      while current != nil {
        guard let name = name() else { throw malformed("the name of a rule is expected") }
        skip(lines: false)
        for expected in "::=".unicodeScalars {
          guard current == expected else { throw malformed("“::=” is expected after the name of a rule") }
          advance()
        }
        guard defined.insert(name).inserted else { throw malformed("a rule is defined twice") }
        try alternatives(depth: 0)
        skip(lines: true)
      }
    }

    /// Reads what is right of `::=`, or within parentheses.
    mutating func alternatives(depth: Int) throws {
      guard depth < 64 else { throw malformed("parentheses are nested more than 64 deep") }
      skip(lines: true)
      var repeatable = false
      while let scalar = current {
        switch scalar {
        case "\"": try literal()
        case "[": try characters()
        case ".": advance()
        case "(":
          advance()
          try alternatives(depth: depth + 1)
          guard current == ")" else { throw malformed("a parenthesis is not closed") }
          advance()
        case ")":
          guard depth > 0 else { throw malformed("a parenthesis is closed that was not opened") }
          return
        case "|":
          advance()
          skip(lines: true)
          repeatable = false
          continue
        case "*", "+", "?", "{":
          guard repeatable else { throw malformed("there is nothing to repeat") }
          try repetition()
          skip(lines: depth > 0)
          repeatable = false
          continue
        case "\n", "\r":
          guard depth == 0 else {
            skip(lines: true)
            continue
          }
          return
        default:
          guard let name = name() else { throw malformed("a character is not expected here") }
          used.append((name, line))
        }
        repeatable = true
        skip(lines: depth > 0)
      }
      guard depth == 0 else { throw malformed("a parenthesis is not closed") }
    }

    mutating func literal() throws {
      advance()
      while let scalar = current, scalar != "\"" {
        guard scalar != "\n" else { break }
        try character()
      }
      guard current == "\"" else { throw malformed("a quotation mark is not closed") }
      advance()
    }

    mutating func characters() throws {
      advance()
      while let scalar = current, scalar != "]" {
        guard scalar != "\n" else { break }
        try character()
      }
      guard current == "]" else { throw malformed("a bracket is not closed") }
      advance()
    }

    mutating func character() throws {
      guard current == "\\" else { return advance() }
      advance()
      guard let kind = current else { throw malformed("a backslash stands at the end") }
      advance()
      let digits: Int
      switch kind {
      case "x": digits = 2
      case "u": digits = 4
      case "U": digits = 8
      case "t", "r", "n", "\\", "\"", "[", "]": digits = 0
      default: throw malformed("a backslash stands before a character that it means nothing for")
      }
      for _ in 0..<digits {
        guard let digit = current, digit.properties.isASCIIHexDigit else {
          throw malformed("hexadecimal digits are expected")
        }
        advance()
      }
    }

    mutating func repetition() throws {
      guard current == "{" else { return advance() }
      advance()
      var numbers: [Int] = []
      for last in [false, true] {
        var digits = ""
        while let scalar = current, ("0"..."9").contains(scalar) {
          digits.unicodeScalars.append(scalar)
          advance()
        }
        if let number = Int(digits) { numbers.append(number) }
        if !last, numbers.isEmpty { throw malformed("a number is expected in braces") }
        guard !last, current == "," else { break }
        advance()
      }
      guard current == "}" else { throw malformed("braces are not closed") }
      advance()
      guard numbers.allSatisfy({ $0 <= 1000 }), numbers.count < 2 || numbers[0] <= numbers[1] else {
        throw malformed("a repetition is above 1,000 or its numbers are in the wrong order")
      }
    }

    func malformed(_ reason: String) -> LanguageModelCoreError { GrammarText.malformed(reason, line) }
  }
}

/// A sentence as the detector sees it: its words with what stands between them, and its scored tokens.
struct MeasuredSentence: Hashable, Sendable {
  /// What stands before a word.
  enum Gap: Hashable, Sendable { case start, space, comma, other }

  /// A word.
  struct Word: Hashable, Sendable {
    var text: String
    var letters: Int
    var syllables: Int
    var isCapitalized: Bool
    var isNumber: Bool
    var gap: Gap
  }

  /// What part a token plays in its text.
  enum Part: Int, Hashable, Sendable, CaseIterable { case function, punctuation, content, continuation }

  /// A scored token and its part.
  struct Token: Hashable, Sendable {
    var score: ScoredToken
    var part: Part
  }

  var range: Range<Int>
  var words: [Word] = []
  var tokens: [Token] = []
  /// The words of each clause between commas, semicolons, colons and the sentence's end.
  var clauses: [Int] = []
  var commas = 0
  var semicolons = 0
  var quotations = 0
  var parentheses = 0
  /// Whether a comma stands behind the first words, as behind an introduction.
  var hasOpening = false

  init(_ range: Range<Int>, of text: [UInt32], words places: [Range<Int>], tokens scored: [ScoredToken]) {
    self.range = range
    var last = range.lowerBound
    var clause = 0
    var firstComma: Int?
    func mark(_ code: UInt32, _ at: Int) {
      switch code {
      case 0x2C:
        commas += 1
        if firstComma == nil { firstComma = at }
      case 0x3B: semicolons += 1
      case 0x22: quotations += 1
      case 0x28: parentheses += 1
      default: break
      }
      if code == 0x2C || code == 0x3B || code == 0x3A || code.isTerminator {
        if clause > 0 { clauses.append(clause) }
        clause = 0
      }
    }
    for place in places {
      for at in last..<place.lowerBound { mark(text[at], at) }
      words.append(Self.word(place, text, gap: Self.gap(last..<place.lowerBound, text, first: words.isEmpty)))
      clause += 1
      last = place.upperBound
    }
    for at in last..<range.upperBound { mark(text[at], at) }
    if clause > 0 { clauses.append(clause) }
    if let comma = firstComma {
      hasOpening = comma - range.lowerBound <= 40 && text[range.lowerBound].isUppercaseASCII
    }
    tokens = scored.map { Token(score: $0, part: Self.part($0, text)) }
  }

  private static func gap(_ between: Range<Int>, _ text: [UInt32], first: Bool) -> Gap {
    if first { return .start }
    if between.count == 1, text[between.lowerBound] == 0x20 { return .space }
    if between.count == 2, text[between.lowerBound] == 0x2C { return .comma }
    return .other
  }

  private static func word(_ place: Range<Int>, _ text: [UInt32], gap: Gap) -> Word {
    let string = Self.lowercased(text[place])
    return Word(
      text: string, letters: place.count, syllables: syllables(text[place]),
      isCapitalized: text[place.lowerBound].isUppercaseASCII, isNumber: text[place.lowerBound].isDigitASCII,
      gap: gap)
  }

  static func lowercased(_ codes: ArraySlice<UInt32>) -> String {
    var string = ""
    for code in codes { if let scalar = Unicode.Scalar(code) { string.unicodeScalars.append(scalar) } }
    return string.lowercased()
  }

  /// Groups of vowels, without a silent e at the end; at least one.
  private static func syllables(_ codes: ArraySlice<UInt32>) -> Int {
    var count = 0
    var wasVowel = false
    for code in codes {
      let isVowel: Bool =
        switch code.lowercasedASCII {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if count > 1, codes.last?.lowercasedASCII == 0x65, codes.dropLast().last?.lowercasedASCII != 0x6C {
      count -= 1
    }
    return max(1, count)
  }

  /// A function word, punctuation, the start of another word, or what continues a word.
  private static func part(_ token: ScoredToken, _ text: [UInt32]) -> Part {
    var start = token.range.lowerBound
    let end = min(token.range.upperBound, text.count)
    while start < end, text[start] == 0x20 { start += 1 }
    let isWordStart = start > token.range.lowerBound || start == 0 || text[start - 1] == 0x20
    guard start < end else { return .punctuation }
    if WordGroup.function.contains(lowercased(text[start..<end])) { return .function }
    if !text[start].isLetter && !text[start].isDigitASCII { return .punctuation }
    return isWordStart ? .content : .continuation
  }
}

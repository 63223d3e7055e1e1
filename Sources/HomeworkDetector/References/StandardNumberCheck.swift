/// Judges the check digits of ISBN and ISSN.
enum StandardNumberCheck {
  static func findings(in tokens: ReferenceTokens) -> [ReferenceFinding] {
    var result: [ReferenceFinding] = []
    var end = 0
    for index in 0..<tokens.count where index >= end {
      if let word = tokens.word(index), word.hasSuffix("isbn") || word.hasSuffix("isbns") {
        let place = numberStart(behind: index, sizes: ["10", "13"], tokens)
        let parts = digits(from: place, tokens)
        end = parts.last.map { $0.token + 1 } ?? end
        if let finding = judgeBook(parts, tokens) { result.append(finding) }
      } else if let word = tokens.word(index), word.hasSuffix("issn") {
        let place = numberStart(behind: index, sizes: [], tokens)
        let parts = digits(from: place, tokens)
        end = parts.last.map { $0.token + 1 } ?? end
        if let finding = judgeSerial(parts, tokens) { result.append(finding) }
      } else if ["978", "979"].contains(tokens[index]?.text), tokens.isMark(index + 1, "-"),
        !isJoined(index, tokens)
      {
        // The hyphenated form of an ISBN of 13 digits is like no other number.
        let parts = digits(from: index, tokens).prefix { $0.token == index || !$0.isSpaced }
        guard parts.count == 5, parts.reduce(0, { $0 + $1.text.utf8.count }) == 13 else { continue }
        end = index + 9
        if let finding = judgeBook(Array(parts), tokens) { result.append(finding) }
      }
    }
    return result
  }

  private static func isJoined(_ index: Int, _ tokens: ReferenceTokens) -> Bool {
    index > 0 && tokens[index]?.isSpaced == false
      && (tokens.isMark(index - 1, "-") || tokens[index - 1]?.kind == .word)
  }

  /// A run of digits, or of digits and a final X.
  private struct Part {
    var text: String
    var token: Int
    var range: Range<Int>
    /// Whether a space and no hyphen parts it from the one before.
    var isSpaced: Bool
  }

  /// The token behind an announcement and what may stand between: `-13`, a colon, `(print)`.
  private static func numberStart(behind index: Int, sizes: [String], _ tokens: ReferenceTokens) -> Int {
    var place = index + 1
    let size = tokens.isMark(place, "-") ? place + 1 : place
    // `ISBN-13` and `ISBN 13:`, but not a number that begins with 10 or 13.
    if let text = tokens[size]?.text, sizes.contains(text), !tokens.isMark(size + 1, "-"),
      size > place || tokens.isMark(size + 1, ":") || tokens[size + 1]?.text.utf8.count ?? 0 >= 3
    {
      place = size + 1
    }
    if tokens.isMark(place, "("), tokens[place + 1]?.kind == .word, tokens.isMark(place + 2, ")") {
      place += 3
    }
    while tokens.isMark(place, ":") || tokens.isMark(place, "#") || tokens.isMark(place, "=")
      || ["no", "number", "nr"].contains(tokens.word(place))
      || (tokens.isMark(place, ".") && place > index + 1)
    {
      place += 1
    }
    return place
  }

  /// The runs of digits from a token on, parted by hyphens or single spaces on one line.
  private static func digits(from start: Int, _ tokens: ReferenceTokens) -> [Part] {
    var parts: [Part] = []
    var place = start
    var count = 0
    while let token = tokens[place], count < 18 {
      let isX = token.kind == .word && token.text == "x" && !parts.isEmpty
      guard token.kind == .number || isX else { break }
      if token.startsLine, !parts.isEmpty, parts.last.map({ $0.token == place - 1 }) == true { break }
      if isX, !token.isSpaced, parts.last?.token == place - 1 {
        // The final X of a run.
        parts[parts.count - 1].text += "X"
        parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<token.range.upperBound
        parts[parts.count - 1].token = place
      } else {
        let isSpaced = parts.last.map { $0.token == place - 1 } ?? false
        parts.append(
          Part(text: isX ? "X" : token.text, token: place, range: token.range, isSpaced: isSpaced))
      }
      count += token.text.utf8.count
      place += 1
      if isX { break }
      if tokens.isMark(place, "-"), tokens[place + 1].map({ $0.kind == .number || $0.text == "x" }) == true {
        place += 1
      }
    }
    return parts
  }

  /// The first runs that have so many digits together, if a run ends there.
  private static func prefix(_ parts: [Part], of size: Int) -> ArraySlice<Part>? {
    var count = 0
    for (index, part) in parts.enumerated() {
      count += part.text.utf8.count
      if count == size { return parts[...index] }
      if count > size { return nil }
    }
    return nil
  }

  private static func joined(_ parts: ArraySlice<Part>) -> String { parts.map(\.text).joined() }

  private static func finding(
    _ kind: ReferenceFinding.Kind, _ parts: ArraySlice<Part>, _ tokens: ReferenceTokens, _ sentence: String
  ) -> ReferenceFinding? {
    guard let first = parts.first, let last = parts.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    return ReferenceFinding(kind: kind, text: tokens.string(range), sentence: sentence, range: range)
  }

  /// What stands without a space, whose length is wrong.
  private static func unspaced(_ parts: [Part]) -> ArraySlice<Part> {
    let end = parts.dropFirst().firstIndex(where: \.isSpaced) ?? parts.count
    return parts[..<end]
  }

  // MARK: ISBN

  private static func judgeBook(_ parts: [Part], _ tokens: ReferenceTokens) -> ReferenceFinding? {
    if let long = prefix(parts, of: 13), joined(long).utf8.allSatisfy({ $0 != 0x58 }) {
      let number = joined(long)
      guard number.hasPrefix("978") || number.hasPrefix("979") else {
        return finding(.isbn, long, tokens, "An ISBN of 13 digits begins with 978 or 979; this one does not.")
      }
      let right = checkDigit13(number)
      return number.last == right
        ? nil
        : finding(
          .isbn, long, tokens,
          "The check digit of this ISBN is wrong: to its other digits belongs \(right). A digit is mistyped, or there is no such book."
        )
    }
    if let short = prefix(parts, of: 10), joined(short).dropLast().utf8.allSatisfy({ $0 != 0x58 }) {
      let number = joined(short)
      let right = checkDigit11(number, weights: 10)
      return number.last == right
        ? nil
        : finding(
          .isbn, short, tokens,
          "The check digit of this ISBN is wrong: to its other digits belongs \(right). A digit is mistyped, or there is no such book."
        )
    }
    let run = unspaced(parts)
    let count = joined(run).utf8.count
    // SBN of nine digits were in use before 1970, and fewer than six may be something else.
    guard count >= 6, count != 9 || run.count < parts.count else { return nil }
    return finding(.isbn, run, tokens, "An ISBN has 10 or 13 digits; this one has \(count).")
  }

  /// The check digit of an ISBN of 13 digits: weights 1 and 3, modulo 10 (ISO 2108; GS1 General Specifications 7.9).
  static func checkDigit13(_ number: String) -> Character {
    var sum = 0
    for (place, digit) in number.utf8.prefix(12).enumerated() {
      sum += (place % 2 == 0 ? 1 : 3) * Int(digit &- 0x30)
    }
    return character((10 - sum % 10) % 10)
  }

  /// The check digit modulo 11, with X for ten, of an ISBN of 10 digits or an ISSN of 8 (ISO 2108:1992; ISO 3297).
  ///
  /// - Parameter weights: The weight of the first digit; the next has one less.
  static func checkDigit11(_ number: String, weights: Int) -> Character {
    var sum = 0
    for (place, digit) in number.utf8.prefix(weights - 1).enumerated() {
      sum += (weights - place) * Int(digit &- 0x30)
    }
    return character((11 - sum % 11) % 11)
  }

  private static func character(_ digit: Int) -> Character { digit == 10 ? "X" : Character("\(digit)") }

  // MARK: ISSN

  private static func judgeSerial(_ parts: [Part], _ tokens: ReferenceTokens) -> ReferenceFinding? {
    let run = unspaced(parts)
    let number = joined(run)
    if number.utf8.count == 8, number.dropLast().utf8.allSatisfy({ $0 != 0x58 }) {
      let right = checkDigit11(number, weights: 8)
      return number.last == right
        ? nil
        : finding(
          .issn, run, tokens,
          "The check digit of this ISSN is wrong: to its other digits belongs \(right). A digit is mistyped, or there is no such journal."
        )
    }
    guard number.utf8.count >= 6 else { return nil }
    return finding(.issn, run, tokens, "An ISSN has 8 digits; this one has \(number.utf8.count).")
  }
}

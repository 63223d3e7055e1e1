/// Judges the form of digital object identifiers.
///
/// A DOI is a prefix, a slash and a suffix; the prefix is `10.`, a registrant's number of four digits or more and perhaps
/// further numbers behind full stops (DOI Handbook, section 2.2; ISO 26324). The short form is `10/` and letters or digits.
enum DOICheck {
  static func findings(in tokens: ReferenceTokens) -> [ReferenceFinding] {
    var result: [ReferenceFinding] = []
    for index in 0..<tokens.count where tokens.word(index) == "doi" {
      guard let start = announced(at: index, tokens),
        let finding = judge(from: start.token, start.isURL, tokens)
      else {
        continue
      }
      result.append(finding)
    }
    return result
  }

  /// The token that begins what is announced as a DOI.
  private static func announced(at index: Int, _ tokens: ReferenceTokens) -> (token: Int, isURL: Bool)? {
    if tokens.isMark(index + 1, "."), tokens.word(index + 2) == "org", tokens.isMark(index + 3, "/") {
      return (index + 4, true)
    }
    var place = index + 1
    while tokens.isMark(place, ":") { place += 1 }
    return place > index + 1 || tokens[place]?.text == "10" ? (place, false) : nil
  }

  private static func judge(from token: Int, _ isURL: Bool, _ tokens: ReferenceTokens) -> ReferenceFinding? {
    // What begins with a letter is the address of a short form, or words.
    guard let first = tokens[token], first.kind == .number, !isURL || !first.isSpaced else { return nil }
    let start = first.range.lowerBound
    let (end, isWrapped) = self.end(from: start, tokens.codes)
    let codes = tokens.codes[start..<end]
    let written = tokens.string(start..<end)
    func finding(_ sentence: String) -> ReferenceFinding {
      ReferenceFinding(kind: .doi, text: written, sentence: sentence, range: start..<end)
    }

    let slash = codes.firstIndex(of: 0x2F) ?? encodedSlash(codes)
    let prefix = CodePoints.string(codes[..<(slash ?? end)])
    let parts = prefix.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.first == "10" else {
      // A number alone may be anything.
      guard slash != nil || parts.count > 1 else { return nil }
      return finding("A DOI begins with “10.”; this one does not.")
    }
    if parts.count == 1, slash != nil { return nil }
    guard let slash else {
      return isWrapped
        ? nil : finding("A DOI has a slash and a suffix behind its prefix; they are missing here.")
    }
    let isNumeric = parts.dropFirst().allSatisfy {
      !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isNumeric else {
      return finding("Between “10.” and the slash a DOI has digits only; here there is something else.")
    }
    guard let registrant = parts.dropFirst().first, (4...9).contains(registrant.utf8.count) else {
      return finding(
        "Behind “10.” a DOI has a number of four digits or more; this one's is shorter or far too long.")
    }
    let suffix = slash + (tokens.codes[slash] == 0x2F ? 1 : 3)
    guard suffix < end else {
      return isWrapped ? nil : finding("A DOI has a suffix behind its slash; it is missing here.")
    }
    return nil
  }

  /// The end of what is written without a space, without the marks of the sentence around it.
  ///
  /// - Returns: The end, and whether a line ends there behind which the rest may stand.
  private static func end(from start: Int, _ codes: [UInt32]) -> (end: Int, isWrapped: Bool) {
    var end = start
    while end < codes.count, end - start < 512, !codes[end].isWhitespace,
      ![0x22, 0x3C, 0x3E, 0x201D].contains(codes[end])
    {
      end += 1
    }
    let full = end
    while end > start, isClosing(codes[end - 1], codes[start..<end]) { end -= 1 }
    // In a wrapped line, or where a space was typed, the rest follows a slash or a full stop.
    var next = full
    while next < codes.count, codes[next].isWhitespace { next += 1 }
    let isCut = full == end || (full > start && codes[full - 1] == 0x2E && full == end + 1)
    let goesOn = next > full && next < codes.count && (codes[next].isWordCharacter || codes[next] == 0x2F)
    let isLineEnd = full < codes.count && codes[full].isLineEnd
    return (end, goesOn && isCut && (isLineEnd || full == end))
  }

  /// Whether a mark at the end belongs to the sentence: a closing bracket only where none is open.
  private static func isClosing(_ code: UInt32, _ text: ArraySlice<UInt32>) -> Bool {
    switch code {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x2019, 0xBB: true
    case 0x29: text.count { $0 == 0x29 } > text.count { $0 == 0x28 }
    case 0x5D: text.count { $0 == 0x5D } > text.count { $0 == 0x5B }
    case 0x7D: true
    default: false
    }
  }

  /// The place of `%2F`, a slash as an address writes it.
  private static func encodedSlash(_ codes: ArraySlice<UInt32>) -> Int? {
    codes.indices.first { place in
      place + 2 < codes.endIndex && codes[place] == 0x25 && codes[place + 1] == 0x32
        && codes[place + 2].lowercasedASCII == 0x66
    }
  }
}

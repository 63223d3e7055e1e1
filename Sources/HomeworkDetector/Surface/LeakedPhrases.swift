/// What an assistant says about itself, and the places it leaves for the user to fill in.
enum LeakedPhrases {
  /// What was found in a normalised text.
  struct Found {
    /// Half-open ranges of indices to be left out, in order and apart.
    var sentences: [Range<Int>] = []
    var finding: SurfaceFinding?
  }

  /// How much of the text a phrase takes with it.
  private enum Extent {
    /// The whole sentence.
    case sentence
    /// From the phrase to the end of its clause, near the text's start only.
    case opening
    /// The brackets.
    case bracket
  }

  /// A phrase in small letters.
  ///
  /// It begins at a word's start; where `whole`, it ends at a word's end.
  private struct Phrase {
    let codes: [UInt32]
    let extent: Extent
    let whole: Bool
  }

  /// The phrases by their first code point, an ASCII one.
  private static let phrases: [[Phrase]] = {
    var list: [(String, Extent, Bool)] = [
      ("as an ai model", .sentence, false), ("as an ai language model", .sentence, false),
      ("as a large language model", .sentence, false), ("i am an ai", .sentence, true),
      ("language model i", .sentence, false), ("language model, i", .sentence, false),
      ("as an ai assistant", .sentence, true), ("i'm an ai language model", .sentence, true),
      ("as of my last knowledge update", .sentence, true), ("my knowledge cutoff", .sentence, true),
      ("my training data only", .sentence, true), ("i hope this helps", .sentence, true),
      ("let me know if you need any further", .sentence, true),
      ("let me know if you would like me to", .sentence, true),
      ("let me know if you'd like me to", .sentence, true),
      ("i'm sorry, but i cannot fulfill", .sentence, true),
      ("i cannot fulfill that request", .sentence, true),
      ("[your ", .bracket, false), ("[insert ", .bracket, false), ("[student name]", .bracket, false),
    ]
    for word in ["sure", "certainly", "of course", "absolutely"] {
      for mark in [", ", "! ", ". "] {
        for here in ["here's", "here is", "here are"] { list.append((word + mark + here, .opening, true)) }
      }
    }
    var table = [[Phrase]](repeating: [], count: 128)
    for (words, extent, whole) in list {
      let codes = words.unicodeScalars.map(\.value)
      if let first = codes.first {
        table[Int(first)].append(Phrase(codes: codes, extent: extent, whole: whole))
      }
    }
    return table
  }()

  /// Finds the phrases in a normalised text.
  static func find(in text: CodePoints) -> Found {
    var result = Found()
    var places: [Range<Int>] = []
    var count = 0
    var start = 0
    var index = 0
    while index < text.count {
      let code = text[index]
      if code.isTerminator {
        start = index + 1
      } else if code < 0x80, !text.code(at: index - 1).isWordCharacter,
        let phrase = phrases[Int(code.lowercasedASCII)].first(where: { matches($0, text, at: index) }),
        phrase.extent != .opening || index < 200
      {
        let end = index + phrase.codes.count
        count += 1
        if places.count < SurfaceFinding.most {
          places.append(text.offsets[index]..<(text.offsets[end - 1] + 1))
        }
        if let cut = extent(of: phrase, text, at: index, sentence: start) {
          result.sentences.append(cut)
          start = cut.upperBound
          index = cut.upperBound
        } else {
          index = end
        }
        continue
      }
      index += 1
    }
    if count > 0 { result.finding = finding(count, places) }
    return result
  }

  private static func matches(_ phrase: Phrase, _ text: CodePoints, at index: Int) -> Bool {
    guard index + phrase.codes.count <= text.count else { return false }
    for (step, code) in phrase.codes.enumerated() where text[index + step].lowercasedASCII != code {
      return false
    }
    return !phrase.whole || !text.code(at: index + phrase.codes.count).isWordCharacter
  }

  /// What is left out for a phrase: a sentence must have its end, a clause and a bracket must end soon.
  private static func extent(
    of phrase: Phrase, _ text: CodePoints, at index: Int, sentence start: Int
  ) -> Range<Int>? {
    var end = index + phrase.codes.count
    let limit = phrase.extent == .sentence ? text.count : min(text.count, end + 200)
    while end < limit {
      let code = text[end]
      end += 1
      switch phrase.extent {
      case .sentence: if code.isTerminator { return start..<end }
      case .opening: if code.isTerminator || code == 0x3A { return index..<end }
      case .bracket: if code == 0x5D { return index..<end }
      }
    }
    return nil
  }

  /// The text without some ranges of indices, and without a space at either end.
  static func removed(_ ranges: [Range<Int>], from text: CodePoints) -> CodePoints {
    guard !ranges.isEmpty else { return text }
    var result = CodePoints(capacity: text.count)
    var remaining = ranges[...]
    for index in 0..<text.count {
      if let range = remaining.first, index >= range.lowerBound {
        if index == range.upperBound - 1 { remaining.removeFirst() }
        continue
      }
      if text[index] == 0x20, result.count == 0 || result.last == 0x20 { continue }
      result.append(text[index], text.offsets[index])
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  private static func finding(_ count: Int, _ places: [Range<Int>]) -> SurfaceFinding {
    SurfaceFinding(
      kind: .leakedPhrase,
      sentence: """
        \(count) \(count == 1 ? "phrase is one" : "phrases are ones") that assistants use about themselves or leave to be filled in; \
        a quotation, a template or a text about such programs has them too.
        """, count: count, ranges: places)
  }
}

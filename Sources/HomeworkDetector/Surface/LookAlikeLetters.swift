/// Letters of other scripts that look like Latin ones.
///
/// Source: a part of the table of Unicode Technical Standard #39, *Unicode Security Mechanisms*, section 4: the
/// Cyrillic, Greek, Coptic, Armenian and phonetic letters whose usual forms cannot be told from Latin ones.
enum LookAlikeLetters {
  /// Gives the Latin letters back inside Latin words, and in whole words of a text that has no other letter of that
  /// script.
  ///
  /// - Parameters:
  ///   - text: The composed text.
  ///   - source: The original, whose words in fullwidth or mathematical letters the composed text has as Latin.
  /// - Returns: What is told of all of them.
  static func replace(in text: inout CodePoints, source: [UInt32]) -> SurfaceFinding? {
    var found: [Int] = []
    let foreign = ForeignLetters(text.codes)
    var index = 0
    while index < text.count {
      guard text[index] >= 0x250, latin[text[index]] != nil else {
        index += 1
        continue
      }
      var start = index
      while start > 0, text[start - 1].isLetter { start -= 1 }
      var end = index + 1
      while end < text.count, text[end].isLetter { end += 1 }
      for (place, letter) in replacements(in: text.codes[start..<end], foreign: foreign) {
        found.append(text.offsets[place])
        text.replace(at: place, by: letter)
      }
      index = end
    }
    return finding((found + styledLetters(source)).sorted())
  }

  /// The places in a word that are to be replaced, each with its Latin letter.
  private static func replacements(
    in word: ArraySlice<UInt32>, foreign: ForeignLetters
  ) -> [(place: Int, letter: UInt32)] {
    let alike = word.indices.filter { word[$0] >= 0x250 && latin[word[$0]] != nil }
    let own = word.count { $0 < 0x250 }
    if own == 0 {
      // A word of look-alikes alone, such as a Cyrillic "a", in a text that is not of that script.
      guard alike.count == word.count, foreign.areStray,
        word.allSatisfy({ !(0x3B1...0x3C9).contains($0) || $0 == 0x3BF })
      else { return [] }
    } else if own + alike.count < word.count || own == 1 && alike.count > 2 && !foreign.areStray {
      return []
    }
    return alike.compactMap { place in
      // Greek small letters stand beside Latin ones in formulas and names: only inside a small-letter word.
      if (0x3B1...0x3C9).contains(word[place]), own > 0 {
        let beside = [place - 1, place + 1].filter(word.indices.contains)
        guard word.count > 2, beside.allSatisfy({ !word[$0].isUppercaseASCII }) else { return nil }
      }
      return latin[word[place]].map { (place, $0) }
    }
  }

  /// How many letters of other scripts a text has that look like no Latin letter.
  private struct ForeignLetters {
    private(set) var areStray = true

    init(_ codes: [UInt32]) {
      for code in codes where (0x370...0x52F).contains(code) && latin[code] == nil && code.isLetter {
        areStray = false
        return
      }
    }
  }

  /// The places of words of three or more fullwidth, mathematical or circled Latin letters.
  private static func styledLetters(_ source: [UInt32]) -> [Int] {
    func isStyled(_ code: UInt32) -> Bool {
      (0xFF21...0xFF3A).contains(code) || (0xFF41...0xFF5A).contains(code)
        || (0x1D400...0x1D6A5).contains(code) || (0x24B6...0x24E9).contains(code)
        || (0x2160...0x217F).contains(code)
    }
    var places: [Int] = []
    var index = 0
    while index < source.count {
      guard isStyled(source[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < source.count, isStyled(source[index]) { index += 1 }
      let touches =
        start > 0 && source[start - 1].isLetterASCII || index < source.count && source[index].isLetterASCII
      if index - start > 2 || touches { places += start..<index }
    }
    return places
  }

  private static func finding(_ places: [Int]) -> SurfaceFinding? {
    guard !places.isEmpty else { return nil }
    let one = places.count == 1
    return SurfaceFinding(
      kind: .lookAlike,
      sentence: """
        \(places.count) \(one ? "letter" : "letters") of another alphabet \(one ? "looks like a Latin one" : "look like Latin ones"); \
        a second keyboard layout, scanning a page or decorative lettering cause this too.
        """, count: places.count, ranges: places.prefix(SurfaceFinding.most).map { $0..<($0 + 1) })
  }

  /// The Latin letter that each looks like.
  private static let latin: [UInt32: UInt32] = {
    let table: [(String, String)] = [
      // Cyrillic.
      ("АВЕЅІЈКМНОРСТУХЬҮԌԚԜԁԛԝаеѕіјоорсухһӏүѵԍ", "ABESIJKMHOPCTYXbYGQWdqwaesijoopcyxhlyvg"),
      // Greek, with the lunate sigma in its composed form.
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹαορνιςϳ", "ABEZHIKMNOPTYXCaopvicj"),
      // Coptic, Armenian and phonetic.
      ("ⲅⲟⲣⲥօոսհցɑɡ", "ropconuhgag"),
    ]
    var letters: [UInt32: UInt32] = [:]
    for (foreign, own) in table {
      for (from, to) in zip(foreign.unicodeScalars, own.unicodeScalars) { letters[from.value] = to.value }
    }
    return letters
  }()
}

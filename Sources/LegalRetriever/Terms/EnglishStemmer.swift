/// Brings words of one stem together by Snowball's English stemmer.
///
/// Source: Porter, *English (Porter2) stemming algorithm*. It works on lower-case ASCII; any other word stays as it is.
struct EnglishStemmer {
  private var word: [UInt8] = []
  /// Where the regions R1 and R2 of the algorithm begin.
  private var r1 = 0
  private var r2 = 0

  /// The stem of a word in lower-case ASCII.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ (97...122).contains($0) || $0 == apostrophe }) else {
      return word
    }
    if let special = exceptions[word] { return special }
    var stemmer = EnglishStemmer()
    return stemmer.run(word)
  }

  /// The stem of a word.
  static func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)), as: UTF8.self)
  }

  private mutating func run(_ original: [UInt8]) -> [UInt8] {
    word = original
    if word.first == Self.apostrophe { word.removeFirst() }
    markConsonants()
    findRegions()
    removePossessive()
    removePlural()
    if Self.invariant.contains(word) { return unmarked() }
    removeParticiple()
    if word.count > 2, let last = word.last, last == Self.y || last == Self.consonantY,
      !isVowel(word.count - 2)
    {
      word[word.count - 1] = Self.i
    }
    replaceSuffix(Self.secondStep)
    replaceSuffix(Self.thirdStep)
    removeFourth()
    removeLast()
    return unmarked()
  }

  private func unmarked() -> [UInt8] { word.map { $0 == Self.consonantY ? Self.y : $0 } }

  /// Writes each y that is a consonant as a capital.
  private mutating func markConsonants() {
    for place in word.indices where word[place] == Self.y {
      if place == 0 || isVowel(place - 1) { word[place] = Self.consonantY }
    }
  }

  private mutating func findRegions() {
    r1 = Self.prefixes.first { word.starts(with: $0) }?.count ?? region(from: 0)
    r2 = region(from: r1)
  }

  /// The place behind the first consonant that follows a vowel.
  private func region(from start: Int) -> Int {
    var place = start
    while place < word.count, !isVowel(place) { place += 1 }
    while place < word.count, isVowel(place) { place += 1 }
    return min(word.count, place + 1)
  }

  private mutating func removePossessive() {
    for suffix in ["'s'", "'s", "'"] where has(suffix) {
      word.removeLast(suffix.utf8.count)
      return
    }
  }

  private mutating func removePlural() {
    if has("sses") {
      word.removeLast(2)
    } else if has("ied") || has("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if has("us") || has("ss") {
      return
    } else if has("s"), word.count > 2, word[..<(word.count - 2)].indices.contains(where: isVowel) {
      word.removeLast()
    }
  }

  private mutating func removeParticiple() {
    for suffix in ["eedly", "eed"] where has(suffix) {
      if word.count - suffix.utf8.count >= r1 { word.removeLast(suffix.utf8.count - 2) }
      return
    }
    for suffix in ["ingly", "edly", "ing", "ed"] where has(suffix) {
      let stem = word.count - suffix.utf8.count
      guard (0..<stem).contains(where: isVowel) else { return }
      word.removeLast(suffix.utf8.count)
      if has("at") || has("bl") || has("iz") {
        word.append(Self.e)
      } else if endsInDouble {
        word.removeLast()
      } else if isShort {
        word.append(Self.e)
      }
      return
    }
  }

  private var endsInDouble: Bool {
    guard word.count > 1, let last = word.last, word[word.count - 2] == last else { return false }
    return "bdfgmnprt".utf8.contains(last)
  }

  /// Whether the word ends in a short syllable and R1 is empty.
  private var isShort: Bool { r1 >= word.count && endsInShortSyllable(word.count) }

  private func endsInShortSyllable(_ count: Int) -> Bool {
    guard count > 1 else { return false }
    if count == 2 { return isVowel(0) && !isVowel(1) }
    let last = word[count - 1]
    guard !isVowel(count - 1), last != Self.w, last != Self.x, last != Self.consonantY else { return false }
    return isVowel(count - 2) && !isVowel(count - 3)
  }

  /// Replaces the longest suffix of a step where it lies in its region.
  private mutating func replaceSuffix(_ rules: [Rule]) {
    guard let rule = rules.first(where: { has($0.suffix) }) else { return }
    let start = word.count - rule.suffix.count
    guard start >= (rule.inSecond ? r2 : r1) else { return }
    if !rule.before.isEmpty {
      guard start > 0, rule.before.contains(word[start - 1]) else { return }
    }
    word.removeLast(rule.suffix.count)
    word += rule.replacement
  }

  private mutating func removeFourth() {
    guard let suffix = Self.fourthStep.first(where: { has($0) }) else { return }
    let start = word.count - suffix.count
    guard start >= r2 else { return }
    if suffix == Self.ion {
      guard start > 0, word[start - 1] == Self.s || word[start - 1] == Self.t else { return }
    }
    word.removeLast(suffix.count)
  }

  private mutating func removeLast() {
    guard let last = word.last else { return }
    let place = word.count - 1
    if last == Self.e {
      if place >= r2 || (place >= r1 && !endsInShortSyllable(place)) { word.removeLast() }
    } else if last == Self.l, place >= r2, place > 0, word[place - 1] == Self.l {
      word.removeLast()
    }
  }

  private func isVowel(_ place: Int) -> Bool {
    switch word[place] {
    case 97, 101, 105, 111, 117, Self.y: true
    default: false
    }
  }

  private func has(_ suffix: String) -> Bool { has(Array(suffix.utf8)) }

  private func has(_ suffix: [UInt8]) -> Bool {
    guard word.count >= suffix.count else { return false }
    return word[(word.count - suffix.count)...].elementsEqual(suffix)
  }
}

extension EnglishStemmer {
  /// A suffix and what stands in its place.
  private struct Rule {
    var suffix: [UInt8]
    var replacement: [UInt8]
    /// The letters of which one has to stand before the suffix; any where empty.
    var before: [UInt8] = []
    /// Whether the suffix has to lie in R2.
    var inSecond = false

    init(_ suffix: String, _ replacement: String, before: String = "", inSecond: Bool = false) {
      self.suffix = Array(suffix.utf8)
      self.replacement = Array(replacement.utf8)
      self.before = Array(before.utf8)
      self.inSecond = inSecond
    }
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let consonantY = UInt8(ascii: "Y")
  private static let (e, i, l, s, t) = (UInt8(101), UInt8(105), UInt8(108), UInt8(115), UInt8(116))
  private static let (w, x, y) = (UInt8(119), UInt8(120), UInt8(121))
  private static let ion = Array("ion".utf8)
  private static let prefixes = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ"]
    .map { Array($0.utf8) }

  private static let secondStep = [
    Rule("ational", "ate"), Rule("fulness", "ful"), Rule("iveness", "ive"), Rule("ization", "ize"),
    Rule("ousness", "ous"), Rule("biliti", "ble"), Rule("lessli", "less"), Rule("tional", "tion"),
    Rule("alism", "al"), Rule("aliti", "al"), Rule("ation", "ate"), Rule("entli", "ent"),
    Rule("fulli", "ful"),
    Rule("iviti", "ive"), Rule("ousli", "ous"), Rule("ogist", "og"), Rule("abli", "able"), Rule("alli", "al"),
    Rule("anci", "ance"), Rule("ator", "ate"), Rule("enci", "ence"), Rule("izer", "ize"), Rule("bli", "ble"),
    Rule("ogi", "og", before: "l"), Rule("li", "", before: "cdeghkmnrt"),
  ]

  private static let thirdStep = [
    Rule("ational", "ate"), Rule("tional", "tion"), Rule("alize", "al"), Rule("ative", "", inSecond: true),
    Rule("icate", "ic"), Rule("iciti", "ic"), Rule("ical", "ic"), Rule("ness", ""), Rule("ful", ""),
  ]

  private static let fourthStep = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
    "ion", "al", "er", "ic",
  ].map { Array($0.utf8) }

  private static let exceptions: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
      ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"),
      ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"),
      ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })

  /// Words that are left alone behind the first step.
  private static let invariant: Set<[UInt8]> = Set(
    ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"].map {
      Array($0.utf8)
    })
}

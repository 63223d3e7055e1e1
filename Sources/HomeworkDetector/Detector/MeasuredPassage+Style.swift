/// Features of style: what a reader could count.
extension MeasuredPassage {
  var functionWords: [PassageFeature] {
    let words = sentences.flatMap(\.words)
    let count = Double(max(words.count, 1))
    return WordGroup.groups.map { group in
      PassageFeature(
        .functionWords, group.id, group.title + ", share of words",
        Double(words.count { group.words.contains($0.text) }) / count)
    } + [
      PassageFeature(
        .functionWords, "prepositions", "prepositions, share of words",
        Double(words.count { WordGroup.prepositions.contains($0.text) }) / count)
    ]
  }

  var vocabulary: [PassageFeature] {
    let all = sentences.flatMap(\.words)
    let words = all.filter { !$0.isNumber }
    let count = Double(max(words.count, 1))
    let lengths = words.map { Double($0.letters) }
    let length = Spread(lengths)
    func share(_ holds: (MeasuredSentence.Word) -> Bool) -> Double {
      Double(words.count(where: holds)) / count
    }
    let texts = all.map(\.text)
    let first = Dictionary(texts.prefix(120).map { ($0, 1) }, uniquingKeysWith: +)
    let pairs = zip(texts, texts.dropFirst()).prefix(120).map { $0 + " " + $1 }
    var list: [PassageFeature] = []
    func add(_ name: String, _ title: String, _ value: Double) {
      list.append(PassageFeature(.vocabulary, name, title, value))
    }
    add("length", "letters of a word", length.mean)
    add("lengthSpread", "spread of word lengths", length.deviation)
    add("short", "share of words of at most 3 letters", share { $0.letters <= 3 })
    add("long", "share of words of at least 7 letters", share { $0.letters >= 7 })
    add("veryLong", "share of words of at least 10 letters", share { $0.letters >= 10 })
    add("syllables", "syllables of a word", Spread(words.map { Double($0.syllables) }).mean)
    add("threeSyllables", "share of words of at least 3 syllables", share { $0.syllables >= 3 })
    add("abstract", "share of abstract nouns (-tion, -ness, -ity)", share { $0.isAbstract })
    add("ly", "share of words in -ly", share { $0.letters > 4 && $0.text.hasSuffix("ly") })
    add("ing", "share of words in -ing", share { $0.isGerund })
    add("ed", "share of words in -ed", share { $0.letters > 3 && $0.text.hasSuffix("ed") })
    add("contractions", "share of words with an apostrophe", share { $0.text.contains("'") })
    add("variety50", "different words among 50", Self.variety(texts, 50))
    add("variety100", "different words among 100", Self.variety(texts, 100))
    add(
      "varietyContent", "different words among 25 of more than 3 letters",
      Self.variety(words.filter { $0.letters > 3 }.map(\.text), 25))
    add(
      "once", "share of the first 120 words' vocabulary that is used once",
      Double(first.values.count { $0 == 1 }) / Double(max(first.count, 1)))
    add(
      "repeatedPairs", "share of pairs of words that come again",
      1 - Double(Set(pairs).count) / Double(max(pairs.count, 1)))
    return list
  }

  var syntax: [PassageFeature] {
    let words = sentences.flatMap(\.words)
    let count = Double(max(words.count, 1))
    let starts = sentences.compactMap(\.words.first?.text)
    let lengths = sentences.map { Double(max($0.words.count, 1)) }
    let total = Double(max(sentences.count, 1))
    func share(_ holds: (MeasuredSentence.Word) -> Bool) -> Double {
      Double(words.count(where: holds)) / count
    }
    func started(_ set: Set<String>) -> Double {
      Double(starts.count { set.contains($0) }) / Double(max(starts.count, 1))
    }
    var list: [PassageFeature] = []
    func add(_ name: String, _ title: String, _ value: Double) {
      list.append(PassageFeature(.syntax, name, title, value))
    }
    let (passives, joined) = sentences.reduce((0, 0)) { sum, sentence in
      (sum.0 + sentence.passives, sum.1 + sentence.joinedByAnd)
    }
    add("length", "words of a sentence", Spread(lengths).mean)
    add("shortSentences", "share of sentences under 8 words", Double(lengths.count { $0 < 8 }) / total)
    add(
      "middleSentences", "share of sentences of 12 to 30 words",
      Double(lengths.count { $0 >= 12 && $0 <= 30 }) / total)
    add("longSentences", "share of sentences over 30 words", Double(lengths.count { $0 > 30 }) / total)
    add("commas", "commas for each word", Double(sentences.reduce(0) { $0 + $1.commas }) / count)
    add("semicolons", "semicolons for each word", Double(sentences.reduce(0) { $0 + $1.semicolons }) / count)
    add(
      "quotations", "quotation marks for each word",
      Double(sentences.reduce(0) { $0 + $1.quotations }) / count)
    add(
      "commaAnd", "“, and” and “, or” for each word",
      share { $0.gap == .comma && ($0.text == "and" || $0.text == "or") })
    add(
      "commaClause", "clauses behind a comma (which, while, but)",
      share { $0.gap == .comma && Self.clauseWords.contains($0.text) })
    add(
      "commaIng", "-ing forms behind a comma", share { $0.gap == .comma && !$0.isCapitalized && $0.isGerund })
    add("passives", "passive forms for each word", Double(passives) / count)
    add("joined", "words joined by “and” alone", Double(joined) / count)
    add(
      "openings", "share of sentences with an introduction and a comma",
      Double(sentences.count(where: \.hasOpening)) / total)
    add(
      "startPronoun", "share of sentences that begin with a pronoun",
      started(["i", "we", "he", "she", "they", "you", "it"]))
    add("startArticle", "share of sentences that begin with an article", started(["the", "a", "an"]))
    add(
      "startPreposition", "share of sentences that begin with a preposition", started(WordGroup.prepositions))
    add(
      "startConjunction", "share of sentences that begin with and, but, so",
      started(["and", "but", "so", "or", "because", "also"]))
    add(
      "startVariety", "different first words among 10 sentences",
      Double(Set(starts.prefix(10)).count) / Double(max(starts.prefix(10).count, 1)))
    return list
  }

  private static let clauseWords: Set<String> = ["which", "who", "where", "while", "as", "but", "so"]

  /// The mean share of different words in all runs of a length (moving-average type-token ratio, Covington and McFall 2010).
  static func variety(_ words: [String], _ length: Int) -> Double {
    guard words.count > length else { return Double(Set(words).count) / Double(max(words.count, 1)) }
    var counts: [String: Int] = [:]
    var sum = 0
    for (index, word) in words.enumerated() {
      counts[word, default: 0] += 1
      if index >= length {
        let old = words[index - length]
        if counts[old] == 1 { counts[old] = nil } else { counts[old, default: 1] -= 1 }
      }
      if index >= length - 1 { sum += counts.count }
    }
    return Double(sum) / Double(words.count - length + 1) / Double(length)
  }
}

extension MeasuredSentence {
  /// Forms of “be”, perhaps an adverb, and a word in -ed.
  fileprivate var passives: Int {
    words.indices.count { index in
      guard WordGroup.be.contains(words[index].text) else { return false }
      let rest = words[(index + 1)...].prefix(2)
      guard let next = rest.first, next.gap == .space else { return false }
      if next.text.hasSuffix("ed") { return true }
      guard next.text.hasSuffix("ly"), rest.count == 2, let last = rest.last else { return false }
      return last.gap == .space && last.text.hasSuffix("ed")
    }
  }

  /// “and” with a word before and behind it and nothing but spaces between.
  fileprivate var joinedByAnd: Int {
    words.indices.count { index in
      index > 0 && index + 1 < words.count && words[index].text == "and" && words[index].gap == .space
        && words[index + 1].gap == .space && !words[index + 1].isCapitalized
        && !words[index - 1].isCapitalized
    }
  }
}

extension MeasuredSentence.Word {
  fileprivate var isGerund: Bool { letters > 4 && text.hasSuffix("ing") }

  /// A noun made by an ending such as -tion, in the singular or plural.
  fileprivate var isAbstract: Bool {
    guard letters > 5 else { return false }
    let stem = text.hasSuffix("s") && !text.hasSuffix("ness") ? String(text.dropLast()) : text
    return ["tion", "ment", "ness", "ity", "ance", "ence", "ism"].contains { stem.hasSuffix($0) }
  }
}

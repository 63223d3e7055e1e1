import Foundation
import LegalRetriever

/// Makes briefs with quotations of which it is known what was done to them.
///
/// The same seed gives the same briefs. Passages are whole runs of words of the documents; what is changed
/// is one thing for each.
struct PlantedQuotations {
  /// What was done to a quotation.
  enum Change: String, CaseIterable {
    case verbatim
    case word = "one word changed"
    case number = "a number changed"
    case negation = "a negation dropped"
    case elided
    case joined = "joined from two places"
    case invented

    /// How it should be judged.
    var verdict: QuotationVerdict {
      switch self {
      case .verbatim: .verbatim
      case .word, .number, .negation: .altered
      case .elided: .markedChanges
      case .joined: .joined
      case .invented: .notFound
      }
    }
  }

  /// A quotation with what is known of it.
  struct Planted {
    var change: Change
    var text: String
    /// The document it was taken from, as its place in the list.
    var document: Int
    /// The words that were put in for others, or left out.
    var changed: String
  }

  /// A brief.
  struct Brief {
    var text: String
    var quotations: [Planted]
  }

  private struct Passage {
    var document: Int
    var words: [String]
    var place: String
  }

  private let documents: [LibraryDocument]
  private var passages: [Passage] = []
  private var vocabulary: [String] = []
  private var followers: [String: [String]] = [:]
  private var state: UInt64

  /// Prepares passages of documents.
  init(_ documents: [LibraryDocument], seed: UInt64) {
    self.documents = documents
    state = seed
    for index in documents.indices { read(index) }
    vocabulary = Array(Set(passages.flatMap(\.words).filter(Self.isContent))).sorted()
  }

  /// Briefs with so many quotations in all, all changes as often.
  mutating func briefs(count: Int, perBrief: Int = 25) -> [Brief] {
    var planted: [(Planted, Passage)] = []
    let changes = Change.allCases
    while planted.count < count {
      let change = changes[planted.count % changes.count]
      if let made = make(change) { planted.append(made) }
    }
    shuffle(&planted)
    return stride(from: 0, to: planted.count, by: perBrief).map { start in
      brief(Array(planted[start..<min(planted.count, start + perBrief)]))
    }
  }

  // MARK: - Chance

  /// A number below a limit (SplitMix64).
  private mutating func chance(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(max(1, limit)))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[chance(elements.count)]
  }

  private mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, chance(index + 1)) }
  }

  // MARK: - Passages

  private mutating func read(_ index: Int) {
    let document = documents[index]
    guard !document.citations.isEmpty, document.titles.contains(where: { $0.contains(" v. ") }) else {
      return
    }
    let scalars = Array(document.text.unicodeScalars)
    for place in document.places
    where place.kind == .slipPage || place.kind == .paragraph || place.kind == .page {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[max(0, place.span.start)..<min(scalars.count, place.span.end)])
      let label = place.kind == .slipPage ? "slip op., at \(place.label)" : place.label
      for sentence in Self.sentences(String(text)) where (9...45).contains(sentence.count) {
        passages.append(Passage(document: index, words: sentence, place: label))
        for (word, next) in zip(sentence, sentence.dropFirst()) { followers[word, default: []].append(next) }
      }
    }
  }

  /// Sentences of a page without quotation marks, brackets, ellipses and citations, as words.
  private static func sentences(_ text: String) -> [[String]] {
    var sentences: [[String]] = []
    var current: [String] = []
    var isGood = false
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let ends =
        word.hasSuffix(".") && word.count > 4 && word.dropLast().allSatisfy { $0.isLowercase && $0.isLetter }
      current.append(word)
      if word.contains(where: { "“”‘\"[]§*_…".contains($0) }) || word == "." || word == "v." || word == "U." {
        isGood = false
      }
      if ends {
        if isGood, current.first?.first?.isUppercase == true { sentences.append(current) }
        current = []
        isGood = true
      }
    }
    return sentences
  }

  private static func isContent(_ word: String) -> Bool {
    word.count >= 5 && word.allSatisfy { $0.isLowercase && $0.isASCII }
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
    "thirty", "hundred", "first",
    "second", "third", "fourth", "fifth",
  ]

  // MARK: - Changes

  private mutating func make(_ change: Change) -> (Planted, Passage)? {
    guard let passage = pick(passages) else { return nil }
    var words = passage.words
    // Half of the quotations are a part of a sentence.
    if words.count > 16, chance(2) == 0 {
      let length = 9 + chance(words.count - 12)
      let start = chance(words.count - length)
      words = Array(words[start..<(start + length)])
    }
    var changed = ""
    switch change {
    case .verbatim: break
    case .word:
      let places = words.indices.filter { Self.isContent(words[$0]) }
      guard let place = pick(places), let other = pick(vocabulary), other != words[place] else { return nil }
      words[place] = other
      changed = other
    case .number:
      let places = words.indices.filter { Self.isNumber(words[$0]) }
      guard let place = pick(places) else { return nil }
      let other = number(insteadOf: words[place])
      guard other != words[place] else { return nil }
      words[place] = other
      changed = other
    case .negation:
      // At an end, what is left would be a whole quotation again.
      let places = words.indices.dropFirst(2).dropLast(2)
      guard let place = places.first(where: { ["not", "never", "no", "cannot"].contains(words[$0]) }) else {
        return nil
      }
      changed = words[place]
      if words[place] == "cannot" { words[place] = "can" } else { words.remove(at: place) }
    case .elided:
      guard words.count >= 14 else { return nil }
      let length = 2 + chance(min(9, words.count - 11))
      let start = 4 + chance(words.count - length - 8)
      words.replaceSubrange(start..<(start + length), with: [pick([". . .", "…", "..."]) ?? "…"])
    case .joined:
      guard let other = pick(passages), other.place != passage.place || other.document != passage.document
      else { return nil }
      let (head, tail) = (words.count / 2, other.words.count / 2)
      guard head >= 5, other.words.count - tail >= 5 else { return nil }
      words = Array(words[..<head]) + Array(other.words[tail...])
    case .invented:
      guard let made = invented(from: passage) else { return nil }
      words = made
    }
    guard words.count >= 7 else { return nil }
    let planted = Planted(
      change: change, text: words.joined(separator: " "), document: passage.document, changed: changed)
    return (planted, passage)
  }

  private static func isNumber(_ word: String) -> Bool {
    let bare = word.trimmingCharacters(in: .punctuationCharacters)
    return numbers.contains(bare.lowercased()) || (Int(bare) != nil && bare.count <= 5)
  }

  private mutating func number(insteadOf word: String) -> String {
    let bare = word.trimmingCharacters(in: .punctuationCharacters)
    if let value = Int(bare) {
      return word.replacingOccurrences(of: bare, with: String(value + 1 + chance(9)))
    }
    guard let other = pick(Self.numbers) else { return word }
    return word.replacingOccurrences(
      of: bare, with: bare.first?.isUppercase == true ? other.capitalized : other)
  }

  private static let subjects = [
    "The agency's reading of the enabling act", "A litigant who sleeps upon his rights",
    "The doctrine of constructive notice",
    "No tribunal that values candour", "The framers of this provision", "An order entered without notice",
    "The measure of damages here",
  ]
  private static let verbs = [
    "must yield to", "cannot be squared with", "rests entirely upon", "was never meant to displace",
    "follows directly from",
    "stands or falls with", "gives way before",
  ]
  private static let objects = [
    "the settled expectations of those who bargained in good faith",
    "a rule that every schoolchild could recite",
    "principles older than the Republic itself", "the plain command of the charter that created it",
    "whatever remedy equity may fashion in a proper case", "the orderly administration of estates and trusts",
  ]

  /// Words that no document has: a sentence of ours, or words that each follow the one before somewhere.
  private mutating func invented(from passage: Passage) -> [String]? {
    if chance(2) == 0 {
      guard let subject = pick(Self.subjects), let verb = pick(Self.verbs), let object = pick(Self.objects)
      else { return nil }
      return "\(subject) \(verb) \(object).".split(separator: " ").map(String.init)
    }
    var words = [passage.words[0]]
    while words.count < 24, let last = words.last, let next = pick(followers[last] ?? []) {
      words.append(next)
      if next.hasSuffix("."), words.count > 10 { break }
    }
    guard words.count >= 12 else { return nil }
    // Chance may have copied a whole passage.
    let text = " " + words.prefix(9).joined(separator: " ") + " "
    return passages.contains { (" " + $0.words.joined(separator: " ") + " ").contains(text) } ? nil : words
  }

  // MARK: - Briefs

  private func brief(_ planted: [(quotation: Planted, passage: Passage)]) -> Brief {
    let leads = [
      "The law is plain.", "The point is settled.", "So it was held.", "That is not in doubt.",
      "More was said there.",
    ]
    var paragraphs = ["IN SUPPORT OF THE MOTION"]
    for (number, item) in planted.enumerated() {
      let document = documents[item.passage.document]
      let name = Self.capitalized(document.titles.first { $0.contains(" v. ") } ?? document.name)
      let citation = document.citations.first ?? ""
      let pin =
        item.passage.place.hasPrefix("slip")
        ? "\(Self.blank(citation)) (\(item.passage.place))" : "\(citation), at \(item.passage.place)"
      paragraphs.append("\(leads[number % leads.count]) “\(item.quotation.text)” \(name), \(pin).")
    }
    return Brief(text: paragraphs.joined(separator: "\n\n") + "\n", quotations: planted.map(\.quotation))
  }

  /// A caption in capitals as a citation has it: `Barr v. Lee`.
  private static func capitalized(_ caption: String) -> String {
    let small: Set<String> = ["of", "the", "and", "for", "v.", "in", "ex", "rel.", "re", "to", "on"]
    return caption.split(separator: " ").enumerated().map { index, word in
      let lowered = word.lowercased()
      if small.contains(lowered), index > 0 { return lowered }
      // Initials and abbreviations stay as they are.
      if word.contains(".") && word.count <= 3
        || ["LLP", "LLC", "USA", "FDIC", "SEC", "CIA", "IBM"].contains(word.filter(\.isLetter))
      {
        return String(word)
      }
      return word.first.map { String($0) + lowered.dropFirst() } ?? lowered
    }.joined(separator: " ")
  }

  /// `591 U. S. ____ (2020)` with a page that is not known yet: `591 U. S. ___, ___ (2020)`.
  private static func blank(_ citation: String) -> String {
    citation.replacingOccurrences(of: "____ (", with: "___, ___ (")
  }
}

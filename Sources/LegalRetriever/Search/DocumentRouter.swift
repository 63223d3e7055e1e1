internal import Foundation

/// Finds which document a question means: by words of its file name, title and parties that few documents have.
///
/// It looks for names anywhere in the question and knows no form of words such as "Consider …;".
struct DocumentRouter {
  /// A word of the question that names a document.
  struct NamingWord: Sendable {
    var word: String
    var weight: Double
  }

  /// A document with the words that name it.
  struct Match: Sendable {
    /// Its place in the index's entries.
    var entry: Int
    /// The sum of the words' weights.
    var score: Double
    /// The part of the score of a passage, 0 to 1: 1 for the document that is meant beyond doubt.
    var share: Double
    var words: [NamingWord]
  }

  /// A word on the first page only counts so much where it is written as a name.
  private static let openingName = 0.6
  private static let openingWord = 0.15
  /// How much less "agreement" names a document than "Fernmoor" does.
  private static let kindWord = 0.2
  /// From this sum on a document is meant beyond doubt.
  private static let certain = 0.8
  /// By how much the sum has to fall short of the best for the share to fall to 1/e.
  private static let fall = 0.25
  /// A word of this weight names a document by itself.
  private static let distinctive = 0.35
  /// A document with this share is looked at.
  static let lookedAt = 0.1

  /// The documents that the question names, the best first.
  private(set) var matches: [Match] = []
  /// The words of the question that name the best document, and so are not looked for in passages.
  private(set) var naming: Set<Int> = []

  /// Names no document.
  init() {}

  /// Looks for the documents that a question names.
  ///
  /// - Parameters:
  ///   - live: the entries that may be meant.
  ///   - clauseWords: the terms that name a kind of clause: on a first page they name no document.
  init(_ question: QuestionWords, index: PassageIndex, live: [Int], clauseWords: Set<String>) throws {
    guard !live.isEmpty else { return }
    let places = Dictionary(uniqueKeysWithValues: live.map { (index.entries[$0].id, $0) })
    // What is rare, all present documents tell, whatever the filters leave.
    let present = Set(live.map { index.entries[$0].id }).union(
      index.entries.filter { !$0.isSuperseded }.map(\.id))
    let count = Double(present.count)
    let livePart = count / Double(index.entries.count)
    let highest = log(1 + (count - 0.5) / 1.5)
    var scores: [Int: Match] = [:]
    var seen: Set<String> = []
    for word in question.words where seen.insert(word.term).inserted {
      let names = try index.postings(word.term, .name)
      let openings = try index.postings(word.term, .opening)
      guard !names.passages.isEmpty || !openings.passages.isEmpty else { continue }
      let inNames = Set(names.passages.filter { present.contains(Int($0)) })
      let onFirst =
        clauseWords.contains(word.term) ? [] : openings.passages.filter { present.contains(Int($0)) }
      let all = inNames.union(onFirst)
      guard !all.isEmpty else { continue }
      let found = Double(all.count)
      let inBodies = max(found, Double(try index.postings(word.term, .body).documents) * livePart)
      // Rare as a name, and rare in the texts: a word that many contracts use names none.
      let rarity = log(1 + (count - found + 0.5) / (found + 0.5)) / highest
      let rareInTexts = log(1 + (count - inBodies + 0.5) / (inBodies + 0.5)) / highest
      let isName = question.words.contains { $0.term == word.term && $0.isName }
      for document in all {
        guard let entry = places[Int(document)] else { continue }
        let place = inNames.contains(document) ? 1 : isName ? Self.openingName : Self.openingWord
        let factor = Self.kindWords.contains(word.term) ? place * Self.kindWord : place
        let weight = max(0, rarity * rareInTexts * factor)
        guard weight > 0.001 else { continue }
        scores[entry, default: Match(entry: entry, score: 0, share: 0, words: [])].score += weight
        scores[entry]?.words.append(NamingWord(word: word.text, weight: weight))
      }
    }
    matches = scores.values.sorted { ($0.score, -$0.entry) > ($1.score, -$1.entry) }
    guard let best = matches.first?.score else { return }
    let confidence = min(1, (best / Self.certain) * (best / Self.certain))
    for place in matches.indices {
      matches[place].share = confidence * exp(-(best - matches[place].score) / Self.fall)
    }
    guard confidence > 0.2, let first = matches.first else { return }
    naming = try runs(question, first, index)
    // A question that is all names still asks for something.
    if naming.count == question.words.count { naming = [] }
  }

  /// The runs of words that belong to the best document's name: words of its name and connecting words around one that is its own.
  private func runs(_ question: QuestionWords, _ best: Match, _ index: PassageIndex) throws -> Set<Int> {
    let id = Int32(clamping: index.entries[best.entry].id)
    let weights = Dictionary(best.words.map { ($0.word, $0.weight) }, uniquingKeysWith: max)
    var result: Set<Int> = []
    var run: [Int] = []
    var isOwn = false
    func close() {
      if isOwn { result.formUnion(run) }
      run = []
      isOwn = false
    }
    for (place, word) in question.words.enumerated() {
      if word.isBehindBreak || !word.isConnected { close() }
      let inName = try index.postings(word.term, .name).contains(id)
      let inOpening = try word.isName && index.postings(word.term, .opening).contains(id)
      guard inName || inOpening || Self.kindWords.contains(word.term) else {
        close()
        continue
      }
      run.append(place)
      if let weight = weights[word.text], weight >= Self.distinctive { isOwn = true }
    }
    close()
    return result
  }

  private static let kindWords: Set<String> = Set(
    SearchTerm.terms(
      in: """
        agreement contract policy parent target buyer seller acquisition merger purchaser company party nda document \
        exhibit amendment between inc corp llc ltd privacy consider
        """))
}

extension PostingList {
  /// Whether the list holds a passage.
  func contains(_ passage: Int32) -> Bool {
    let place = lowerBound(Int(passage))
    return place < passages.count && passages[place] == passage
  }
}

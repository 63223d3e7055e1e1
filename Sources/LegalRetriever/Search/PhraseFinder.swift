/// Finds the passages in which the phrases of a question stand word for word.
struct PhraseFinder {
  /// In how many passages a phrase is looked for at most, the best by their words first.
  private static let most = 1000

  /// The phrases.
  let phrases: [QuestionWords.Phrase]
  /// How many of them stand in no passage.
  private(set) var missing = 0
  private var counts: [Int: Int] = [:]

  /// Looks for the phrases of a plan; those that name the document are left out.
  ///
  /// - Parameter needsAll: whether passages without a phrase are not wanted, so that every passage with its words is looked at.
  init(_ plan: SearchPlan, scores: PassageScores, needsAll: Bool) throws {
    let names = Set(plan.router.naming.map { plan.words.words[$0].term })
    phrases = plan.words.phrases.filter { !$0.terms.allSatisfy(names.contains) }
    for phrase in phrases {
      let found = try Self.passages(phrase, scores, needsAll ? Int.max : Self.most)
      if found.isEmpty { missing += 1 }
      for passage in found { counts[passage, default: 0] += 1 }
    }
  }

  private static func passages(_ phrase: QuestionWords.Phrase, _ scores: PassageScores, _ limit: Int) throws
    -> [Int]
  {
    let lists = try phrase.terms.map { try scores.index.postings($0, .body) }.sorted {
      $0.passages.count < $1.passages.count
    }
    guard let shortest = lists.first else { return [] }
    var candidates: [Int] = []
    for entry in scores.scored {
      let range = scores.index.entries[entry].passages
      for place in shortest.lowerBound(range.lowerBound)..<shortest.lowerBound(range.upperBound)
      where lists.dropFirst().allSatisfy({ $0.contains(shortest.passages[place]) }) {
        candidates.append(Int(shortest.passages[place]))
      }
    }
    if candidates.count > limit {
      candidates.sort { scores.lexicalPart($0) > scores.lexicalPart($1) }
      candidates.removeLast(candidates.count - limit)
    }
    let words = phrase.words
    return try candidates.filter { passage in
      let text = try scores.words(of: passage)
      guard text.count >= words.count else { return false }
      return (0...(text.count - words.count)).contains { text[$0..<($0 + words.count)].elementsEqual(words) }
    }
  }

  /// The part of the phrases that a passage holds, 0 to 1.
  func share(_ passage: Int) -> Double {
    phrases.isEmpty ? 0 : Double(counts[passage] ?? 0) / Double(phrases.count)
  }

  /// Whether a passage holds every phrase.
  func holdsAll(_ passage: Int) -> Bool { counts[passage] ?? 0 == phrases.count }
}

/// Compares texts by the word sequences that they share.
///
/// Texts that share a fingerprint (``Winnowing``) are compared exactly: their longest common word sequences become
/// passages, then the next longest, each word in one passage at most. What a text quotes, what it repeats of the
/// assignment and what stands in most texts of a class is left out, and is told in the notes.
///
/// The similarity is twice the shared words over the words of both texts, the containment the shared words over those of
/// the shorter; words that were left out count in the lengths and match nothing.
public struct ProseSimilarity: Sendable {
  /// The least length of a shared passage in words.
  ///
  /// Of pairs of essays of independent writers on the same subject 18 in 100 share 6 words in a row somewhere, 8 in 100
  /// share 8 and 4 in 100 share 10, nearly all of it words of the task (16,530 pairs of ELLIPSE, no task given). Of a copy in which
  /// every tenth word was replaced, 8 words leave 81 in 100 of the rest to be found and 10 words 74.
  public var minimumWords: Int
  /// From how many words on what repeats the assignment is left out.
  public var assignmentWords: Int

  /// From which similarity on a pair deserves a look.
  ///
  /// Of 16,530 pairs of essays of independent writers on the same subject 3 have .1 or more, with no task given.
  public static let notable = 0.1

  /// A comparison.
  ///
  /// - Parameters:
  ///   - minimumWords: The least length of a shared passage in words.
  ///   - assignmentWords: From how many words in a row on what repeats the assignment is left out.
  public init(minimumWords: Int = 8, assignmentWords: Int = 5) {
    self.minimumWords = max(2, minimumWords)
    self.assignmentWords = max(1, assignmentWords)
  }

  /// Compares texts with each other and with earlier ones.
  ///
  /// - Parameters:
  ///   - texts: The texts of a class. Each pair of them is compared.
  ///   - previous: Earlier texts. Each is compared with each of the class.
  ///   - assignment: The assignment's own text, whose words are no copying.
  /// - Returns: The pairs with a shared passage; ranges count code points of the texts.
  public func compare(
    _ texts: [ComparedText], previous: [ComparedText] = [], assignment: String? = nil
  ) -> SimilarityResult {
    var vocabulary: [String: Int32] = [:]
    let task = assignment.map { WordSequence(ComparedText($0), &vocabulary) }
    let given = task.map { grams(of: $0, assignmentWords) } ?? []
    var quoted = 0
    var repeated = 0
    var all = (texts + previous).map { text -> WordSequence in
      var words = WordSequence(text, &vocabulary)
      let codes = text.text.unicodeScalars.map(\.value)
      quoted += words.leaveOut(Quotations.merged(Quotations.find(in: codes) + text.quotations))
      repeated += words.leaveOut(given, gram: assignmentWords)
      return words
    }
    let common = commonGrams(all[..<texts.count])
    var shared = 0
    for index in all.indices { shared += all[index].leaveOut(common, gram: minimumWords) }
    return SimilarityResult(
      matches: SimilarityResult.sorted(matches(all, texts.count)), notes: notes(quoted, repeated, shared))
  }

  /// The hashes of all runs of `gram` words.
  private func grams(of words: WordSequence, _ gram: Int) -> Set<UInt64> {
    Set(SequenceIndex.hashes(of: words.symbols, gram: gram).filter { $0 != 0 })
  }

  /// Runs of words, long enough to match, that stand in more than half of the texts and in 4 at least.
  private func commonGrams(_ texts: ArraySlice<WordSequence>) -> Set<UInt64> {
    guard texts.count >= 4 else { return [] }
    var counts: [UInt64: Int32] = [:]
    for text in texts {
      for gram in grams(of: text, minimumWords) { counts[gram, default: 0] += 1 }
    }
    return Set(counts.lazy.filter { $0.value >= 4 && Int($0.value) * 2 > texts.count }.map(\.key))
  }

  /// What the texts share: only those with a common fingerprint are compared.
  private func matches(_ texts: [WordSequence], _ own: Int) -> [SimilarityMatch] {
    let winnowing = Winnowing(guarantee: minimumWords, gram: min(5, minimumWords))
    let tiling = Tiling(minimum: minimumWords)
    let indexes = texts.map { SequenceIndex($0.symbols, gram: minimumWords) }
    var holders: [UInt64: [Int32]] = [:]
    var lastSeen = [Int](repeating: -1, count: texts.count)
    var result: [SimilarityMatch] = []
    for second in texts.indices {
      var candidates: [Int] = []
      for fingerprint in winnowing.fingerprints(of: texts[second].symbols) {
        for holder in holders[fingerprint] ?? [] where lastSeen[Int(holder)] != second {
          lastSeen[Int(holder)] = second
          candidates.append(Int(holder))
        }
        // Earlier texts are not compared with each other.
        if second < own { holders[fingerprint, default: []].append(Int32(second)) }
      }
      for first in candidates.sorted() {
        let tiles = tiling.tiles(indexes[first], indexes[second])
        guard !tiles.isEmpty else { continue }
        let words = Double(tiles.reduce(0) { $0 + $1.length })
        let (a, b) = (texts[first], texts[second])
        result.append(
          SimilarityMatch(
            first: first, second: second, similarity: 2 * words / Double(a.count + b.count),
            containment: words / Double(min(a.count, b.count)),
            passages: tiles.map {
              .init(
                first: a.range($0.first, $0.length), second: b.range($0.second, $0.length), length: $0.length)
            }))
      }
    }
    return result
  }

  private func notes(_ quoted: Int, _ repeated: Int, _ shared: Int) -> [String] {
    var notes: [String] = []
    if quoted > 0 {
      notes.append("What stands in quotation marks or quoted blocks was left out: \(quoted) words in all.")
    }
    if repeated > 0 { notes.append("What repeats the assignment was left out: \(repeated) words in all.") }
    if shared > 0 {
      notes.append(
        "What stands in more than half of the class's texts was left out as common matter, such as the task: "
          + "\(shared) words in all.")
    }
    return notes
  }
}

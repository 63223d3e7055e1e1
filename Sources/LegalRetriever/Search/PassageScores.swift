internal import Foundation

/// The scores of the passages of a library for one question, with all that is needed to say how each came about.
struct PassageScores {
  /// A term with the places it was found in.
  struct Found {
    var term: SearchPlan.Term
    var list: PostingList
    /// Inverse document frequency: ln(1 + (N − n + 0.5) / (n + 0.5)), over the passages of the documents looked at.
    var idf: Double
  }

  /// With how many passages the typical sentences of clauses are compared.
  private static let sentencesFor = 2500

  let plan: SearchPlan
  let index: PassageIndex
  let weights: RankingWeights
  /// The entries that are looked at: those that the question names, else all that are searched.
  let candidates: [Int]
  /// The entries whose passages have scores.
  let scored: [Int]
  private(set) var found: [Found] = []
  /// The terms that stand in no passage of the documents looked at.
  private(set) var absent: [SearchPlan.Term] = []
  /// The mean length of a passage, in words.
  let meanLength: Double
  /// BM25 of the question's words and of the clause's words, by passage.
  private var question: [Double]
  private var clause: [Double]
  /// The greatest of each over the documents looked at.
  private(set) var greatestQuestion = 0.0
  private(set) var greatestClause = 0.0
  /// Pairs of words of a long question, by passage.
  private(set) var pairs: [Int: Double] = [:]
  /// Both parts together, by passage; see ``gather()``.
  private var lexical: [Double] = []
  /// The cosines by passage, where vectors were compared.
  private(set) var denseQuestion: [Double] = []
  private(set) var denseClause: [Double] = []

  /// Scores the passages for a plan.
  init(_ plan: SearchPlan, index: PassageIndex, weights: RankingWeights) throws {
    self.plan = plan
    self.index = index
    self.weights = weights
    let named = plan.named
    candidates = named.isEmpty ? plan.live : named
    let count = candidates.reduce(0) { $0 + index.entries[$1].passages.count }
    scored = count >= plan.request.limit ? candidates : plan.live
    question = Array(repeating: 0, count: index.lengths.count)
    clause = plan.clauses.isEmpty ? [] : question
    var total = 0
    for entry in candidates {
      for passage in index.entries[entry].passages { total += Int(index.lengths[passage]) }
    }
    meanLength = max(1, Double(total) / 2 / Double(max(1, count)))
    try addTerms(passages: count)
    findGreatest()
    gather()
  }

  private var coversAll: Bool { scored.count == index.entries.count }

  private mutating func addTerms(passages count: Int) throws {
    let ranges = scored.map { index.entries[$0].passages }
    for term in plan.terms where term.question > 0 || term.clause > 0 {
      let list = try index.postings(term.term, .body)
      let inCandidates =
        candidates.count == index.entries.count
        ? list.passages.count
        : candidates.reduce(0) { sum, entry in
          let range = index.entries[entry].passages
          return sum + list.lowerBound(range.upperBound) - list.lowerBound(range.lowerBound)
        }
      guard inCandidates > 0 else {
        absent.append(term)
        continue
      }
      let idf = log(1 + (Double(count - inCandidates) + 0.5) / (Double(inCandidates) + 0.5))
      found.append(Found(term: term, list: list, idf: idf))
      if coversAll {
        add(term, list, 0..<list.passages.count, idf)
      } else {
        for range in ranges {
          let lower = list.lowerBound(range.lowerBound)
          add(term, list, lower..<max(lower, list.lowerBound(range.upperBound)), idf)
        }
      }
    }
  }

  private mutating func add(_ term: SearchPlan.Term, _ list: PostingList, _ places: Range<Int>, _ idf: Double)
  {
    let k1 = RankingWeights.k1
    let constant = k1 * (1 - RankingWeights.b)
    let slope = k1 * RankingWeights.b / meanLength / 2
    let top = idf * (k1 + 1)
    let isClause = term.clause > 0 && !clause.isEmpty
    for place in places {
      let passage = Int(list.passages[place])
      let times = Double(list.halves[place]) / 2
      let value = top * times / (times + constant + slope * Double(index.lengths[passage]))
      if term.question > 0 { question[passage] += term.question * value }
      if isClause { clause[passage] += term.clause * value }
    }
  }

  private mutating func findGreatest() {
    for entry in candidates {
      for passage in index.entries[entry].passages {
        greatestQuestion = max(greatestQuestion, question[passage])
        if !clause.isEmpty { greatestClause = max(greatestClause, clause[passage]) }
      }
    }
  }

  /// Counts the pairs of words that stand side by side in a long question and in some passages.
  mutating func addPairs(for passages: [Int]) throws {
    let words = plan.words.words
    var wanted: [String: [String: Double]] = [:]
    let idf = Dictionary(found.map { ($0.term.term, $0.idf) }, uniquingKeysWith: max)
    for (left, right) in zip(words, words.dropFirst()) {
      guard let first = idf[left.term], let second = idf[right.term] else { continue }
      wanted[left.term, default: [:]][right.term] = (first + second) / 2
    }
    for passage in passages {
      let terms = try self.terms(of: passage)
      var seen: Set<String> = []
      var sum = 0.0
      for (left, right) in zip(terms, terms.dropFirst()) {
        guard let value = wanted[left]?[right], seen.insert(left + " " + right).inserted else { continue }
        sum += value
      }
      if sum > 0 { pairs[passage] = sum }
    }
    gather()
  }

  /// The terms of a passage in order.
  private func terms(of passage: Int) throws -> [String] {
    guard let (text, range) = try place(of: passage) else { return [] }
    return SearchTerm.terms(in: text.string(range))
  }

  /// The words of a passage in order, stop words included.
  func words(of passage: Int) throws -> [[UInt8]] {
    guard let (text, range) = try place(of: passage) else { return [] }
    return SearchTerm.rawWords(text.bytes, in: range)
  }

  private func place(of passage: Int) throws -> (text: DocumentText, range: Range<Int>)? {
    guard let entry = index.entry(of: passage) else { return nil }
    let text = try index.text(of: entry)
    let passages = try index.structure(of: entry).passages
    return (text, text.byteRange(passages[passage - index.entries[entry].passages.lowerBound].range))
  }

  /// Compares vectors.
  ///
  /// - Parameters:
  ///   - vectors: those of each candidate's passages.
  ///   - question: that of the question.
  ///   - sentences: those of the clauses' typical sentences.
  mutating func addVectors(_ vectors: [Int: PassageVectors], question: [Float], sentences: [[Float]]) {
    denseQuestion = Array(repeating: 0, count: index.lengths.count)
    denseClause = sentences.isEmpty ? [] : denseQuestion
    let asked = PassageVectors.Query(question)
    let typical = sentences.map(PassageVectors.Query.init)
    var top = TopPassages(limit: Self.sentencesFor)
    for entry in vectors.keys.sorted() {
      guard let vectors = vectors[entry] else { continue }
      let range = index.entries[entry].passages
      for passage in range {
        denseQuestion[passage] = vectors.cosine(passage - range.lowerBound, asked)
        if !typical.isEmpty { top.add(passage, lexical[passage] + weights.dense * denseQuestion[passage]) }
      }
    }
    // The sentences of clauses are compared with the passages that are the best without them.
    for scored in top.ranked() {
      guard let entry = index.entry(of: scored.passage), let vectors = vectors[entry] else { continue }
      let place = scored.passage - index.entries[entry].passages.lowerBound
      denseClause[scored.passage] = typical.reduce(0) { max($0, vectors.cosine(place, $1)) }
    }
  }

  // MARK: Values

  /// The part of the question's own words, 0 to 1 over the documents looked at, weighted.
  func questionPart(_ passage: Int) -> Double {
    guard greatestQuestion > 0 else { return 0 }
    return weights.question * (question[passage] + weights.pair * (pairs[passage] ?? 0)) / greatestQuestion
  }

  /// The part of the clause's words, likewise.
  func clausePart(_ passage: Int) -> Double {
    greatestClause > 0 ? weights.clause * clause[passage] / greatestClause : 0
  }

  /// Both together: what a passage shares with its neighbours.
  func lexicalPart(_ passage: Int) -> Double { lexical[passage] }

  /// Adds up both parts for each passage: once the words are counted, and again once pairs are.
  private mutating func gather() {
    lexical = Array(repeating: 0, count: index.lengths.count)
    for entry in scored {
      for passage in index.entries[entry].passages {
        lexical[passage] = questionPart(passage) + clausePart(passage)
      }
    }
  }

  /// What a neighbour so far away adds: its own part times this.
  func neighbourFactors() -> [Double] {
    let factor = plan.isLong ? weights.longNeighbour : weights.neighbour
    guard factor > 0 else { return [] }
    return plan.isLong ? [factor, factor * factor, factor * factor * factor] : [factor, factor * factor]
  }

  /// What the neighbours of a passage in its document add.
  func neighbourPart(_ passage: Int, in range: Range<Int>, _ factors: [Double]) -> Double {
    var sum = 0.0
    for (offset, factor) in factors.enumerated() {
      let (left, right) = (passage - offset - 1, passage + offset + 1)
      if left >= range.lowerBound { sum += factor * lexicalPart(left) }
      if right < range.upperBound { sum += factor * lexicalPart(right) }
    }
    return sum
  }

  /// The part of the vectors.
  func densePart(_ passage: Int) -> Double {
    guard !denseQuestion.isEmpty else { return 0 }
    let clause = denseClause.isEmpty ? 0 : weights.denseClause * denseClause[passage]
    return weights.dense * denseQuestion[passage] + clause
  }

  /// Which part of what was looked for a passage holds, each word counting with its idf, 0 to 1: of the question's words, and of the
  /// clause's words, which is `nil` where the question names no kind of clause.
  func coverage(_ passage: Int) -> (question: Double, clause: Double?) {
    var (all, held) = ((question: 0.0, clause: 0.0), (question: 0.0, clause: 0.0))
    for found in found {
      let place = found.list.lowerBound(passage)
      let isHeld = place < found.list.passages.count && Int(found.list.passages[place]) == passage
      all.question += found.term.question * found.idf
      all.clause += found.term.clause * found.idf
      if isHeld {
        held.question += found.term.question * found.idf
        held.clause += found.term.clause * found.idf
      }
    }
    let count = candidates.reduce(0) { $0 + index.entries[$1].passages.count }
    let highest = log(1 + (Double(count) + 0.5) / 0.5)
    for term in absent {
      all.question += term.question * highest
      all.clause += term.clause * highest
    }
    return (
      all.question > 0 ? held.question / all.question : 0, all.clause > 0 ? held.clause / all.clause : nil
    )
  }

  /// The part of a term in a passage's BM25, before it is divided by the greatest; `nil` where the passage lacks it.
  func value(of found: Found, in passage: Int) -> Double? {
    let place = found.list.lowerBound(passage)
    guard place < found.list.passages.count, Int(found.list.passages[place]) == passage else { return nil }
    let times = Double(found.list.halves[place]) / 2
    let k1 = RankingWeights.k1
    let constant = k1 * (1 - RankingWeights.b)
    let slope = k1 * RankingWeights.b / meanLength / 2
    return found.idf * (k1 + 1) * times / (times + constant + slope * Double(index.lengths[passage]))
  }
}

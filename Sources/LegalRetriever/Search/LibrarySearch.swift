public import Evidence

/// Answers questions from a library: which document is meant, and which passages say it.
public struct LibrarySearch: Sendable {
  /// For how many passages of a long question the pairs of words are counted.
  private static let pairsFor = 300
  /// How many passages where parties sign may stand among the best and be passed over.
  private static let signaturesPassed = 16

  /// The library.
  public let index: PassageIndex
  /// How much each part of a score counts.
  public let weights: RankingWeights
  private let vocabulary: ClauseVocabulary

  /// A search in a library.
  public init(
    _ index: PassageIndex, weights: RankingWeights = .standard, vocabulary: ClauseVocabulary = .standard
  ) {
    self.index = index
    self.weights = weights
    self.vocabulary = vocabulary
  }

  /// What a request comes to.
  ///
  /// - Throws: ``LegalRetrieverError`` `search.empty` for a question without words.
  public func plan(_ request: SearchRequest) throws -> SearchPlan {
    try SearchPlan(request, index: index, weights: weights, vocabulary: vocabulary)
  }

  /// The vectors of a question, made by a model.
  public struct QuestionVectors: Sendable {
    /// The model.
    public var model: ContentDigest
    /// The vector of the question without names, of length 1.
    public var question: [Float]
    /// Those of the clauses' typical sentences.
    public var sentences: [[Float]]

    /// Vectors of a question.
    public init(model: ContentDigest, question: [Float], sentences: [[Float]]) {
      self.model = model
      self.question = question
      self.sentences = sentences
    }
  }

  /// Whether all documents that a plan looks at have vectors of a model.
  public func hasVectors(for plan: SearchPlan, model: ContentDigest) throws -> Bool {
    let named = plan.named
    return try (named.isEmpty ? plan.live : named).allSatisfy {
      try index.entries[$0].passages.isEmpty || index.vectors(of: $0, model: model) != nil
    }
  }

  /// Answers a planned request.
  ///
  /// - Parameter vectors: those of the question; `nil` to rank by words alone.
  public func answer(_ plan: SearchPlan, vectors: QuestionVectors? = nil) throws -> SearchAnswer {
    try answer(plan, vectors: vectors, keepsNames: false)
  }

  /// How passages score under a plan.
  private struct Scoring {
    let plan: SearchPlan
    let weights: RankingWeights
    let index: PassageIndex
    let scores: PassageScores
    let phrases: PhraseFinder
    let shares: [Int: Double]
    let factors: [Double]
    let usedVectors: Bool

    /// The score of a passage; `nil` where it has nothing of the question.
    func score(_ passage: Int, in entry: Int) -> Double? {
      let range = index.entries[entry].passages
      let own = scores.lexicalPart(passage) + scores.neighbourPart(passage, in: range, factors)
      let other = scores.densePart(passage) + weights.phrase * phrases.share(passage)
      guard own + other > 0 else { return nil }
      return plan.documentWeight(weights) * (shares[entry] ?? 0) + own + other
    }
  }

  /// The score of a passage under a planned request, whatever its rank; 0 where it has nothing of the question.
  ///
  /// - Parameter span: the place of a passage of the library, as a hit cites it.
  public func score(of span: SourceSpan, _ plan: SearchPlan, vectors: QuestionVectors? = nil) throws -> Double
  {
    guard case .text(let start, _) = span.place else { return 0 }
    for entry in plan.live where index.entries[entry].digest == span.document {
      let structure = try index.structure(of: entry)
      guard let offset = structure.passages.firstIndex(where: { $0.range.lowerBound == start }) else {
        continue
      }
      let passage = index.entries[entry].passages.lowerBound + offset
      let scoring = try scoring(plan, vectors: vectors)
      let penalty = structure.passages[offset].kind == .signature ? weights.signature : 0
      if scoring.scores.scored.contains(entry), let score = scoring.score(passage, in: entry) {
        return score - penalty
      }
      let isEmpty = !scoring.scores.scored.contains { other in
        index.entries[other].passages.contains { scoring.score($0, in: other) != nil }
      }
      guard isEmpty, !plan.router.naming.isEmpty else { return 0 }
      let all = try SearchPlan(
        plan.request, index: index, weights: weights, vocabulary: vocabulary, keepsNames: true)
      return try self.scoring(all, vectors: nil).score(passage, in: entry) ?? 0
    }
    return 0
  }

  private func scoring(_ plan: SearchPlan, vectors: QuestionVectors?) throws -> Scoring {
    var scores = try PassageScores(plan, index: index, weights: weights)
    if plan.isLong, weights.pair > 0 {
      try scores.addPairs(
        for: best(scores, limit: Self.pairsFor) { _, passage, _ in scores.lexicalPart(passage) })
    }
    var usedVectors = false
    if let vectors, weights.dense > 0 || weights.denseClause > 0 {
      usedVectors = try addVectors(vectors, to: &scores)
    }
    return Scoring(
      plan: plan, weights: weights, index: index, scores: scores,
      phrases: try PhraseFinder(plan, scores: scores, needsAll: plan.request.needsPhrases),
      shares: shares(plan), factors: scores.neighbourFactors(), usedVectors: usedVectors)
  }

  private func answer(_ plan: SearchPlan, vectors: QuestionVectors?, keepsNames: Bool) throws -> SearchAnswer
  {
    let scoring = try scoring(plan, vectors: vectors)
    let (scores, phrases, shares) = (scoring.scores, scoring.phrases, scoring.shares)
    let allowed = try sections(plan)
    var top = TopPassages(limit: plan.request.limit + Self.signaturesPassed)
    for entry in scores.scored {
      for passage in index.entries[entry].passages {
        if let allowed, !allowed.contains(passage) { continue }
        if plan.request.needsPhrases, !phrases.holdsAll(passage) { continue }
        if let score = scoring.score(passage, in: entry) { top.add(passage, score) }
      }
    }
    let explainer = ScoreExplainer(scores: scores, phrases: phrases, shares: shares)
    let ranked = try withoutNames(top.ranked(), limit: plan.request.limit)
    if ranked.isEmpty, !keepsNames, !plan.router.naming.isEmpty {
      // The words beside the name stand nowhere: then the name itself is looked for.
      let all = try SearchPlan(
        plan.request, index: index, weights: weights, vocabulary: vocabulary, keepsNames: true)
      return try answer(all, vectors: nil, keepsNames: true)
    }
    let hits = try ranked.compactMap { try hit($0, plan, explainer) }
    return SearchAnswer(
      documents: named(plan), hits: hits, clauses: plan.clauseNames, usedVectors: scoring.usedVectors,
      notes: notes(plan, phrases, hits))
  }

  /// The passages with less for those where the parties sign: names answer no question about clauses.
  private func withoutNames(_ ranked: [TopPassages.Scored], limit: Int) throws -> [TopPassages.Scored] {
    var changed = false
    let scored = try ranked.map { scored in
      guard let entry = index.entry(of: scored.passage) else { return scored }
      let place = scored.passage - index.entries[entry].passages.lowerBound
      guard try index.structure(of: entry).passages[place].kind == .signature else { return scored }
      changed = true
      return TopPassages.Scored(
        passage: scored.passage, score: scored.score - weights.signature, penalty: weights.signature)
    }
    let sorted = changed ? scored.sorted { ($0.score, -$0.passage) > ($1.score, -$1.passage) } : scored
    return Array(sorted.prefix(limit))
  }

  private func best(
    _ scores: PassageScores, limit: Int, by value: (Int, Int, Range<Int>) -> Double
  ) -> [Int] {
    var top = TopPassages(limit: limit)
    for entry in scores.scored {
      let range = index.entries[entry].passages
      for passage in range { top.add(passage, value(entry, passage, range)) }
    }
    return top.ranked().map(\.passage)
  }

  private func addVectors(_ vectors: QuestionVectors, to scores: inout PassageScores) throws -> Bool {
    var found: [Int: PassageVectors] = [:]
    for entry in scores.candidates where !index.entries[entry].passages.isEmpty {
      guard let own = try index.vectors(of: entry, model: vectors.model) else { return false }
      found[entry] = own
    }
    scores.addVectors(found, question: vectors.question, sentences: vectors.sentences)
    return !found.isEmpty
  }

  private func shares(_ plan: SearchPlan) -> [Int: Double] {
    Dictionary(plan.router.matches.map { ($0.entry, $0.share) }, uniquingKeysWith: max)
  }

  /// The passages of the section that is asked for; `nil` where none is.
  private func sections(_ plan: SearchPlan) throws -> Set<Int>? {
    guard let wanted = plan.request.section?.lowercased(), !wanted.isEmpty else { return nil }
    var allowed: Set<Int> = []
    for entry in plan.live {
      let structure = try index.structure(of: entry)
      let matching = Set(
        structure.sections.indices.filter { place in
          let section = structure.sections[place]
          let number = section.number?.lowercased() ?? ""
          return number == wanted || number.hasPrefix(wanted + ".")
            || section.pinpoint?.lowercased() == wanted
            || (wanted.count > 2 && section.title?.lowercased().contains(wanted) == true)
        })
      for (offset, passage) in structure.passages.enumerated() {
        var section = passage.section
        while let place = section {
          if matching.contains(place) {
            allowed.insert(index.entries[entry].passages.lowerBound + offset)
            break
          }
          section = structure.sections[place].parent
        }
      }
    }
    return allowed
  }

  private func hit(_ scored: TopPassages.Scored, _ plan: SearchPlan, _ explainer: ScoreExplainer) throws
    -> SearchAnswer.Hit?
  {
    guard let place = index.entry(of: scored.passage) else { return nil }
    let entry = index.entries[place]
    let structure = try index.structure(of: place)
    let passage = structure.passages[scored.passage - entry.passages.lowerBound]
    let text = try index.text(of: place)
    var hit = SearchAnswer.Hit(
      entry: entry, passage: passage,
      pinpoint: PassagePath.pinpoint(of: passage, in: structure.sections),
      titles: PassagePath.titles(of: passage, in: structure.sections),
      quotation: text.string(text.byteRange(passage.range)), score: scored.score,
      likelihood: AnswerLikelihood.of(explainer.scores.coverage(scored.passage)))
    hit.citedAs = structure.citation.map { citation in
      PublishedCitation.text(
        citation, pinpoint: structure.isProvision(passage) ? hit.pinpoint : nil, of: entry)
    }
    if plan.request.explains {
      let resolver = ReferenceResolver(structure: structure, text: text)
      hit.crossReferences = resolver.references(from: scored.passage - entry.passages.lowerBound)
      hit.definitions = resolver.definitions(for: scored.passage - entry.passages.lowerBound)
      hit.explanation = explainer.explain(scored, entry: place)
      hit.presentText = try PresentText.of(hit, index: index)
    }
    return hit
  }

  private func named(_ plan: SearchPlan) -> [SearchAnswer.NamedDocument] {
    plan.router.matches.filter { $0.share >= DocumentRouter.lookedAt }.prefix(5).map { match in
      SearchAnswer.NamedDocument(
        entry: index.entries[match.entry], share: match.share,
        words: match.words.sorted { $0.weight > $1.weight }.map(\.word))
    }
  }

  private func notes(_ plan: SearchPlan, _ phrases: PhraseFinder, _ hits: [SearchAnswer.Hit]) -> [String] {
    var notes: [String] = []
    if plan.live.isEmpty { notes.append("No document of the library meets the filters.") }
    if phrases.missing > 0 {
      notes.append(
        phrases.missing == 1
          ? "A phrase in quotation marks stands in no passage that was looked at."
          : "\(phrases.missing) phrases in quotation marks stand in no passage that was looked at.")
    }
    return notes
  }
}

internal import Evidence
internal import Foundation
internal import LanguageModelCore

/// Looks through the documents of a library for clauses of some kinds.
public struct ClauseFinder: Sendable {
  /// A kind with all that it is looked for by.
  private struct Sought: Sendable {
    var name: String
    var words: [Weighed]
    var sentences: [Weighed]
    var cues: [[String]]
    var head: LogisticRegression?
    var examples: Double
    var weights: ClauseLikelihood.Weights
  }

  /// A term with its idf.
  private struct Weighed: Sendable {
    var term: String
    var word: String
    var idf: Double
  }

  /// A passage cut into terms.
  private struct Read {
    var passage: Int
    var terms: [String]
    var set: Set<String>
    var title: [String]
    var vector: FeatureVector?
  }

  private let index: PassageIndex
  private let sought: [Sought]
  private let tfidf: TFIDF?

  /// A finder.
  ///
  /// - Parameters:
  ///   - kinds: what is looked for; each is known to the vocabulary or to the model.
  ///   - model: what was learned from labelled passages.
  ///   - usesVocabulary: whether the vocabulary takes part where the model knows a kind.
  /// - Throws: ``LegalRetrieverError`` `clauses.unknown` for a kind that neither knows.
  public init(
    _ index: PassageIndex, kinds: [ClauseKind], model: ClauseModel? = nil, usesVocabulary: Bool = true
  ) throws {
    self.index = index
    let count = Double(index.passageCount)
    func weighed(_ words: [ClauseVocabulary.Word]) throws -> [Weighed] {
      try words.map { word in
        let found = Double(try index.postings(word.term, .body).passages.count)
        return Weighed(
          term: word.term, word: word.word, idf: log(1 + max(0.5, count - found + 0.5) / (found + 0.5)))
      }
    }
    sought = try kinds.map { kind in
      let learned = model?.clause(named: kind.name)
      let head = learned?.head
      let entry = head != nil && !usesVocabulary ? nil : kind.entry
      guard head != nil || entry != nil else { throw LegalRetrieverError.unknownClause() }
      return Sought(
        name: kind.name, words: try weighed(entry?.words ?? []),
        sentences: try weighed(entry?.sentenceWords ?? []),
        cues: entry?.cues ?? [], head: head,
        examples: ClauseLikelihood.sign(ofExamples: learned?.examples ?? 10),
        weights: entry == nil ? .learned : head == nil ? .vocabulary : .both)
    }
    tfidf = sought.contains { $0.head != nil } ? model?.tfidf : nil
  }

  /// The places in the index's entries of the documents that a request's filters leave; its question is not looked at.
  public static func documents(_ request: SearchRequest, of index: PassageIndex) -> [Int] {
    LiveDocuments.select(request, index.entries)
  }

  /// What was found in a document, a cell for each kind in their order.
  ///
  /// - Parameter entry: the document's place in the index's entries.
  public func cells(of entry: Int) throws -> [ClauseCell] {
    let structure = try index.structure(of: entry)
    let (sections, passages) = (structure.sections, structure.passages)
    let text = try index.text(of: entry)
    let read = passages.indices.filter { ![.contents, .signature].contains(passages[$0].kind) }.map { place in
      let words = text.string(text.byteRange(passages[place].range))
      let terms = SearchTerm.terms(in: words)
      let title = passages[place].section.flatMap { Self.title(above: $0, in: sections) } ?? ""
      return Read(
        passage: place, terms: terms, set: Set(terms), title: SearchTerm.terms(in: title),
        vector: tfidf?.vector(TextPreparation.prepare(words)))
    }
    return sought.map { kind in
      var best: (read: Read, signs: ClauseLikelihood.Signs, logOdds: Double)?
      for passage in read {
        let signs = Self.signs(of: passage, kind)
        let logOdds = kind.weights.logOdds(signs)
        if logOdds > best?.logOdds ?? -.infinity { best = (passage, signs, logOdds) }
      }
      guard let best else { return ClauseCell(kind: kind.name, probability: 0, nearest: nil) }
      let passage = passages[best.read.passage]
      let quotation = text.string(text.byteRange(passage.range))
      let citation = Citation(
        span: SourceSpan(
          document: index.entries[entry].digest,
          place: .text(start: passage.range.lowerBound, end: passage.range.upperBound)),
        label: PassagePath.pinpoint(of: passage, in: sections), quote: quotation)
      let held = kind.words.filter { best.read.set.contains($0.term) }.sorted { $0.idf > $1.idf }
      return ClauseCell(
        kind: kind.name, probability: ClauseLikelihood.probability(best.logOdds),
        nearest: ClauseCell.Passage(
          citation: citation, range: passage.range, quotation: quotation,
          explanation: ClauseLikelihood.explanation(
            best.signs, kind.weights, held: held.prefix(8).map(\.word))))
    }
  }

  /// The nearest title above a passage of a section.
  private static func title(above section: Int, in sections: [LegalSection]) -> String? {
    var place: Int? = section
    for _ in 0..<8 {
      guard let index = place, sections.indices.contains(index) else { return nil }
      if let title = sections[index].title { return title }
      place = sections[index].parent
    }
    return nil
  }

  private static func signs(of read: Read, _ kind: Sought) -> ClauseLikelihood.Signs {
    var signs = ClauseLikelihood.Signs()
    signs.words = part(kind.words, in: read.set)
    signs.sentences = part(kind.sentences, in: read.set)
    signs.title = kind.cues.contains { holds(read.title, $0) } ? 1 : 0
    signs.cue = kind.cues.contains { read.set.contains($0[0]) && holds(read.terms, $0) } ? 1 : 0
    signs.length = log(1 + Double(read.terms.count)) / 5
    if let head = kind.head, let vector = read.vector {
      signs.learned = head.decisions(vector).first ?? 0
      signs.examples = kind.examples
    }
    return signs
  }

  private static func part(_ words: [Weighed], in terms: Set<String>) -> Double {
    var (held, all) = (0.0, 0.0)
    for word in words {
      all += word.idf
      if terms.contains(word.term) { held += word.idf }
    }
    return all > 0 ? held / all : 0
  }

  private static func holds(_ terms: [String], _ run: [String]) -> Bool {
    guard terms.count >= run.count, let first = run.first else { return false }
    for place in 0...(terms.count - run.count) where terms[place] == first {
      if terms[place..<(place + run.count)].elementsEqual(run) { return true }
    }
    return false
  }
}

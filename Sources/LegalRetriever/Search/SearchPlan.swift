/// What a question comes to: the words to look for, the kinds of clauses it names, the documents it means.
public struct SearchPlan: Sendable {
  /// A term to look for.
  struct Term: Sendable {
    /// What is looked for.
    var term: String
    /// The word as the question or the vocabulary writes it.
    var word: String
    /// How much it counts as a word of the question.
    var question: Double
    /// How much it counts as a word of clauses of the kind asked for.
    var clause: Double
  }

  /// What was asked.
  public let request: SearchRequest
  let words: QuestionWords
  let router: DocumentRouter
  let clauses: [ClauseVocabulary.Match]
  let terms: [Term]
  /// The entries that are searched.
  let live: [Int]
  /// Whether the question is a paragraph.
  let isLong: Bool

  /// The question without the words that name a document: what a model is to embed.
  public let questionText: String
  /// The names of the kinds of clauses that the question is about.
  public var clauseNames: [String] { clauses.map(\.entry.name) }
  /// Typical sentences of such clauses: what a model is to embed too.
  public var clauseSentences: [String] { clauses.flatMap(\.entry.sentences) }

  /// Plans the answer to a request.
  ///
  /// - Parameter keepsNames: whether the words that name the document are looked for in its passages as well.
  init(
    _ request: SearchRequest, index: PassageIndex, weights: RankingWeights, vocabulary: ClauseVocabulary,
    keepsNames: Bool = false
  ) throws {
    self.request = request
    let asked = QuestionWords(request.question)
    words = asked
    guard !asked.words.isEmpty else { throw LegalRetrieverError.emptyQuestion() }
    live = LiveDocuments.select(request, index.entries)
    router =
      weights.document > 0
      ? try DocumentRouter(asked, index: index, live: live, clauseWords: Self.clauseWords(asked, vocabulary))
      : DocumentRouter()
    let naming = keepsNames ? [] : router.naming
    let rest = asked.words.indices.filter { !naming.contains($0) }.map { asked.words[$0] }
    clauses = weights.clause > 0 || weights.denseClause > 0 ? vocabulary.matches(rest.map(\.term)) : []
    isLong = rest.count > RankingWeights.longQuestion
    terms = Self.terms(rest, clauses, weights)
    var text = Array(request.question.utf8)
    for place in naming {
      for byte in asked.words[place].range where text.indices.contains(byte) { text[byte] = Letters.space }
    }
    questionText = String(decoding: text, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }

  private static func clauseWords(_ asked: QuestionWords, _ vocabulary: ClauseVocabulary) -> Set<String> {
    let terms = asked.words.map(\.term)
    return Set(vocabulary.matches(terms).flatMap { terms[$0.range] })
  }

  private static func terms(
    _ words: [QuestionWords.Word], _ clauses: [ClauseVocabulary.Match], _ weights: RankingWeights
  ) -> [Term] {
    var terms: [Term] = []
    var places: [String: Int] = [:]
    func place(_ term: String, _ word: String) -> Int {
      if let place = places[term] { return place }
      places[term] = terms.count
      terms.append(Term(term: term, word: word, question: 0, clause: 0))
      return terms.count - 1
    }
    for word in words {
      let index = place(word.term, word.text)
      terms[index].question = generic.contains(word.term) ? weights.genericWord : 1
    }
    // Several kinds of clauses share what one has.
    let part = 1 / Double(max(1, clauses.count)).squareRoot()
    for clause in clauses {
      for word in clause.entry.words {
        let index = place(word.term, word.word)
        terms[index].clause = max(terms[index].clause, part)
      }
      for word in clause.entry.sentenceWords where weights.sentenceWord > 0 {
        let index = place(word.term, word.word)
        terms[index].clause = max(terms[index].clause, part * weights.sentenceWord)
      }
    }
    return terms
  }

  /// Words of questions that say nothing about a clause.
  private static let generic = Set(
    SearchTerm.terms(
      in: """
        document contract agreement consider included include provided allow require state indicate mention specify \
        permit information clause provision want one parties party section
        """))
}

import Evidence
import Foundation
import LanguageModelCore
import LegalRetriever

/// Measures how good and how fast searching is, on data that is named, and reports it as Markdown.
public struct EvaluateRetrieval: Sendable {
  /// What is measured.
  public struct Plan: Sendable {
    /// A folder with `corpus/`, `queries.jsonl` and, for speed, `scale/`.
    public var data: String
    /// A folder with `txt/` and `syllabus-queries.jsonl`; `nil` to leave that out.
    public var opinions: String?
    /// A store from which vectors of the same passages are taken over; `nil` makes all of them.
    public var vectors: String?
    /// Whether passages are embedded, which takes minutes.
    public var embeds = false
    /// Whether speed and size are measured.
    public var measuresSpeed = false
    /// How often `scale/` is added at most.
    public var scale = 8
    /// A Python that has `tantivy`, to compare speed with; `nil` to leave that out.
    public var python: String?
    /// The Python program that measures SQLite FTS5 and tantivy.
    public var script: String?

    /// A plan.
    public init(data: String) { self.data = data }
  }

  private let context: RunContext
  private let home: ModelHome
  private let library = "evaluation"

  /// An evaluation with the models of a home.
  public init(context: RunContext, home: ModelHome) {
    self.context = context
    self.home = home
  }

  /// Measures, and returns the report.
  ///
  /// - Parameters:
  ///   - command: the command that was given, for the report.
  ///   - progress: is told what is being done.
  public func run(
    _ plan: Plan, command: String, progress: @escaping @Sendable (String) -> Void
  ) async throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.path("attest.sqlite")
    if let vectors = plan.vectors { try Self.copy(vectors, to: path) }
    let store = try RecordStore(path: path)
    let questions = try RetrievalScore.questions(plan.data + "/queries.jsonl")
    progress("adding the corpus")
    let added = try add(plan.data + "/corpus", to: library, in: store)
    var text = "# Searching legal documents\n\nWritten by \(context.program) with\n\n    \(command)\n\n"
    text += """
      \(added.added) documents, \(Figures.megabytes(added.bytes)) MB, \(added.passages) passages; \
      \(questions.count) questions. A question is put to the whole corpus. Means over the questions of a set, then over the sets; \
      `score_retrieval.py` gives the same figures for what `attest search --queries` prints.


      """
    if plan.embeds {
      progress("embedding the corpus")
      _ = try await EmbedLibrary(store: store, home: home).run(library) { part in
        progress("embedding the corpus, \(Int(part * 100)) %")
      }
    }
    text += try await quality(questions, store: store, embeds: plan.embeds, progress: progress)
    text += try spans(store: store, data: plan.data + "/corpus")
    if let opinions = plan.opinions {
      progress("opinions")
      text += try await syllabus(opinions)
    }
    if plan.measuresSpeed {
      text += try await RetrievalSpeed(
        context: context, home: home, plan: plan, questions: questions.map(\.query)
      )
      .run(in: store, embeds: plan.embeds, progress: progress)
    }
    return text
  }

  /// A copy of a store, so that the evaluation leaves it as it is.
  private static func copy(_ path: String, to copy: String) throws {
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
    } catch {
      throw WorkflowError(
        code: "evaluate.no-store", message: "The store with vectors cannot be read.",
        hint: "Make it with: attest add PATH… --library NAME --embed --store FILE.", place: path,
        status: .missing)
    }
  }

  func add(_ path: String, to library: String, in store: RecordStore) throws -> AddToLibrary.Outcome {
    let outcome = try AddToLibrary(context: context, store: store).run(
      [path], library: library, onProblem: { _ in }, onProgress: { _ in })
    guard outcome.added > 0 else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There are no documents to evaluate with.",
        hint: "Name a folder with corpus/ and queries.jsonl.", place: (path as NSString).lastPathComponent,
        status: .missing)
    }
    return outcome
  }

  // MARK: Quality

  /// A way to rank, and its name in the report.
  private struct Ranking {
    var name: String
    var weights: RankingWeights
    var usesVectors: Bool
  }

  private static func rankings(embeds: Bool) -> [Ranking] {
    func changed(_ base: RankingWeights, _ change: (inout RankingWeights) -> Void) -> RankingWeights {
      var weights = base
      change(&weights)
      return weights
    }
    let all = RankingWeights.standard
    let words = RankingWeights.lexical
    let bare: (inout RankingWeights) -> Void = {
      $0.clause = 0
      $0.neighbour = 0
      $0.phrase = 0
      $0.genericWord = 1
      $0.denseClause = 0
    }
    var rankings = [
      Ranking(
        name: "BM25 of the question alone, no document part",
        weights: changed(words) {
          bare(&$0)
          $0.document = 0
        }, usesVectors: false),
      Ranking(
        name: "BM25 of the question alone, in the document meant", weights: changed(words, bare),
        usesVectors: false),
      Ranking(name: "Words (all parts but vectors)", weights: words, usesVectors: false),
    ]
    if embeds {
      rankings += [
        Ranking(
          name: "Vectors alone, in the document meant",
          weights: changed(all) {
            $0.question = 0
            $0.clause = 0
            $0.phrase = 0
          }, usesVectors: true),
        Ranking(
          name: "Vector of the question alone, in the document meant",
          weights: changed(all) {
            bare(&$0)
            $0.question = 0
          }, usesVectors: true),
        Ranking(name: "BM25 and vector of the question", weights: changed(all, bare), usesVectors: true),
        Ranking(name: "Words and vectors (standard)", weights: all, usesVectors: true),
      ]
    }
    let base = embeds ? all : words
    let without: [(String, (inout RankingWeights) -> Void)] = [
      ("the document part", { $0.document = 0 }),
      (
        "the vocabulary of clauses",
        {
          $0.clause = 0
          $0.denseClause = 0
        }
      ),
      ("the words of typical sentences", { $0.sentenceWord = 0 }),
      ("the question's own words", { $0.question = 0 }),
      ("neighbouring passages", { $0.neighbour = 0 }),
      ("less weight for words such as “contract”", { $0.genericWord = 1 }),
      ("phrases", { $0.phrase = 0 }),
    ]
    for (name, change) in without {
      rankings.append(
        Ranking(name: "– without \(name)", weights: changed(base, change), usesVectors: embeds))
    }
    if embeds {
      rankings.append(
        Ranking(
          name: "– without vectors of typical sentences", weights: changed(all) { $0.denseClause = 0 },
          usesVectors: true))
    }
    return rankings
  }

  private func quality(
    _ questions: [RetrievalScore.Question], store: RecordStore, embeds: Bool,
    progress: @Sendable (String) -> Void
  ) async throws -> String {
    let index = try PassageIndex(named: library, in: store.store)
    let embedder =
      embeds ? QuestionEmbedder(try home.load(.embedding, named: nil), keepsQuestions: true) : nil
    let sets = Set(questions.map(\.set)).sorted()
    var table = MarkdownTable(
      "Ranking", "#R@8", "#R@64", "#P@1", "#MRR", "#Right document first", "#Merger agreements R@64")
    var bySet = MarkdownTable(
      "Set", "#Questions", "#R@8", "#R@64", "#P@1", "#MRR", "#Right document first",
      "#First passage wrong", "#First eight wrong")
    for ranking in Self.rankings(embeds: embeds) {
      progress(ranking.name)
      let search = SearchLibrary(
        index, weights: ranking.weights, embedder: ranking.usesVectors ? embedder : nil)
      var rows: [String: [RetrievalScore.Row]] = [:]
      for question in questions {
        let result = try await SearchQueries.run(
          SearchQueries.Query(id: question.id, query: question.query), limit: 64, in: search)
        rows[question.set, default: []].append(
          RetrievalScore.row(
            question.snippets,
            result.snippets.map { RetrievalScore.Snippet(file_path: $0.file_path, span: $0.span) }))
      }
      let means = sets.map { RetrievalScore.Row.mean(rows[$0] ?? []) }
      let all = RetrievalScore.Row.mean(means)
      let merger = sets.firstIndex(of: "maud").map { Figures.decimal(means[$0].recall64, 3) } ?? "–"
      table.add(
        ranking.name, Figures.decimal(all.recall8, 3), Figures.decimal(all.recall64, 3),
        Figures.decimal(all.precision1, 3), Figures.decimal(all.reciprocalRank, 3),
        Figures.decimal(all.rightDocument, 3), merger)
      let isStandard = ranking.name.hasPrefix(embeds ? "Words and vectors" : "Words (all")
      guard isStandard else { continue }
      for (set, mean) in zip(sets, means) {
        func count(_ share: Double) -> String {
          String(Int(((1 - share) * Double(rows[set]?.count ?? 0)).rounded()))
        }
        bySet.add(
          set, String(rows[set]?.count ?? 0), Figures.decimal(mean.recall8, 3),
          Figures.decimal(mean.recall64, 3),
          Figures.decimal(mean.precision1, 3), Figures.decimal(mean.reciprocalRank, 3),
          Figures.decimal(mean.rightDocument, 3), count(mean.hit1), count(mean.hit8))
      }
    }
    let vectors =
      embeds ? "" : "Passages were not embedded (`--embed`), so there are no rows with vectors.\n\n"
    return
      "## Which passages are found\n\n\(table.text)\n\(vectors)The standard ranking by set:\n\n\(bySet.text)\n"
  }

  // MARK: Spans

  /// Compares the words of hits with the words at their spans in the files.
  private func spans(store: RecordStore, data: String) throws -> String {
    let index = try PassageIndex(named: library, in: store.store)
    var generator = SeededGenerator(seed: 1)
    var (same, total) = (0, 0)
    var files: [String: [Unicode.Scalar]] = [:]
    let entries = index.entries.filter { !$0.passages.isEmpty }
    let search = LibrarySearch(index, weights: .lexical)
    while total < 1000, let entry = entries.randomElement(using: &generator) {
      // Any passage can be a hit: one is asked for by its own words.
      guard let place = entry.passages.randomElement(using: &generator),
        let words = try index.quotation(of: place)
      else { continue }
      var request = SearchRequest(String(words.prefix(300)))
      request.limit = 1
      request.explains = false
      guard let plan = try? search.plan(request), let hit = try search.answer(plan).hits.first else {
        continue
      }
      if files[hit.entry.name] == nil {
        let bytes = FileManager.default.contents(atPath: data + "/" + hit.entry.name) ?? Data()
        files[hit.entry.name] = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      }
      let scalars = files[hit.entry.name] ?? []
      let range = hit.passage.range.clamped(to: 0..<scalars.count)
      total += 1
      if Array(hit.quotation.unicodeScalars) == Array(scalars[range]) { same += 1 }
    }
    return
      "## Spans\n\nOf \(total) random hits, the quotation is what stands in the file at the span in \(same).\n\n"
  }

  // MARK: Opinions

  private struct SyllabusQuestion: Decodable {
    var id: String
    var query: String
    var pages: [[PagePart]]

    /// A file, a beginning or an end.
    enum PagePart: Decodable {
      case text(String)
      case number(Int)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }

    private enum CodingKeys: String, CodingKey {
      case id, query
      case pages = "spans"
    }
  }

  /// The paragraphs of syllabuses, put to the opinions they sum up.
  private func syllabus(_ folder: String) async throws -> String {
    let scratch = try TemporaryFolder()
    let store = try RecordStore(path: scratch.path("attest.sqlite"))
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/txt")) ?? []).filter {
      !$0.contains("Syllabus")
    }.sorted()
    _ = try AddToLibrary(context: context, store: store).run(
      names.map { folder + "/txt/" + $0 }, library: library, onProblem: { _ in }, onProgress: { _ in })
    let search = SearchLibrary(
      try PassageIndex(named: library, in: store.store), weights: .lexical, embedder: nil)
    let data = FileManager.default.contents(atPath: folder + "/syllabus-queries.jsonl") ?? Data()
    var (right, total) = (0, 0)
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let question = try? JSONDecoder().decode(SyllabusQuestion.self, from: Data(line)) else {
        continue
      }
      let result = try await SearchQueries.run(
        SearchQueries.Query(id: question.id, query: question.query), limit: 1, in: search)
      total += 1
      guard let first = result.snippets.first else { continue }
      let isRight = question.pages.contains { page in
        guard page.count == 3, case .text(let path) = page[0], case .number(let start) = page[1],
          case .number(let end) = page[2]
        else { return false }
        return (path as NSString).lastPathComponent == first.file_path && first.span[0] < end
          && first.span[1] > start
      }
      if isRight { right += 1 }
    }
    return """
      ## Paragraphs as questions

      \(total) paragraphs of syllabuses of the US Supreme Court are put to \(names.count) opinions of the term, the syllabuses left \
      out. The first passage stands on one of the pages that the syllabus points to in \(right), \
      \(Figures.decimal(Double(right) / Double(max(1, total)), 3)). Words alone.


      """
  }
}

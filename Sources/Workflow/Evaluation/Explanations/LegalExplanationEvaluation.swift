import Evidence
import Explainability
import Foundation
import LegalRetriever

/// Measures the explanations of a library's answers and of checks of citations, as Markdown.
struct LegalExplanationEvaluation {
  private struct Counts {
    var results = 0
    var statements = 0
    var checked = 0
    var passed = 0
    var places = 0
    var found = 0
    var residual = 0.0

    mutating func add(_ content: ReportContent) {
      results += 1
      statements += content.checks.count
      checked += content.checks.count { $0.outcome != .notChecked && $0.outcome != .notBorneOut }
      passed += content.checks.count { [.verbatim, .borneOut, .absence].contains($0.outcome) }
      places += content.sources.count
      found += content.sources.count(where: \.isFound)
      residual = max(residual, content.account.largestResidual)
    }
  }

  private var answers = Counts()
  private var citations = Counts()
  private var words: [(explained: RationaleFaithfulness, random: RationaleFaithfulness)] = []
  private var changed = 0
  private var injected = 0
  private var alive: [String] = []

  /// How many questions are put again without some of their words.
  private static let asked = 100
  /// How many opinions are checked as briefs.
  private static let briefs = 10

  /// Explains answers.
  ///
  /// - Parameters:
  ///   - data: a folder with `corpus/` and `queries.jsonl`.
  ///   - opinions: a folder with opinions as text files; `nil` leaves citations out.
  init(data: String, opinions: String?, context: RunContext, progress: (String) -> Void) async throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.path("attest.sqlite"))
    try Self.add(data + "/corpus", to: "evaluation", in: store, context: context)
    let keep = KeepLegalResult(context: context, store: store)
    let search = try SearchLibrary("evaluation", store: store, home: nil)
    let questions = try RetrievalScore.questions(data + "/queries.jsonl")
    let step = max(1, questions.count / Self.asked)
    for (number, question) in questions.enumerated() {
      if number % 20 == 0 { progress("explaining answer \(number) of \(questions.count)") }
      var request = LibraryRequest(question.query)
      request.limit = 10
      let kept = try await search.answered(request).kept
      if number % step == 0 {
        guard let id = try keep.keep(kept) else { continue }
        let content = try await Self.content(id, store, context)
        answers.add(content)
        if let change = content.changes.first?.counterfactual, change.isFound { changed += 1 }
        let measures = content.quality.measures
        if let full = measures.first(where: { $0.name == "Comprehensiveness" }),
          let part = measures.first(where: { $0.name == "Sufficiency" }), let random = full.random,
          let randomPart = part.random
        {
          words.append(
            (
              RationaleFaithfulness(comprehensiveness: full.value, sufficiency: part.value),
              RationaleFaithfulness(comprehensiveness: random, sufficiency: randomPart)
            ))
        }
      } else {
        let residual = kept.passages.compactMap(\.explanation).map(\.largestResidual).max() ?? 0
        answers.residual = max(answers.residual, residual)
      }
    }
    if let opinions {
      try await check(opinions, store: store, context: context, progress: progress)
    }
    try await inject(folder: folder, context: context, progress: progress)
  }

  private static func add(_ path: String, to library: String, in store: RecordStore, context: RunContext)
    throws
  {
    let outcome = try AddToLibrary(context: context, store: store).run(
      [path], library: library, onProblem: { _ in }, onProgress: { _ in })
    guard outcome.added > 0 else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There are no documents to evaluate with.",
        hint: "Name a folder with corpus/ and queries.jsonl.", place: path, status: .missing)
    }
  }

  private static func content(_ id: String, _ store: RecordStore, _ context: RunContext) async throws
    -> ReportContent
  {
    try await ExplainResult(context: context, store: store).report(id: id, reader: nil, format: .json).0
      .content
  }

  /// Opinions as briefs, each checked against all of them.
  private mutating func check(
    _ folder: String, store: RecordStore, context: RunContext, progress: (String) -> Void
  ) async throws {
    try Self.add(folder, to: "opinions", in: store, context: context)
    let files = LibraryFiles([folder]).files
    let step = max(1, files.count / Self.briefs)
    for (number, file) in stride(from: 0, to: files.count, by: step).map({ files[$0] }).enumerated() {
      progress("checking brief \(number + 1)")
      let outcome = try CheckCitations(home: .standard()).run(
        file.path, against: try CitedDocuments(library: "opinions", store: store))
      let id = try KeepLegalResult(context: context, store: store).keep(outcome)
      citations.add(try await Self.content(id, store, context))
    }
  }

  /// Texts that try to be markup, as title, party, clause and file name of a contract, and as the question.
  private mutating func inject(
    folder: TemporaryFolder, context: RunContext, progress: (String) -> Void
  ) async throws {
    progress("script injection into contracts")
    let harmless = try await Self.pages(of: "xxxx", in: folder.path("harmless"), context: context)
    for (number, payload) in ScriptInjection.payloads.enumerated() {
      let pages = try await Self.pages(of: payload, in: folder.path("injected-\(number)"), context: context)
      for (name, page) in pages {
        injected += 1
        let isGood =
          name.hasSuffix("json")
          ? !page.contains("<") && !page.contains(">") && (try? ExplanationReport.read(json: page)) != nil
          : Set(ScriptInjection.tags(page)).isSubset(of: Set(ScriptInjection.tags(harmless[name] ?? "")))
        if !isGood { alive.append("\(number + 1) in \(name)") }
      }
    }
  }

  private static func pages(of text: String, in folder: String, context: RunContext) async throws -> [String:
    String]
  {
    try OutputFile.makeFolder(folder)
    let store = try RecordStore(path: folder + "/attest.sqlite")
    let contract = """
      SUPPLY AGREEMENT \(text)

      1. Assignment \(text). Neither party may assign this Agreement \(text) without consent.

      2. Notices. \(text) Notices are sent in writing.
      """
    try OutputFile.write(contract, to: folder + "/contract.txt")
    try add(folder + "/contract.txt", to: "matter", in: store, context: context)
    let search = try SearchLibrary("matter", store: store, home: nil)
    let kept = try await search.answered(LibraryRequest("may a party assign the agreement \(text)?")).kept
    guard let id = try KeepLegalResult(context: context, store: store).keep(kept) else { return [:] }
    _ = try ReviewResult(context: context, store: store).run(
      id: id, decision: "changed", reviewer: text, comment: text)
    let explain = ExplainResult(context: context, store: store)
    var pages: [String: String] = [:]
    for reader in ExplainResult.readers {
      pages["\(reader).html"] = try await explain.run(id: id, reader: reader, format: .html).text
    }
    pages["report.json"] = try await explain.run(id: id, format: .json).text
    return pages
  }

  /// The section of the report.
  var text: String {
    func share(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "–" : Figures.decimal(100 * Double(part) / Double(whole), 2) + " %"
    }
    var table = MarkdownTable(
      "Results", "#Explained", "#Statements", "#Held against a source", "#Passed", "#Places", "#Found again",
      "#Largest residual")
    for (name, counts) in [("answers", answers), ("checks of citations", citations)] where counts.results > 0
    {
      table.add(
        name, String(counts.results), String(counts.statements), String(counts.checked),
        share(counts.passed, counts.checked), String(counts.places), share(counts.found, counts.places),
        "\(counts.residual)")
    }
    func row(_ interval: MeasuredInterval) -> String {
      "\(Figures.decimal(interval.mean, 3)) (\(Figures.decimal(interval.lower, 3)) to \(Figures.decimal(interval.upper, 3)))"
    }
    let found = RationaleComparison(words, seed: 1)
    var faithfulness = MarkdownTable(
      "Measure", "Words that count most", "Random words", "Ratio", "To reach", "Met")
    faithfulness.add(
      "Comprehensiveness", row(found.comprehensiveness), row(found.randomComprehensiveness),
      row(found.comprehensivenessRatio), "at least 3", found.comprehensivenessRatio.mean >= 3 ? "yes" : "no")
    faithfulness.add(
      "Sufficiency", row(found.sufficiency), row(found.randomSufficiency), row(found.sufficiencyRatio),
      "at most 0.5", found.sufficiencyRatio.mean <= 0.5 ? "yes" : "no")
    return """
      ## A library's answers and checks of citations

      Statements of a report are held against documents that are read anew from their stored bytes; a quotation that differs from its \
      source, which the result says, and a citation that the library has nothing for are left out of *held against a source*. The residual \
      is also that of the answers to all other questions; at most 1e-6 is allowed. Opinions are checked as briefs.

      \(table.text)
      \(words.count) questions are put again without some of their words: the score is the first passage's. In brackets 95 % bootstrap \
      intervals. Words without which another passage comes first were found for \(changed) of \(answers.results) questions.

      \(faithfulness.text)
      \(ScriptInjection.payloads.count) texts that try to be markup stand in a contract's title, clause and notices, in the question, a \
      reviewer's name and a comment; of \(injected) pages these have a text alive: \(alive.isEmpty ? "none" : alive.joined(separator: ", ")).


      """
  }
}

import Evidence
import Foundation
import LanguageModelCore
import LegalRetriever

/// Measures how fast documents are added and questions are answered, beside SQLite FTS5 and tantivy.
struct RetrievalSpeed {
  let context: RunContext
  let home: ModelHome
  let plan: EvaluateRetrieval.Plan
  let questions: [String]

  /// How many passages the comparison is made with.
  private static let passages = 30_000

  /// - Parameter store: a store with the corpus, from which vectors are taken over.
  func run(in store: RecordStore, embeds: Bool, progress: @escaping @Sendable (String) -> Void) async throws
    -> String
  {
    var text = "## Speed and size\n\n"
    text +=
      "On \(ProcessInfo.processInfo.activeProcessorCount) processors, which others use too: look at the ratios.\n\n"
    progress("speed at \(Self.passages) passages")
    let folder = try TemporaryFolder()
    let input = try Self.linked(plan, passages: Self.passages, in: folder)
    let added = try Figures.seconds { try add([input], to: store) }
    let index = try PassageIndex(named: "speed", in: store.store)
    let words = try await latencies(SearchLibrary(index, weights: .lexical, embedder: nil))
    var table = MarkdownTable(
      "Engine", "#Passages", "#MB a second, indexing", "#Median, ms", "#95th percentile, ms", "#Index, MB")
    let rate = Double(added.value.bytes) / 1e6 / added.seconds
    let size = try Figures.megabytes(index.indexSize())
    table.add(
      "Attest, words: routing, clause vocabulary and ranking", String(index.passageCount),
      Figures.decimal(rate, 1),
      Figures.decimal(words.median, 2), Figures.decimal(words.high, 2), size)
    if let python = plan.python, let script = plan.script {
      progress("SQLite FTS5 and tantivy")
      for row in try baselines(python: python, script: script, index: index, folder: folder) {
        table.add(
          row.engine, String(row.passages), Figures.decimal(row.megabytesPerSecond, 1),
          Figures.decimal(row.median, 2),
          Figures.decimal(row.high, 2), Figures.megabytes(row.bytes))
      }
    }
    if embeds {
      progress("embedding for speed")
      _ = try await EmbedLibrary(store: store, home: home).run("speed") { part in
        progress("embedding for speed, \(Int(part * 100)) %")
      }
      let embedder = QuestionEmbedder(try home.load(.embedding, named: nil))
      let dense = try await latencies(
        SearchLibrary(
          try PassageIndex(named: "speed", in: store.store), weights: .standard, embedder: embedder))
      table.add(
        "Attest, words and vectors, the question's embedding included", String(index.passageCount), "–",
        Figures.decimal(dense.median, 2), Figures.decimal(dense.high, 2), "–")
    }
    text += table.text + "\n"
    text += """
      Each of \(questions.count) questions is put twice to an opened library and the second time is counted; indexing reads the files, \
      finds their structure and writes texts and index to the store, where the other engines are given the passages. FTS5 and tantivy \
      look for the words of the whole question joined by OR, and for ten passages, as Attest does.


      """
    if plan.scale > 0 { text += try await growth(progress: progress) }
    return text
  }

  private func add(_ paths: [String], to store: RecordStore) throws -> AddToLibrary.Outcome {
    try AddToLibrary(context: context, store: store).run(
      paths, library: "speed", onProblem: { _ in }, onProgress: { _ in })
  }

  /// The middle and the 95th percentile of the times that the questions take, in milliseconds.
  private func latencies(_ search: SearchLibrary) async throws -> (median: Double, high: Double) {
    var times: [Double] = []
    let clock = ContinuousClock()
    for round in 0..<2 {
      for question in questions {
        var request = SearchRequest(question)
        request.limit = 10
        request.explains = false
        let start = clock.now
        _ = try await search.answer(request)
        let parts = (clock.now - start).components
        if round == 1 { times.append(Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15) }
      }
    }
    times.sort()
    guard !times.isEmpty else { return (0, 0) }
    return (Figures.median(times), times[min(times.count - 1, times.count * 95 / 100)])
  }

  /// A folder with links to the corpus and as many further contracts as it takes to have so many passages.
  private static func linked(
    _ plan: EvaluateRetrieval.Plan, passages: Int, in folder: TemporaryFolder
  ) throws -> String {
    let target = folder.path("input")
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    // A passage has 425 bytes in the mean.
    var room = passages * 425
    for name in ["corpus", "scale"] {
      for file in LibraryFiles([plan.data + "/" + name]).files where room > 0 {
        let size =
          (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int).flatMap { $0 } ?? 0
        room -= size
        let link = target + "/" + name + "-" + file.name.replacingOccurrences(of: "/", with: "-")
        try FileManager.default.createSymbolicLink(
          atPath: link, withDestinationPath: URL(fileURLWithPath: file.path).standardizedFileURL.path)
      }
    }
    return target
  }

  // MARK: Other engines

  private struct Baseline: Decodable {
    var engine: String
    var passages: Int
    var megabytesPerSecond: Double
    var median: Double
    var high: Double
    var bytes: Int
  }

  private func baselines(
    python: String, script: String, index: PassageIndex, folder: TemporaryFolder
  ) throws -> [Baseline] {
    var lines = Data()
    let encoder = JSONEncoder()
    for entry in index.entries {
      for passage in entry.passages {
        guard let text = try index.quotation(of: passage) else { continue }
        lines.append(try encoder.encode(text))
        lines.append(UInt8(ascii: "\n"))
      }
    }
    try lines.write(to: URL(fileURLWithPath: folder.path("passages.jsonl")))
    try encoder.encode(questions).write(to: URL(fileURLWithPath: folder.path("questions.json")))
    let ending = try ChildProcess.run(
      python, [script, folder.path("passages.jsonl"), folder.path("questions.json"), folder.path("engines")])
    guard ending.status == 0,
      let rows = try? JSONDecoder().decode([Baseline].self, from: Data(ending.output.utf8))
    else {
      throw WorkflowError(
        code: "evaluate.baseline", message: "The program that measures the other engines failed.",
        hint: "It needs a Python with tantivy.", place: (script as NSString).lastPathComponent,
        status: .missing)
    }
    return rows
  }

  // MARK: Growth

  private func growth(progress: @Sendable (String) -> Void) async throws -> String {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.path("attest.sqlite"))
    _ = try add([plan.data + "/corpus"], to: store)
    var table = MarkdownTable(
      "Times `scale/`", "#Documents", "#MB", "#Passages", "#MB a second, indexing", "#Median, ms",
      "#95th percentile, ms",
      "#Index, MB", "#Index, bytes a passage")
    var last: (passages: Int, high: Double, bytes: Int)?
    var times = 0
    var bytes = 0
    for step in [1, 2, 4, 8] where step <= plan.scale {
      progress("\(step) times the further contracts")
      var outcome = AddToLibrary.Outcome()
      let seconds = try Figures.seconds {
        while times < step {
          let copy = folder.path("copies/\(times)")
          try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
          try Self.copy(plan.data + "/scale", to: copy, number: times)
          let part = try add([folder.path("copies")], to: store)
          try FileManager.default.removeItem(atPath: copy)
          outcome.bytes += part.bytes
          times += 1
        }
      }.seconds
      bytes += outcome.bytes
      let index = try PassageIndex(named: "speed", in: store.store)
      let measured = try await latencies(SearchLibrary(index, weights: .lexical, embedder: nil))
      let size = try index.indexSize()
      table.add(
        String(step), String(index.entries.count), Figures.megabytes(bytes), String(index.passageCount),
        Figures.decimal(Double(outcome.bytes) / 1e6 / seconds, 1), Figures.decimal(measured.median, 2),
        Figures.decimal(measured.high, 2), Figures.megabytes(size),
        Figures.decimal(Double(size) / Double(max(1, index.passageCount)), 0))
      last = (index.passageCount, measured.high, size)
    }
    var text =
      "### How it grows\n\nThe corpus and the further contracts, which are added again and again.\n\n\(table.text)\n"
    if let last, last.passages > 0 {
      let factor = 10_000_000 / Double(last.passages)
      text += """
        Ten million passages would need \(Figures.decimal(Double(last.bytes) * factor / 1e9, 1)) GB of index, \
        \(Figures.decimal(4.25 * 1, 1)) GB of text, 20 MB of memory for the passages' lengths, 3.8 GB for vectors where they are made, and, \
        as the time grows with the passages that hold a word, about \(Figures.decimal(last.high * factor, 0)) ms for a question that names no \
        document; one that names a document looks at that document's passages only.


        """
    }
    return text
  }

  /// Copies the texts of a folder; each gets a line of its own, so that no two copies are the same file.
  private static func copy(_ source: String, to target: String, number: Int) throws {
    for file in LibraryFiles([source]).files {
      guard var bytes = FileManager.default.contents(atPath: file.path) else { continue }
      bytes.append(Data("\nCopy \(number).\n".utf8))
      let name = "\(number)-" + file.name.replacingOccurrences(of: "/", with: "-")
      try bytes.write(to: URL(fileURLWithPath: target + "/" + name))
    }
  }
}

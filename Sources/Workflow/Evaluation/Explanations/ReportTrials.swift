import Evidence
import Explainability
import Foundation

/// Measures reports themselves: the same bytes twice, time, reading level, words in logs, tampering with the chain, erasure; as Markdown.
struct ReportTrials {
  /// The program itself.
  var program: String
  var context: RunContext

  /// The sections of the report.
  ///
  /// - Parameter student: the plain words of reports, for the reading level.
  func run(student: [String], progress: (String) -> Void) async throws -> String {
    progress("time of a report")
    var text = try await time()
    progress("planted words")
    text += try plantedWords()
    progress("tampering with the audit chain")
    text += try AuditTampering(context: context).run()
    progress("erasure")
    text += try erasure()
    let level = ReadingLevel(student)
    text += """
      ## Reading level for students

      The plain words of the explained records, without the record's own: grade \(Figures.decimal(level.grade, 1)) \
      (Flesch and Kincaid; \(level.words) words in \(level.sentences) sentences), at most 9: \(level.grade <= 9 ? "yes" : "no").


      """
    return text
  }

  /// A report of 200 statements: twice the same bytes, and how long it takes.
  private func time() async throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.path("record.xml")
    // The summary adds statements on what the record does not say.
    try OutputFile.write(MadeUpRecord(problems: (1...190).map { "Problem number \($0)" }).xml, to: path)
    let store = try RecordStore(path: folder.path("attest.sqlite"))
    let id = try SummarizeRecord(context: context, store: store).run(
      InputFile(path: path, name: "record.xml"), format: .json
    ).id
    let explain = ExplainResult(context: context, store: store)
    let (report, _, _) = try await explain.report(id: id, reader: nil, format: .html)
    var table = MarkdownTable(
      "Report", "#Bytes", "#Rendered in ms", "#With reading and checking, in ms", "Same bytes twice")
    for format in [ReportFormat.html, .json, .pdf] {
      if format == .pdf, (try? PDFRenderer.find()) == nil { continue }
      let clock = ContinuousClock()
      var seconds: [Double] = []
      for _ in 0..<(format == .pdf ? 1 : 5) {
        seconds.append(
          try Figures.seconds { try ExplainResult.render(report, for: .clinician, format: format) }.seconds)
      }
      let start = clock.now
      let first = try await explain.run(id: id, reader: "clinician", format: format).data
      let whole = clock.now - start
      let second = try await explain.run(id: id, reader: "clinician", format: format).data
      table.add(
        format.suffix.uppercased(), "\(first.count)", Figures.decimal(Figures.median(seconds) * 1000, 0),
        Figures.decimal(
          (Double(whole.components.seconds) + Double(whole.components.attoseconds) / 1e18) * 1000, 0),
        first == second ? "yes" : "no")
    }
    return """
      ## A report of \(report.content.checks.count) findings

      At most 500 ms for HTML and for JSON.

      \(table.text)

      """
  }

  /// Words that stand in records of every kind of fault are looked for in what the program says about them.
  private func plantedWords() throws -> String {
    let folder = try TemporaryFolder()
    let word = "Zqplantedword"
    let good = MadeUpRecord(family: word, section: word, problems: [word + " one", word + " two"]).xml
    let faulty: [String: String] = [
      "good.xml": good, "cut.xml": String(good.prefix(good.count / 2)),
      "attribute.xml": good.replacing("xsi:type=\"CD\"", with: "xsi:type=\(word)"),
      "entity.xml": good.replacing("<title>", with: "<title>&\(word);"),
      "tag.xml": good.replacing("</list>", with: "</\(word)>"), "other.xml": "<\(word)>\(word)</\(word)>",
      "text.xml": word, "date.xml": good.replacing("20240305", with: word),
      "code.xml": good.replacing("11450-4", with: word),
    ]
    for (name, text) in faulty { try OutputFile.write(text, to: folder.path("in/" + name)) }
    let store = ["--store", folder.path("attest.sqlite")]
    var runs = 0
    var found: [String] = []
    func look(_ arguments: [String]) throws {
      let ending = try ChildProcess.run(program, arguments + store)
      runs += 1
      if ending.errors.contains(word) { found.append(arguments.prefix(2).joined(separator: " ")) }
    }
    for name in faulty.keys.sorted() {
      let path = folder.path("in/" + name)
      try look(["summarize", path])
      try look(["summarize", path, "--json", "--output", folder.path("out/\(name).json")])
      try look(["export", path, "--format", "fhir", "--output", folder.path("out")])
    }
    let opened = try RecordStore(path: folder.path("attest.sqlite"))
    let ids = try ListResults(store: opened).run(limit: 99).map(\.id)
    for id in ids {
      for format in ["--html", "--json", "--text", "--markdown"] { try look(["report", id, format]) }
      try look(["review", id, "--decision", "accepted", "--comment", word])
      try look(["review", id, "--decision", word, "--comment", word])
      try look(["report", id, "--html", "--output", folder.path("in/cut.xml/x")])
    }
    try look(["audit", "verify"])
    try look(["doctor"])
    for id in ids { try look(["erase", id, "--yes"]) }
    // A person's own wrong word on the command line is named back by the parser; it is no text of a record.
    let inErrors = found.filter { !$0.hasPrefix("review") }
    return """
      ## Planted words in messages

      \(faulty.count) records, whole and damaged in different ways, with a planted word in every place; \(runs) runs of \
      `summarize`, `export`, `report`, `review`, `audit`, `doctor` and `erase`. Messages that hold the word: \
      \(inErrors.isEmpty ? "none" : inErrors.joined(separator: ", ")).


      """
  }

  /// Twenty planted words through a full run, then erased and looked for in every file.
  private func erasure() throws -> String {
    let folder = try TemporaryFolder()
    let words = (0..<20).map { "Zqplanted\($0)word" }
    let record = MadeUpRecord(family: words[0], section: words[1], problems: Array(words.dropFirst(2)))
    let path = folder.path("in/\(words[0]).xml")
    try OutputFile.write(record.xml, to: path)
    let store = folder.path("store/attest.sqlite")
    func attest(_ arguments: String...) throws {
      _ = try ChildProcess.run(program, arguments + ["--store", store])
    }
    try attest("summarize", path, "--format", "html", "--output", folder.path("out/summary.html"))
    try attest("export", path, "--format", "fhir", "--output", folder.path("out/fhir"))
    guard let id = try ListResults(store: RecordStore(path: store)).run(limit: 1).first?.id else { return "" }
    for (format, flag) in [
      ("html", "--html"), ("json", "--json"), ("md", "--markdown"), ("txt", "--text"), ("pdf", "--pdf"),
    ] {
      try attest("report", id, flag, "--output", folder.path("out/report.\(format)"))
    }
    try attest("review", id, "--decision", "changed", "--comment", "Seen: \(words[4])")
    try OutputFile.write("half of \(words[5])", to: folder.path("out/.summary.html.0123ABCD.part"))
    try FileManager.default.removeItem(atPath: path)
    let before = try Self.holders(of: words, below: folder.url.path)
    try attest("erase", id, "--yes")
    let after = try Self.holders(of: words, below: folder.url.path)
    let audit = try VerifyAudit(store: RecordStore(path: store)).run()
    return """
      ## Erasure

      \(words.count) planted words in a record's name, title, problems and narrative; summarized, exported, reported in every format, \
      reviewed, with a temporary file of an interrupted writing beside. Files that hold one before: \(before.count); after \
      `attest erase`: \(after.count)\(after.isEmpty ? "" : " (\(after.joined(separator: ", ")))"). The audit chain afterwards: \
      \(audit.fault ?? "intact, \(audit.rows) rows, one of which tells of the erasure").


      """
  }

  private static func holders(of words: [String], below root: String) throws -> [String] {
    guard let names = FileManager.default.enumerator(atPath: root) else { return [] }
    var found: [String] = []
    for case let name as String in names {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: root + "/" + name)) else { continue }
      if words.contains(where: { data.range(of: Data($0.utf8)) != nil || name.contains($0) }) {
        found.append(name)
      }
    }
    return found
  }
}

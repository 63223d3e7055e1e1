import Evidence
import Foundation
import LegalRetriever

/// Measures how well citations are found and quotations judged, and reports it as Markdown.
public struct EvaluateCitations: Sendable {
  /// What is measured.
  public struct Plan: Sendable {
    /// The folder with opinions as text files.
    public var data: String
    /// What eyecite found in them; `nil` leaves the comparison out.
    public var reference: String?
    /// How many quotations are planted.
    public var quotations = 500
    /// What the planted quotations are drawn by.
    public var seed: UInt64 = 1

    /// What is measured by default.
    public init(data: String) { self.data = data }
  }

  private let context: RunContext
  private let home: ModelHome

  /// An evaluation with the tables of a home.
  public init(context: RunContext, home: ModelHome) {
    self.context = context
    self.home = home
  }

  /// Measures, and returns the report.
  ///
  /// - Parameters:
  ///   - command: the command that was given, for the report.
  ///   - progress: is told what is being done.
  /// - Throws: an `AttestError` where data are missing.
  public func run(_ plan: Plan, command: String, progress: (String) -> Void = { _ in }) throws -> String {
    let texts = try Self.texts(plan.data)
    let catalogue = try ReporterCatalogue(home: home.path)
    var report = "# Citations and quotations\n\nWritten by \(context.program) with\n\n    \(command)\n\n"
    if let path = plan.reference {
      progress("comparing with eyecite")
      let reference = try EyeciteReference(path: path)
      let comparison = EyeciteComparison(
        texts, finder: CitationFinder(catalogue: catalogue), reference: reference)
      report += Self.comparison(comparison, reference, files: texts.count)
    }
    if plan.quotations > 0 {
      progress("planting quotations")
      report += try planted(plan, texts, catalogue)
    }
    while report.hasSuffix("\n\n") { report.removeLast() }
    return report
  }

  private static func texts(_ folder: String) throws -> [(name: String, text: String)] {
    guard PathKind(folder) == .folder else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There is no such folder.",
        hint: "Name the folder with the opinions as text.",
        place: folder, status: .missing)
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasSuffix(".txt")
    }.sorted()
    let texts = names.compactMap { name in
      (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map { (name: name, text: $0) }
    }
    guard !texts.isEmpty else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There is no text in this folder.",
        hint: "Name the folder with the opinions as text.",
        place: folder, status: .missing)
    }
    return texts
  }

  // MARK: - Against eyecite

  private static func comparison(_ comparison: EyeciteComparison, _ reference: EyeciteReference, files: Int)
    -> String
  {
    var table = MarkdownTable(
      "Citations", "#eyecite", "#same place and parts", "#share", "#Attest", "#of these in running heads")
    var sum = EyeciteComparison.Counts()
    for (kind, title) in [
      ("fullCase", "decisions, in full"), ("shortCase", "decisions, short forms"),
      ("statute", "statutes and regulations"),
      ("journal", "articles"),
    ] {
      let counts = comparison.counts[kind] ?? EyeciteComparison.Counts()
      sum.eyecite += counts.eyecite
      sum.same += counts.same
      sum.attest += counts.attest
      sum.heads += counts.heads
      table.add(
        title, "\(counts.eyecite)", "\(counts.same)", share(counts.same, counts.eyecite), "\(counts.attest)",
        "\(counts.heads)")
    }
    table.add(
      "all", "\(sum.eyecite)", "\(sum.same)", share(sum.same, sum.eyecite), "\(sum.attest)", "\(sum.heads)")
    let ours = Double(comparison.bytes) / comparison.seconds / 1e6
    let theirs = Double(reference.head.bytes) / reference.head.seconds / 1e6
    var speed = MarkdownTable("Program", "#MB", "#s", "#MB/s", "#times")
    speed.add(
      "eyecite \(reference.head.version)", Figures.megabytes(reference.head.bytes),
      Figures.decimal(reference.head.seconds, 2),
      Figures.decimal(theirs, 3), "1")
    speed.add(
      "Attest, with resolution", Figures.megabytes(comparison.bytes), Figures.decimal(comparison.seconds, 3),
      Figures.decimal(ours, 1),
      Figures.decimal(ours / theirs, 0))
    var details = MarkdownTable("What both read", "#citations", "#alike")
    for detail in comparison.details {
      details.add(detail.name, "\(detail.both)", share(detail.same, detail.both))
    }
    return """
      ## Against eyecite

      \(files) slip opinions, \(Figures.megabytes(comparison.bytes)) MB. A citation counts as the same where its matched text begins and ends at \
      the same code points and every part that either names (volume, reporter, page, title, section and the like) is the same, spaces, \
      quotation marks and dashes aside. eyecite takes running heads (`Cite as: 591 U. S. ____`) for citations of the text; Attest finds them \
      too and tells them apart.

      \(table.text)
      Around the full citations of decisions that are the same, running heads aside, and only where both read something: a pinpoint with an en \
      dash (`44–45`) eyecite does not read, and where a citation has no date of its own, it may take that of a later one.

      \(details.text)
      On one processor, the fastest of three rounds; eyecite was run beside it by `Scripts/references/eyecite_citations.py`.

      \(speed.text)

      """ + sample(comparison)
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    whole > 0 ? Figures.decimal(Double(part) / Double(whole), 4) : "–"
  }

  /// How many disagreements are listed.
  private static let sampleSize = 100

  private static func sample(_ comparison: EyeciteComparison) -> String {
    let all = comparison.disagreements
    // Every n-th, so that each kind and each part of the alphabet has its share.
    let chosen =
      all.count <= sampleSize
      ? all : (0..<sampleSize).map { all[$0 * all.count / sampleSize] }
    var summary = MarkdownTable("What they differ in", "Right", "#all", "#in the sample")
    for kind in CitationDisagreement.Kind.allCases {
      let count = all.count { $0.kind == kind }
      if count > 0 {
        summary.add(kind.rawValue, kind.winner, "\(count)", "\(chosen.count { $0.kind == kind })")
      }
    }
    var list = MarkdownTable("#", "File", "In the text", "Attest", "eyecite", "Right")
    for (index, item) in chosen.enumerated() {
      let name = item.file.split(separator: "_").first.map(String.init) ?? item.file
      list.add(
        "\(index + 1)", name, item.excerpt, item.attest.isEmpty ? "–" : item.attest,
        item.eyecite.isEmpty ? "–" : item.eyecite,
        item.kind.winner)
    }
    return """
      ### Disagreements

      \(all.count) places, of which \(chosen.count) are listed.

      \(summary.text)
      \(list.text)

      """
  }

  // MARK: - Planted quotations

  private func planted(_ plan: Plan, _ texts: [(name: String, text: String)], _ catalogue: ReporterCatalogue)
    throws -> String
  {
    let documents = texts.map { text in
      LibraryDocument(digest: Self.digest(text.text), name: text.name, text: text.text)
    }
    var generator = PlantedQuotations(documents, seed: plan.seed)
    let briefs = generator.briefs(count: plan.quotations)
    let outcome = try PlantedOutcome(
      briefs, checker: CitationChecker(catalogue: catalogue),
      library: DocumentList(name: "opinions", documents: documents)
    ) { text in
      BriefText(
        document: Document(
          digest: Self.digest(text), name: "brief", mediaType: "text/plain", byteCount: text.utf8.count),
        text: text)
    }
    var table = MarkdownTable("What was done", "Should be judged", "#planted", "#judged right")
    var (right, all) = (0, 0)
    for change in PlantedQuotations.Change.allCases {
      let counts = outcome.counts[change] ?? (0, 0)
      right += counts.right
      all += counts.all
      table.add(change.rawValue, CitationCheckPage.words(change.verdict), "\(counts.all)", "\(counts.right)")
    }
    table.add("all", "", "\(all)", "\(right) (\(Self.share(right, all)))")
    var text = """
      ## Planted quotations

      \(all) quotations in \(briefs.count) briefs, made from passages of the same opinions by seed \(plan.seed); each brief is checked \
      against all \(documents.count) of them. Invented ones are half sentences of ours, half words that each follow the one before somewhere in \
      the opinions. Invented and called verbatim: \(outcome.inventedVerbatim). Of the changed ones that were judged right, the changed word \
      is among the differences shown in \(outcome.shown.right) of \(outcome.shown.all). A brief took \
      \(Figures.decimal(outcome.seconds / Double(max(1, briefs.count)), 2)) s.

      \(table.text)

      """
    if !outcome.misses.isEmpty {
      var misses = MarkdownTable("What was done", "Judged", "Quotation")
      for miss in outcome.misses { misses.add(miss.change.rawValue, miss.verdict, miss.text) }
      text += "Judged otherwise:\n\n" + misses.text + "\n"
    }
    return text
  }

  private static func digest(_ text: String) -> ContentDigest {
    guard let digest = LibraryWriter.digest(of: Data(text.utf8)) else {
      preconditionFailure("a SHA-256 is a digest")
    }
    return digest
  }
}

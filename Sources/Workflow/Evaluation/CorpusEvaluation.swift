import Evidence
import Foundation

/// Reads and summarizes every XML file of a corpus and counts what became of them, as Markdown.
struct CorpusEvaluation {
  private let outcomes: [RecordOutcome]

  /// Reads the corpus in a folder.
  ///
  /// Its JSON and archives are of other evaluations.
  init(_ data: String, program: String, progress: (String) -> Void) {
    let files = InputFiles([data]).files.filter {
      !["json", "zip"].contains(($0.name as NSString).pathExtension.lowercased())
    }
    outcomes = files.enumerated().map { index, file in
      if index % 20 == 0 { progress("summarizing \(index) of \(files.count)") }
      return RecordOutcome(file, program: program)
    }
  }

  /// The sections of the report.
  var text: String {
    """
    ## Every file

    A line is cited when it names at least one place; a citation resolves when the place is found again by a scanner \
    that shares no code with the reader. *Numbers found*: lines made by rule that hold a number or a date, all of \
    which stand in the XML at the cited places. *Verbatim*: quotations, each word of which stands there.

    \(table.text)
    ## Refused files

    \(refusals)
    ## Lines to look at

    \(doubts)
    """
  }

  private var table: MarkdownTable {
    var table = MarkdownTable(
      "Folder", "#Files", "#Read", "#Refused", "#Facts", "#Lines", "#Cited", "#Citations", "#Resolving",
      "#Numbers found", "#Verbatim")
    let groups = Dictionary(grouping: outcomes, by: \.group)
    for name in groups.keys.sorted() { add(name, groups[name] ?? [], to: &table) }
    add("all", outcomes, to: &table)
    return table
  }

  private func add(_ name: String, _ outcomes: [RecordOutcome], to table: inout MarkdownTable) {
    func sum(_ value: (RecordOutcome) -> Int) -> Int { outcomes.reduce(0) { $0 + value($1) } }
    let refused = outcomes.count { $0.refusal != nil }
    let (lines, citations) = (sum(\.lines), sum(\.citations))
    let (numbered, quoted) = (sum(\.numberedLines), sum(\.quotations))
    table.add(
      name, "\(outcomes.count)", "\(outcomes.count - refused)", "\(refused)", "\(sum(\.facts))", "\(lines)",
      Figures.share(sum(\.citedLines), of: lines), "\(citations)",
      Figures.share(sum(\.resolving), of: citations),
      "\(sum(\.supportedLines)) of \(numbered)", "\(sum(\.verbatimQuotations)) of \(quoted)")
  }

  /// The refused files under the sentence that each was refused with.
  private var refusals: String {
    var names: [String: [String]] = [:]
    for outcome in outcomes {
      guard let refusal = outcome.refusal else { continue }
      let sentence = refusal.message.split(whereSeparator: \.isNumber).joined(separator: "N")
      names["\(refusal.code)\n\(sentence)", default: []].append(outcome.name)
    }
    if names.isEmpty { return "None.\n" }
    return names.keys.sorted().map { key in
      let parts = key.split(separator: "\n", maxSplits: 1)
      let files = (names[key] ?? []).map { "  - \($0)" }.joined(separator: "\n")
      return "- `\(parts.first ?? "")`, \(names[key]?.count ?? 0) files: \(parts.last ?? "")\n\(files)\n"
    }.joined()
  }

  /// The lines in which the check against the source found a number or word that it cannot place.
  private var doubts: String {
    let doubtful = outcomes.filter { !$0.doubtful.isEmpty }
    if doubtful.isEmpty { return "None.\n" }
    return doubtful.prefix(200).map { "- \($0.name): \($0.doubtful.prefix(20).joined(separator: ", "))\n" }
      .joined()
  }
}

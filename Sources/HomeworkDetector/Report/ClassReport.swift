import Evidence
public import Explainability

/// The checks of a class as one table, as a page with links to the single reports and for a terminal.
///
/// This is the teacher's page: unlike a single report it names who is similar to whom.
public enum ClassReport {
  /// The page of a class.
  ///
  /// - Parameters:
  ///   - checks: the checks, in the order of the table.
  ///   - leftOut: submissions that could not be checked, each with a sentence that says why.
  /// - Returns: a page whose rows lead to the files that ``fileNames(for:)`` names.
  public static func page(
    for checks: [SubmissionCheck], leftOut: [(name: String, sentence: String)] = []
  ) -> ReportPage {
    var blocks: [PageBlock] = [
      .heading("The class"), .paragraph(summary(of: checks, leftOut: leftOut.count)),
    ]
    blocks.append(
      .callout(
        PageCallout(
          .caution, title: "Read this first",
          paragraphs: [
            "No line of this table is proof, and none may be used alone. Open a report before you talk to a student.",
            chance(of: checks),
          ].filter { !$0.isEmpty })))
    if !checks.isEmpty {
      let names = fileNames(for: checks)
      blocks.append(
        .table(
          PageTable(
            caption: "The submissions",
            columns: [
              .init("Submission"), .init("Words", isNumeric: true), .init("Result"),
              .init("Of 100 texts with such a result, by a language model"),
              .init("Strongest point for a language model"),
              .init("Strongest point for a person"), .init("Similar to"), .init("Other findings"),
            ],
            rows: zip(checks, names).map { check, file in
              let reasons = strongest(of: check)
              return [
                .init(check.name, link: file), .init(words(of: check)), .init(result(of: check)),
                .init(SubmissionReport.shortCertainty(of: check.detection)), .init(reasons.0),
                .init(reasons.1), .init(similar(of: check)), .init(findings(of: check)),
              ]
            })))
      blocks.append(
        .paragraph(
          "The figures hold if texts by people and by language models are equally common beforehand. “No figure” "
            + "means that the check may not judge the text."))
    }
    if !leftOut.isEmpty {
      blocks.append(.heading("Not checked"))
      blocks.append(
        .table(
          PageTable(
            caption: "Files that could not be checked", columns: [.init("File"), .init("Why")],
            rows: leftOut.map { [.init($0.name), .init($0.sentence)] })))
    }
    var stamp: [LabeledValue] = []
    if let first = checks.first {
      stamp = [LabeledValue("Made by", first.stamp.program), LabeledValue("Rules", first.stamp.rules)]
      stamp += Set(checks.map(\.detection.detector)).sorted().map { LabeledValue("Detector", $0) }
      stamp += first.stamp.options
    }
    blocks.append(.footer("A person decides.", stamp))
    let assignments = Set(checks.compactMap(\.assignment))
    return ReportPage(
      title: "Check of a class", subtitle: assignments.count == 1 ? assignments.first : nil, blocks: blocks)
  }

  /// The class as a table for a terminal, one line for each submission, its columns fitted to the width.
  public static func text(
    for checks: [SubmissionCheck], leftOut: [(name: String, sentence: String)] = [], style: TerminalStyle
  ) -> String {
    var result = ""
    if !checks.isEmpty {
      let hasSimilar = checks.contains { !$0.similar.isEmpty }
      let hasFindings = checks.contains { !findings(of: $0).isEmpty }
      var columns: [PageTable.Column] = [
        .init("Submission"), .init("Words", isNumeric: true, isWhole: true), .init("Result", isWhole: true),
        .init("By AI, of 100*", isWhole: true),
      ]
      if hasSimilar { columns.append(.init("Similar to")) }
      if hasFindings { columns.append(.init("Other findings")) }
      let rows = checks.map { check -> [PageTable.Cell] in
        var row: [PageTable.Cell] = [
          .init(check.name), .init(words(of: check)), .init(Self.result(of: check)),
          .init(SubmissionReport.shortCertainty(of: check.detection)),
        ]
        if hasSimilar { row.append(.init(similar(of: check))) }
        if hasFindings { row.append(.init(findings(of: check))) }
        return row
      }
      result += PageTable(caption: "The submissions", columns: columns, rows: rows)
        .text(style: style, isOneLine: true)
      result += "\n"
    }
    var blocks: [PageBlock] = [.paragraph(summary(of: checks, leftOut: leftOut.count))]
    if !checks.isEmpty {
      blocks.append(
        .paragraph(
          "* Of 100 texts with such a result, so many are by a language model, if both kinds are equally common "
            + "beforehand."))
      blocks.append(.paragraph("No line is proof, and none may be used alone. A person decides."))
    }
    if !leftOut.isEmpty {
      blocks.append(.heading("Not checked", level: 3))
      blocks.append(.list(leftOut.map { "\($0.name): \($0.sentence)" }))
    }
    // The page's title and its rule are two lines that the table does not need.
    let page = ReportPage(title: "", blocks: blocks).text(style: style)
    return result
      + page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).joined(separator: "\n")
  }

  /// The file name of each report, `NAME.html`: no two the same, even where case does not count, none a path.
  public static func fileNames(for checks: [SubmissionCheck]) -> [String] {
    var taken: Set<String> = ["index"]
    return checks.map { check in
      var name = ""
      for scalar in check.name.unicodeScalars.prefix(80) {
        let isKept =
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_ ".unicodeScalars.contains(scalar)
          || scalar.properties.generalCategory == .nonspacingMark
        name.unicodeScalars.append(isKept ? scalar : "_")
      }
      name = String(name.drop { $0 == " " })
      while name.hasSuffix(" ") { name.removeLast() }
      // A file system counts bytes, and most allow 255.
      while name.utf8.count > 180 { name.removeLast() }
      if name.isEmpty { name = "submission" }
      var unique = name
      var number = 2
      while !taken.insert(unique.lowercased()).inserted {
        unique = "\(name)-\(number)"
        number += 1
      }
      return unique + ".html"
    }
  }

  private static func summary(of checks: [SubmissionCheck], leftOut: Int) -> String {
    if checks.isEmpty {
      return leftOut == 0
        ? "There was no submission to check."
        : "No submission could be checked; \(ReportWords.count(leftOut, "file was", "files were")) left out."
    }
    func number(_ verdict: Verdict) -> Int { checks.count { $0.detection.verdict == verdict } }
    var sentence =
      "\(ReportWords.count(checks.count, "submission", "submissions")) checked: "
      + Verdict.allCases.map { "\(ReportWords.count(number($0))) \($0.words)" }.joined(separator: ", ") + "."
    if leftOut > 0 { sentence += " \(ReportWords.count(leftOut, "file", "files")) could not be checked." }
    return sentence
  }

  /// How many of a class this large may be wrongly marked, by the measured rates of the texts most like each.
  private static func chance(of checks: [SubmissionCheck]) -> String {
    let highs = checks.filter { $0.kind == .prose }.compactMap {
      $0.detection.errorRates.first?.falsePositives.upperBound
    }.filter(\.isFinite)
    guard highs.count >= 5, let worst = highs.max() else { return "" }
    return
      "Even if every student wrote alone, a few may be called likely AI-written: for the kind of text here on which the "
      + "check is wrong most often, up to \(ReportWords.count(Int((worst * 1000).rounded(.up)))) in 1,000."
  }

  static func result(of check: SubmissionCheck) -> String {
    if check.kind == .program { return "not judged (program)" }
    let short: [AbstentionReason.Kind: String] = [
      .short: "too short", .language: "other language", .outOfDomain: "unlike known texts",
      .improbable: "unusual wording", .betweenThresholds: "evidence mixed", .empty: "nothing to measure",
    ]
    guard check.detection.verdict == .uncertain else { return check.detection.verdict.words }
    let reason = check.detection.reasons.lazy.compactMap { short[$0.kind] }.first
    return "uncertain" + (reason.map { " (\($0))" } ?? "")
  }

  private static func words(of check: SubmissionCheck) -> String {
    check.kind == .program ? "–" : ReportWords.count(check.detection.words)
  }

  private static func strongest(of check: SubmissionCheck) -> (String, String) {
    guard let explanation = check.detection.explanation, !SubmissionReport.isWithoutWeight(check) else {
      return ("–", "–")
    }
    let (up, down) = SubmissionReport.strongest(features: explanation.families.flatMap(\.features))
    return (up?.title ?? "none", down?.title ?? "none")
  }

  private static func similar(of check: SubmissionCheck) -> String {
    guard !check.similar.isEmpty else { return "" }
    let shown = check.similar.prefix(3).enumerated().map { place, other in
      "\(SubmissionReport.letter(place)): \(other.name)\(other.isPrevious ? " (earlier)" : ""), "
        + "\(ReportWords.outOf100(other.match.similarity)) of 100"
    }
    let rest = check.similar.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; \(rest) more" : "")
  }

  private static func findings(of check: SubmissionCheck) -> String {
    var items = check.surface.map { SubmissionReport.title(of: $0.kind).lowercased() }
    if !check.references.isEmpty {
      items.append(ReportWords.count(check.references.count, "faulty reference", "faulty references"))
    }
    if let history = check.history, let usual = history.usual, history.distance > usual.upperBound {
      items.append("unlike earlier writing")
    }
    return items.joined(separator: ", ")
  }
}

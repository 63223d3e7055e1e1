import Evidence
import Explainability

extension SubmissionReport {
  /// What stands on the surface of the text, with its harmless causes.
  static func surface(of check: SubmissionCheck) -> [PageBlock] {
    guard !check.surface.isEmpty else { return [] }
    let scalars = Array(check.text.unicodeScalars)
    return [
      .heading("On the surface of the text"),
      .paragraph(
        "These finds play no part in the result above. Each may have a harmless cause; ask before you conclude."
      ),
      .table(
        PageTable(
          caption: "What was found",
          columns: [
            .init("What"), .init("How many", isNumeric: true), .init("What it means"), .init("In the text"),
          ],
          rows: check.surface.map { finding in
            let shown = finding.ranges.prefix(3).map { "“\(ReportWords.excerpt(scalars, $0))”" }
            return [
              .init(title(of: finding.kind)), .init(ReportWords.count(finding.count)),
              .init(finding.sentence),
              .init(
                shown.joined(separator: ", ") + (finding.count > shown.count && !shown.isEmpty ? " …" : "")),
            ]
          })),
    ]
  }

  /// A kind of finding in words.
  static func title(of kind: SurfaceFinding.Kind) -> String {
    switch kind {
    case .zeroWidth: "Invisible characters"
    case .lookAlike: "Look-alike letters"
    case .hiddenText: "Hidden text"
    case .leakedPhrase: "A phrase that assistants use of themselves"
    case .pastedMarkdown: "Marks of Markdown"
    }
  }

  /// References that cannot be as they are written.
  static func references(of check: SubmissionCheck) -> [PageBlock] {
    guard !check.references.isEmpty else { return [] }
    return [
      .heading("References"),
      .paragraph(
        "Nothing was looked up. A slip in typing or copying is the most common cause of such a fault."),
      .table(
        PageTable(
          caption: "References that cannot be as they are written",
          columns: [.init("As written"), .init("Kind"), .init("What is wrong")],
          rows: check.references.map { [.init($0.text), .init(title(of: $0.kind)), .init($0.sentence)] })),
    ]
  }

  private static func title(of kind: ReferenceFinding.Kind) -> String {
    switch kind {
    case .doi: "DOI"
    case .isbn: "ISBN"
    case .issn: "ISSN"
    case .date: "Date"
    }
  }

  /// Submissions that share passages, side by side.
  static func similar(of check: SubmissionCheck, namesOthers: Bool) -> [PageBlock] {
    guard !check.similar.isEmpty else { return [] }
    let unit = check.kind == .program ? "symbols of code" : "words"
    var blocks: [PageBlock] = [
      .heading("Similar submissions"),
      .paragraph(
        "Shared passages have harmless causes: a quotation, the same source, a template or starter code, work that "
          + "was allowed in pairs. Which of two came first cannot be seen here."),
    ]
    for (place, other) in check.similar.enumerated() {
      let origin = other.isPrevious ? "earlier work" : "this class"
      let name = namesOthers ? other.name : "Submission \(letter(place)), from \(origin)"
      let share = ReportWords.sentence(ReportWords.ofEvery100(other.match.similarity, unit))
      let count = ReportWords.count(other.match.passages.count, "passage", "passages")
      blocks.append(.heading(name, level: 3))
      blocks.append(
        .paragraph(
          "\(share) of both together stand in \(count) that \(other.match.passages.count == 1 ? "is" : "are") in both. "
            + "Of the shorter one it is \(ReportWords.ofEvery100(other.match.containment, unit))."))
      let texts = PageBlock.sideBySide(
        SideBySideText(
          caption: "The same number marks the same passage.",
          left: .init(title: "This submission", text: check.text),
          right: .init(title: name, text: other.text),
          matches: other.match.passages.map { passage in
            let length =
              check.kind == .program
              ? ReportWords.count(passage.length, "symbol of code", "symbols of code")
              : ReportWords.count(passage.length, "word", "words")
            return .init(left: passage.first, right: passage.second, words: length)
          }, isCode: check.kind == .program))
      blocks.append(.fold("Both side by side", [texts], isOpen: place == 0))
    }
    return blocks
  }

  /// What the file tells of how it came about; names inside the file are counted, not shown.
  static func revision(of check: SubmissionCheck) -> [PageBlock] {
    guard let evidence = check.revision else { return [] }
    var pairs: [LabeledValue] = []
    func add(_ label: String, _ value: String?) {
      if let value { pairs.append(LabeledValue(label, value)) }
    }
    add("Time of editing", evidence.editingMinutes.map { ReportWords.count($0, "minute", "minutes") })
    add("Saved", evidence.revision.map { ReportWords.count($0, "time", "times") })
    add("Editing sessions", evidence.revisionIdentifiers.map { "\(ReportWords.count($0)) left a trace" })
    add("Made", evidence.created.map(ReportWords.time))
    add("Last changed", evidence.modified.map(ReportWords.time))
    add("Written with", evidence.application)
    if evidence.insertions + evidence.deletions > 0 {
      add(
        "Tracked changes",
        ReportWords.count(evidence.insertions, "insertion", "insertions") + ", "
          + ReportWords.count(evidence.deletions, "deletion", "deletions"))
    }
    if !evidence.authors.isEmpty {
      add("Names in the file", "\(ReportWords.count(evidence.authors.count)), not shown here")
    }
    return [
      .heading("What the file tells of its making"), .pairs(pairs),
      .paragraph(
        "This is weak alone. A text that was copied into a new file, written by hand first or written in another "
          + "program shows little time and few sessions."),
    ]
  }

  /// How the text compares with earlier writing of the same student.
  static func history(of check: SubmissionCheck) -> [PageBlock] {
    guard let history = check.history else { return [] }
    let length = ReportWords.count(history.words, "word", "words")
    var sentence =
      "Compared with \(ReportWords.count(history.texts, "earlier text", "earlier texts")), \(length) together: the "
      + "distance in common words is \(ReportWords.value(history.distance))."
    if let usual = history.usual {
      let place =
        history.distance > usual.upperBound
        ? "further off than the earlier texts are"
        : history.distance < usual.lowerBound
          ? "nearer than the earlier texts are" : "as far as the earlier texts are"
      sentence += " That is \(place) from one another (\(ReportWords.range(usual)))."
    }
    var blocks: [PageBlock] = [.heading("Compared with earlier writing"), .paragraph(sentence)]
    if !history.differences.isEmpty {
      blocks.append(
        .table(
          PageTable(
            caption: "What differs most",
            columns: [
              .init("Habit"), .init("In this text", isNumeric: true),
              .init("Earlier, on average", isNumeric: true),
              .init("Standard deviations apart", isNumeric: true),
            ],
            rows: history.differences.map { difference in
              [
                .init(difference.title), .init(ReportWords.value(difference.value)),
                .init(ReportWords.value(difference.earlier)), .init(ReportWords.value(difference.deviations)),
              ]
            })))
    }
    blocks.append(
      .list(
        history.cautions + [
          "People write differently on another subject, in another kind of text and after they have learned. A "
            + "distance does not say who wrote a text."
        ]))
    return blocks
  }
}

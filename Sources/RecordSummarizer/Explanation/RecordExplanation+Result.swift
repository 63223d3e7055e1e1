import Evidence
import Explainability

extension RecordExplanation {
  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// The summary in one sentence, and how sure it is.
  func result(_ checked: [Checked]) -> ReportResult {
    let flagged = checked.count { $0.claim.emphasis == .critical || $0.claim.emphasis == .warning }
    let good = checked.count { [.verbatim, .borneOut, .absence].contains($0.check.outcome) }
    let documents = count(finding.documents.count, "document")
    let all = count(checked.count, "statement")
    let attention = flagged == 1 ? "1 asks for attention" : "\(flagged) ask for attention"
    return ReportResult(
      sentence: WordedText(
        "The summary makes \(all) from \(documents); \(attention).",
        plain:
          "The program wrote \(all) about a health record. \(flagged == 1 ? "One needs" : "\(flagged) need") a careful look."
      ),
      uncertainty: WordedText(
        "No probability is given, because the sentences are made by rule and not guessed: \(good) of \(checked.count) passed "
          + "the check against the entries they cite. Whether the record itself is right and complete cannot be known from it.",
        plain:
          "The program does not guess, so there is no chance to name. \(good) of \(checked.count) statements passed a check "
          + "against the record. The record itself may still be wrong or have gaps."),
      value: Double(good), unit: "of \(checked.count) statements passed their check", needsPerson: flagged > 0
    )
  }

  /// What must be seen first, and what speaks for and against relying on the summary.
  func reasons(_ checked: [Checked], _ numbering: SourceNumbering) -> [ReportReason] {
    var reasons: [ReportReason] = []
    for emphasis in [Claim.Emphasis.critical, .warning] {
      for item in checked where item.claim.emphasis == emphasis {
        let words = item.claim.text.count > 400 ? item.claim.text.prefix(400) + " …" : item.claim.text[...]
        reasons.append(
          ReportReason(
            .attention, WordedText(String(words)),
            flag: item.claim.flag ?? (emphasis == .critical ? "Important" : "Note"),
            sources: item.check.sources))
      }
    }
    let good = checked.count { [.verbatim, .borneOut, .absence].contains($0.check.outcome) }
    if good > 0 {
      reasons.append(
        ReportReason(
          .supports,
          WordedText(
            "Statements whose every number, unit, date, name and negation stands at the places they cite, or which stand there word for word",
            plain: "Statements that passed the check against the record"),
          value: Double(good), unit: "of \(checked.count)"))
    }
    let found = numbering.sources.count { $0.isFound }
    reasons.append(
      ReportReason(
        found == numbering.sources.count ? .supports : .against,
        WordedText(
          "Cited places that were found again in the document",
          plain: "Places in the record that were found again"),
        value: Double(found), unit: "of \(numbering.sources.count)",
        sources: numbering.sources.filter { !$0.isFound }.map(\.number)))
    reasons += against(checked)
    return reasons
  }

  private func against(_ checked: [Checked]) -> [ReportReason] {
    var reasons: [ReportReason] = []
    let bad = checked.filter { [.notBorneOut, .unresolved, .notChecked].contains($0.check.outcome) }
    if !bad.isEmpty {
      reasons.append(
        ReportReason(
          .against, WordedText("Statements that were not borne out, not found again or not checked"),
          value: Double(bad.count), unit: "of \(checked.count)",
          sources: Array(Set(bad.flatMap(\.check.sources)).sorted().prefix(12))))
    }
    let disputes = checked.filter { $0.section.id == SummarySection.contradictions.rawValue }
    if !disputes.isEmpty {
      reasons.append(
        ReportReason(
          .against,
          WordedText(
            "The record contradicts itself; both sides are shown, and nothing is decided",
            plain: "The record says two things that do not fit. Both are shown"),
          value: Double(disputes.count), unit: disputes.count == 1 ? "contradiction" : "contradictions",
          sources: Array(Set(disputes.flatMap(\.check.sources)).sorted().prefix(12))))
    }
    let own = checked.count { $0.claim.flag == "Own words" }
    if own > 0 {
      reasons.append(
        ReportReason(
          .against,
          WordedText(
            "Entries that could not be put into checked words; the record’s own words stand there instead",
            plain: "Entries that the program could not put into words. It shows the record’s own words"),
          value: Double(own), unit: own == 1 ? "entry" : "entries"))
    }
    let repairs = finding.documents.reduce(0) { $0 + $1.repairs.count }
    if repairs > 0 {
      reasons.append(
        ReportReason(
          .against,
          WordedText(
            "Faults of the file that were mended before it could be read",
            plain: "Faults in the file that were mended first"), value: Double(repairs),
          unit: repairs == 1 ? "fault" : "faults"))
    }
    return reasons
  }

  /// What the summary does not rest on: not found, not read, not used, not judged.
  func gaps(_ numbering: SourceNumbering) -> [ReportGap] {
    var gaps: [ReportGap] = []
    for section in finding.sections where section.id == SummarySection.missing.rawValue {
      gaps += section.claims.map {
        ReportGap(.notFound, WordedText($0.text), sources: numbering.numbers(of: $0.citations))
      }
    }
    if !record.unreadEntries.isEmpty {
      gaps.append(
        ReportGap(
          .notRead,
          WordedText(
            "\(count(record.unreadEntries.count, "entry").replacing("entrys", with: "entries")) of the record could not be understood."
          )))
    }
    if let body = record.unstructuredBody {
      gaps.append(
        ReportGap(
          .notRead,
          WordedText(
            body.text == nil
              ? "The body of the document is \(body.mediaType); nothing in it was read."
              : "The body of the document is plain text: it is quoted, not understood.")))
    }
    let cited = Set(finding.claims.flatMap(\.factIDs))
    let unused = record.facts.count { !cited.contains($0.id) }
    if unused > 0 {
      gaps.append(
        ReportGap(
          .notUsed,
          WordedText(
            "\(unused) of \(record.facts.count) facts that were read stand behind no statement: "
              + "they repeat others, were left out as asked, or belong to no section of the summary.",
            plain:
              "\(unused) of \(record.facts.count) facts in the record were read but not used. Most say the same as another fact."
          )))
    }
    gaps.append(
      ReportGap(
        .abstained,
        WordedText(
          "What a finding means for this person, which side of a contradiction is right, and what to do are not judged.",
          plain: "The program does not judge what a finding means for this person, or what to do.")))
    return gaps
  }

  /// The limits of the summary.
  func limits() -> [WordedText] {
    finding.limits.map { WordedText($0) } + [
      WordedText(
        "A statement that passes its check says what the record says. It can still be out of date, or belong to another person if the record was mixed up.",
        plain:
          "A statement that passed its check says what the record says. The record can still be old or wrong."
      )
    ]
  }

  /// How many dated facts the record has in each year.
  func figures() -> [ReportFigure] {
    let years = record.facts.compactMap { $0.period.start?.year ?? $0.recorded?.year }
    guard let last = years.max(), Set(years).count > 1 else { return [] }
    let first = max(years.min() ?? last, last - 14)
    var counts = [Int](repeating: 0, count: last - first + 1)
    for year in years where year >= first { counts[year - first] += 1 }
    let earlier = years.count { $0 < first }
    return [
      ReportFigure(
        kind: .timeline,
        title: "Dated facts of the record by year"
          + (earlier > 0 ? " (\(earlier) earlier ones are not drawn)" : ""),
        xTitle: "Year", yTitle: "Facts",
        points: counts.enumerated().map {
          ReportFigure.Point(place: "\(first + $0.offset)", x: Double($0.offset), y: Double($0.element))
        })
    ]
  }
}

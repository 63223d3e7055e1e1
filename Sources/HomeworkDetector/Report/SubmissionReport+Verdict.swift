import Explainability

extension SubmissionReport {
  /// The result in words, with how sure it is, and what to do with it.
  static func verdict(of check: SubmissionCheck) -> [PageBlock] {
    var paragraphs = check.detection.reasons.map(\.sentence)
    if let sentence = certainty(of: check.detection) { paragraphs.append(sentence) }
    switch check.detection.verdict {
    case .ai:
      paragraphs.append(
        "This is a reason to talk about the text, and no proof. People do write texts that get this result.")
    case .human:
      paragraphs.append(
        "The check found nothing that calls for a talk. It cannot show that a text was written without help.")
    case .uncertain:
      paragraphs.append("“Uncertain” speaks neither for nor against the student.")
    }
    return [
      .heading("The result"),
      .callout(
        PageCallout(
          check.detection.verdict == .ai ? .caution : .info, title: title(of: check), paragraphs: paragraphs)),
    ]
  }

  private static func title(of check: SubmissionCheck) -> String {
    if check.kind == .program { return "Uncertain: who wrote a program is not judged" }
    return ReportWords.sentence(check.detection.verdict.words)
  }

  /// How sure the result is, in whole texts out of 100; `nil` where there is no figure that may be given.
  ///
  /// A text that the detector may not judge (too short, another language, unlike what it knows) gets no figure at all: it would
  /// look like a judgement.
  static func certainty(of detection: Detection) -> String? {
    guard let probability = detection.probability, probability.isFinite,
      detection.reasons.allSatisfy({ $0.kind == .betweenThresholds })
    else { return nil }
    let share = min(max(probability, 0), 1)
    return
      "Out of 100 texts like this with such a result, \(ReportWords.outOf100(share)) were written by a language "
      + "model, if both kinds are equally common beforehand. If only 10 in 100 texts of a class are by a language "
      + "model, it would be \(ReportWords.outOf100(ReportWords.atOneInTen(share)))."
  }

  /// How sure the result is in a few words, for a table.
  static func shortCertainty(of detection: Detection) -> String {
    guard certainty(of: detection) != nil, let probability = detection.probability else { return "no figure" }
    return ReportWords.outOf100(min(max(probability, 0), 1))
  }

  /// How often the check is wrong on texts like this one.
  static func errorRates(of check: SubmissionCheck) -> [PageBlock] {
    guard check.kind == .prose else { return [] }
    let rates = check.detection.errorRates
    let title = PageBlock.heading("How often this check is wrong")
    guard !rates.isEmpty else {
      return [
        title,
        .paragraph("No error rates were measured for texts like this one. Give the result less weight."),
      ]
    }
    let rows = rates.map { rate -> [PageTable.Cell] in
      let found =
        rate.aiTexts > 0
        ? "\(ReportWords.count(rate.found)) of \(ReportWords.count(rate.aiTexts)) found, "
          + "\(ReportWords.count(rate.cleared)) taken for a person's" : "not measured"
      return [
        .init(rate.group),
        .init(
          "\(ReportWords.count(rate.falselyAccused)) of \(ReportWords.count(rate.humanTexts))"),
        .init(rate.humanTexts > 0 ? ReportWords.perThousand(rate.falsePositives) : "not measured"),
        .init(found),
      ]
    }
    var blocks = [title]
    if let first = rates.first, first.humanTexts > 0 {
      blocks.append(
        .paragraph(
          "The texts most like this one: \(first.group). "
            + "\(ReportWords.count(first.falselyAccused)) of \(ReportWords.count(first.humanTexts, "text", "texts")) "
            + "by people \(first.falselyAccused == 1 ? "was" : "were") wrongly called likely AI-written, so with other "
            + "texts of this kind it may be \(ReportWords.perThousand(first.falsePositives))."))
    }
    blocks.append(
      .table(
        PageTable(
          caption:
            "Measured on texts whose writers are known and from sources that the detector had not seen",
          columns: [
            .init("Texts"), .init("Texts by people wrongly called likely AI-written"),
            .init("So, for all such texts (95 of 100 such intervals hold the true rate)"),
            .init("Texts by language models"),
          ], rows: rows)))
    return blocks
  }
}

import Evidence
import Explainability

extension SubmissionExplanation {
  /// How many features are named on each side at most.
  private static let featureLimit = 5

  /// The verdict in one sentence, and how sure it is.
  var result: ReportResult {
    let detection = check.detection
    let sentence =
      check.kind == .program
      ? "Who wrote a program is not judged; it was compared with others."
      : "The text is \(detection.verdict.words)"
        + (detection.verdict == .uncertain ? ": the check cannot tell." : ".")
    let certainty = SubmissionReport.certainty(of: detection)
    var parts = detection.reasons.map(\.sentence)
    if let certainty { parts.append(certainty) }
    if certainty == nil { parts.append("No probability is given: it would look like a judgement.") }
    switch detection.verdict {
    case .ai:
      parts.append(
        "This is a reason to talk about the text, and no proof. People do write texts that get this result.")
    case .human: parts.append("It cannot show that a text was written without help.")
    case .uncertain: parts.append("“Uncertain” speaks neither for nor against the student.")
    }
    return ReportResult(
      sentence: WordedText(sentence), uncertainty: WordedText(parts.joined(separator: " ")),
      value: check.detection.explanation?.logOdds, unit: "log-odds",
      needsPerson: detection.verdict == .ai || !check.similar.isEmpty)
  }

  /// What must be seen first, then what speaks for a language model and for a person.
  var reasons: [ReportReason] {
    attention + features(isFor: true) + features(isFor: false)
  }

  private var attention: [ReportReason] {
    var reasons = check.detection.reasons.map {
      ReportReason(.attention, WordedText($0.sentence), flag: "No verdict")
    }
    for (number, other) in check.similar.enumerated() {
      let unit = check.kind == .program ? "symbols of code" : "words"
      reasons.append(
        ReportReason(
          .attention,
          WordedText(
            "\(ReportWords.sentence(ReportWords.ofEvery100(other.match.similarity, unit))) of both together stand in another submission as well. "
              + "A quotation, the same source, a template or work that was allowed in pairs can be the cause."
          ),
          flag: "Similar", sources: places.similar[number]))
    }
    for (number, finding) in check.surface.enumerated() {
      reasons.append(
        ReportReason(
          .attention, WordedText(finding.sentence + " It plays no part in the result."),
          flag: SubmissionReport.title(of: finding.kind), sources: places.surface[number]))
    }
    for (number, finding) in check.references.enumerated() {
      reasons.append(
        ReportReason(
          .attention, WordedText(finding.sentence + " It plays no part in the result."), flag: "Reference",
          sources: places.references[number]))
    }
    return reasons
  }

  private func features(isFor: Bool) -> [ReportReason] {
    guard let explanation = check.detection.explanation else { return [] }
    let features = explanation.families.flatMap(\.features)
      .filter { isFor ? $0.contribution > 0 : $0.contribution < 0 }
      .sorted { abs($0.contribution) > abs($1.contribution) }
    var reasons = features.prefix(Self.featureLimit).map { feature in
      let title = ReportWords.sentence(feature.title)
      return ReportReason(
        isFor ? .supports : .against,
        WordedText(
          "\(title): \(ReportWords.value(feature.value)) here; the middle half is \(ReportWords.range(feature.human)) in texts by people and "
            + "\(ReportWords.range(feature.ai)) in texts by language models",
          plain:
            "\(title): \(ReportWords.value(feature.value)) here. Half of people’s texts have \(ReportWords.range(feature.human)). "
            + "Half of AI texts have \(ReportWords.range(feature.ai))"),
        value: feature.contribution, unit: "log-odds")
    }
    let sentences = isFor ? places.strongest.ai : places.strongest.human
    if !sentences.isEmpty {
      reasons.append(
        ReportReason(
          isFor ? .supports : .against,
          WordedText(
            "The sentences that speak most for \(isFor ? "a language model" : "a person"), in this text"),
          sources: sentences))
    }
    return reasons
  }

  /// What was found, held against the text again.
  var checks: [EvidenceCheck] {
    let scalars = Array(check.text.unicodeScalars)
    var checks: [EvidenceCheck] = []
    for (number, finding) in check.surface.enumerated() {
      checks.append(
        EvidenceCheck(
          claim: "surface-\(number + 1)", text: finding.sentence,
          flag: SubmissionReport.title(of: finding.kind),
          section: "On the surface", quotation: finding.ranges.first.map { ReportWords.excerpt(scalars, $0) },
          sources: places.surface[number], outcome: places.surface[number].isEmpty ? .notChecked : .verbatim,
          note: places.surface[number].isEmpty
            ? "hidden by the file’s formatting" : "\(finding.count) in the text"))
    }
    for (number, finding) in check.references.enumerated() {
      let stands = ReportWords.excerpt(scalars, finding.range, limit: 400).contains(finding.text)
      checks.append(
        EvidenceCheck(
          claim: "references-\(number + 1)", text: finding.sentence, flag: "Reference", section: "References",
          quotation: finding.text, sources: places.references[number],
          outcome: stands ? .verbatim : places.references[number].isEmpty ? .unresolved : .borneOut,
          note: stands ? "" : "written apart or across lines in the text"))
    }
    for (number, other) in check.similar.enumerated() {
      checks.append(
        EvidenceCheck(
          claim: "similar-\(number + 1)",
          text: "\(other.match.passages.count) passages stand in another submission as well.",
          flag: "Similar",
          section: "Similar submissions",
          quotation: other.match.passages.first.map { ReportWords.excerpt(scalars, $0.first, limit: 200) },
          sources: places.similar[number], outcome: places.similar[number].isEmpty ? .notChecked : .verbatim,
          note: "in this submission; the other one is not shown"))
    }
    return checks
  }

  /// What was not used, not read, not found or not judged.
  var gaps: [ReportGap] {
    var gaps = check.detection.reasons.map { ReportGap(.abstained, WordedText($0.sentence)) }
    if !check.surface.isEmpty || !check.references.isEmpty {
      gaps.append(
        ReportGap(.notUsed, "What was found on the surface and in references plays no part in the result."))
    }
    gaps.append(ReportGap(.notUsed, "Formatting, and who the student is, play no part in the result."))
    gaps.append(
      ReportGap(.notRead, "Drafts and a talk with the student are not known here."))
    return gaps + SubmissionReport.uncheckedItems(of: check).map { ReportGap(.notFound, WordedText($0)) }
  }

  /// How often such a check is wrong, the most alike texts first.
  var errorRates: [GroupErrorRate] {
    guard check.kind == .prose else { return [] }
    return check.detection.errorRates.flatMap { rate -> [GroupErrorRate] in
      var rates: [GroupErrorRate] = []
      if rate.humanTexts > 0 {
        rates.append(
          GroupErrorRate(
            group: rate.group, error: "texts by people called likely AI-written", errors: rate.falselyAccused,
            cases: rate.humanTexts, lower: max(0, rate.falsePositives.lowerBound),
            upper: min(1, rate.falsePositives.upperBound)))
      }
      if rate.aiTexts > 0 {
        rates.append(
          GroupErrorRate(
            group: rate.group, error: "texts by language models called likely a person’s",
            errors: rate.cleared,
            cases: rate.aiTexts))
      }
      return rates
    }
  }
}

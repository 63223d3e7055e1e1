public import Evidence

extension SubmissionCheck {
  /// The check as a finding: what the store lists and reports are made of.
  ///
  /// Each statement cites a place of the submission: the whole of what was measured, a sentence, or what was found.
  public var finding: Finding {
    var sections = [Finding.Section(id: "result", title: "The result", claims: resultClaims)]
    if let explanation = detection.explanation {
      let ranked = explanation.sentences.sorted { abs($0.contribution) > abs($1.contribution) }.prefix(6)
      let claims = ranked.enumerated().map { place, sentence in
        Claim(
          id: "sentences-\(place + 1)",
          text: "This sentence adds \(ReportWords.points(sentence.contribution)) points, which speaks for "
            + (sentence.contribution > 0 ? "a language model." : "a person."),
          emphasis: .normal, citations: [citation(sentence.range, label: "Sentence")])
      }
      sections.append(
        Finding.Section(id: "sentences", title: "The sentences that weigh most", claims: claims))
    }
    let found = surface.enumerated().map { place, item in
      Claim(
        id: "surface-\(place + 1)", text: item.sentence, emphasis: .warning,
        flag: SubmissionReport.title(of: item.kind),
        citations: [citation(item.ranges.first ?? 0..<0, label: "On the surface")])
    }
    if !found.isEmpty {
      sections.append(Finding.Section(id: "surface", title: "On the surface", claims: found))
    }
    let faults = references.enumerated().map { place, item in
      Claim(
        id: "references-\(place + 1)", text: item.sentence, emphasis: .warning, flag: "Reference",
        citations: [citation(item.range, label: "Reference")])
    }
    if !faults.isEmpty {
      sections.append(Finding.Section(id: "references", title: "References", claims: faults))
    }
    let shared = similar.enumerated().map { place, other in
      Claim(
        id: "similar-\(place + 1)",
        text: "\(ReportWords.outOf100(other.match.similarity)) of 100 parts are shared with \(other.name).",
        emphasis: other.match.similarity > 0.5 ? .critical : .warning, flag: "Similar",
        citations: other.match.passages.prefix(5).map { citation($0.first, label: "Shared passage") })
    }
    if !shared.isEmpty {
      sections.append(Finding.Section(id: "similar", title: "Similar submissions", claims: shared))
    }
    return Finding(
      kind: "submission-check", title: "Check of a submission",
      subject: [LabeledValue("Submission", name)]
        + (assignment.map { [LabeledValue("Assignment", $0)] } ?? []),
      sections: sections,
      limits: [
        "No line of this check is proof; people do write texts that are called likely AI-written. A person decides."
      ], documents: [document], stamp: stamp)
  }

  private var resultClaims: [Claim] {
    let first = detection.explanation?.sentences.first?.range.lowerBound ?? 0
    let last = detection.explanation?.sentences.last?.range.upperBound ?? text.unicodeScalars.count
    let sentence = kind == .program ? "not judged: a program" : detection.verdict.words
    return [
      Claim(
        id: "result-1", text: "The text is \(sentence).",
        emphasis: detection.verdict == .ai ? .warning : .normal, flag: nil,
        citations: [citation(first..<max(first, last), label: "What was measured")],
        details: detection.reasons.map { LabeledValue("Why no verdict", $0.sentence) })
    ]
  }

  private func citation(_ range: Range<Int>, label: String) -> Citation {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex)
    let end = scalars.index(scalars.startIndex, offsetBy: range.upperBound, limitedBy: scalars.endIndex)
    var quote: String?
    if let start, let end, start < end { quote = String(String.UnicodeScalarView(scalars[start..<end])) }
    return Citation(
      span: SourceSpan(
        document: document.digest, place: .text(start: range.lowerBound, end: range.upperBound)),
      label: label, quote: quote)
  }
}

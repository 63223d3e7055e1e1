public import Evidence
public import Explainability

/// What the legal domain says of a check of citations: the content of an explanation report.
public struct CitationExplanation: Sendable {
  let check: CitationCheck
  let finding: Finding
  let brief: [Unicode.Scalar]
  let texts: [ContentDigest: [Unicode.Scalar]]
  let places: CitedPlaces

  /// An explanation of a check.
  ///
  /// - Parameters:
  ///   - finding: the check as it is stored.
  ///   - texts: the texts of the brief and of the cited documents, read anew from their bytes; those that could not be read are left out.
  public init(of check: CitationCheck, finding: Finding, texts: [ContentDigest: [Unicode.Scalar]]) {
    self.check = check
    self.finding = finding
    self.texts = texts
    brief = texts[check.brief.digest] ?? []
    places = CitedPlaces(finding, texts: texts)
  }

  /// The content of the report.
  public func content() -> ReportContent {
    let account = self.account
    return ReportContent(
      kind: CitationCheck.kind, title: "check of citations and quotations", result: result, reasons: reasons,
      sources: places.sources, texts: markedBrief, checks: checks, changes: changes, gaps: gaps,
      limits: [
        "A quotation that is word for word can still be taken out of its context.",
        "What a decision stands for, and whether it supports the statement it is cited for, was not judged.",
      ], errorRates: SearchModelCard.quotationErrors,
      quality: quality(account), card: SearchModelCard.citations,
      contest: [
        "Open the cited place in the document itself and compare.",
        "Add the decisions that are not in the library and check the brief again.",
        "Record what you decide with `attest review`.",
      ], account: account)
  }

  private var result: ReportResult {
    let unchecked = check.quotations.count { $0.verdict == .notChecked }
    let missing = check.citations.count { checked in checked.findings.contains { $0.code == .notInLibrary } }
    let planted = SearchModelCard.quotationErrors.reduce(0) { $0 + $1.cases }
    return ReportResult(
      sentence: WordedText(check.sentence),
      uncertainty: WordedText(
        "Words are compared with words, so there is no probability. \(missing) citation\(missing == 1 ? "" : "s") of decisions that the library "
          + "does not have and \(unchecked) quotation\(unchecked == 1 ? "" : "s") without their source were not checked. "
          + "Of \(planted) planted quotations none was misjudged; real briefs may hold forms that were not tried."
      ),
      value: Double(check.problemCount), unit: "places that differ", needsPerson: check.problemCount > 0)
  }

  private var reasons: [ReportReason] {
    var reasons = finding.claims.filter { $0.emphasis == .warning }.map {
      ReportReason(.attention, WordedText($0.text), flag: "Differs", sources: places.numbers(of: $0))
    }
    func count(_ verdict: QuotationVerdict) -> Int { check.quotations.count { $0.verdict == verdict } }
    let verified = count(.verbatim) + count(.markedChanges)
    if verified > 0 {
      reasons.append(
        ReportReason(
          .supports,
          "Quotations that stand in the cited document word for word, or with changes that are marked: \(count(.verbatim)) and \(count(.markedChanges))",
          value: Double(verified), unit: "quotations"))
    }
    for (code, words) in Self.agreements {
      let number = check.citations.count { checked in checked.findings.contains { $0.code == code } }
      if number > 0 {
        reasons.append(ReportReason(.supports, WordedText(words), value: Double(number), unit: "citations"))
      }
    }
    return reasons
  }

  private static let agreements: [(CitationFinding.Code, String)] = [
    (.inLibrary, "Citations of decisions that the library has"),
    (.nameAgrees, "Citations whose case name agrees with the decision’s"),
    (.pinpointExists, "Pinpoints that the decision has"),
  ]

  /// The brief with its quotations and citations marked.
  private var markedBrief: [ReportText] {
    guard !brief.isEmpty else { return [] }
    func level(_ level: CitationFinding.Level) -> Int {
      switch level {
      case .verified: 1
      case .note: 0
      case .problem: -3
      }
    }
    var marks = check.quotations.map {
      ReportText.Mark($0.span.range, level: level($0.level), note: $0.sentence)
    }
    for checked in check.citations where !checked.citation.isRunningHead {
      let range = checked.citation.span.range
      guard let worst = checked.findings.max(by: { $0.level < $1.level }),
        !marks.contains(where: { $0.range.overlaps(range) })
      else { continue }
      marks.append(ReportText.Mark(range, level: level(worst.level), note: worst.sentence))
    }
    return [
      ReportText(
        caption: "The brief, its quotations and citations marked by what the library says of them",
        document: check.brief.digest, text: CitedPlaces.text(brief[...]),
        marks: marks.filter { $0.range.upperBound <= brief.count }.sorted {
          $0.range.lowerBound < $1.range.lowerBound
        },
        legend: [
          .init(1, "agrees with the library"), .init(0, "not checked, or a note"),
          .init(-3, "differs from the library"),
        ])
    ]
  }

  private var checks: [EvidenceCheck] {
    finding.sections.flatMap { section in
      section.claims.map { claim in
        let (outcome, note) = judged(claim)
        return EvidenceCheck(
          claim: claim.id, text: claim.text, flag: claim.flag, section: section.title,
          quotation: claim.citations.first?.quote, sources: places.numbers(of: claim), outcome: outcome,
          note: note)
      }
    }
  }

  /// Holds a claim against the texts that were read anew.
  private func judged(_ claim: Claim) -> (EvidenceCheck.Outcome, String) {
    let sources = claim.citations.dropFirst()
    guard sources.allSatisfy({ isThere($0) }) else {
      return (.unresolved, "the document is no longer in the store, or other words stand there now")
    }
    guard let quotation = quotation(of: claim) else {
      return sources.isEmpty
        ? (.notChecked, "nothing in the library to compare with")
        : (.borneOut, "the cited words stand there")
    }
    let differences = quotation.differences.filter { !$0.isMinor }.prefix(3).map {
      $0.source.isEmpty
        ? "“\($0.quoted)” was added"
        : $0.quoted.isEmpty ? "“\($0.source)” was left out" : "“\($0.quoted)” for “\($0.source)”"
    }.joined(separator: "; ")
    switch quotation.verdict {
    case .verbatim:
      let source = sources.first.flatMap { places.text(at: $0.span, in: texts) }
      let isSame = sources.count == 1 && QuotedLetters.same(quotation.text, source ?? "")
      return isSame
        ? (.verbatim, "letter by letter, signs and capitals aside")
        : (.borneOut, "the words stand there, with a page’s head or a note between them")
    case .markedChanges: return (.borneOut, "what differs is marked in the quotation")
    case .altered: return (.notBorneOut, differences.isEmpty ? "words differ" : differences)
    case .joined: return (.notBorneOut, "joined from \(sources.count) places without a mark")
    case .notFound: return (.absence, "looked for in the cited document and in every other one")
    case .notChecked: return (.notChecked, "its source is not in the library")
    }
  }

  /// Whether the words of a place stand there when its document is read anew, page heads between them aside.
  private func isThere(_ citation: Citation) -> Bool {
    guard let text = places.text(at: citation.span, in: texts), let quote = citation.quote else {
      return false
    }
    return QuotedLetters.stand(quote, in: text)
  }

  private func quotation(of claim: Claim) -> CitationCheck.Quotation? {
    guard claim.id.hasPrefix("quotation-"), let number = Int(claim.id.dropFirst("quotation-".count)),
      check.quotations.indices.contains(number - 1)
    else { return nil }
    return check.quotations[number - 1]
  }

  /// What would make an altered quotation one that is word for word.
  private var changes: [ReportChange] {
    let altered = finding.claims.compactMap { claim in
      quotation(of: claim).flatMap { $0.verdict == .altered ? (claim, $0) : nil }
    }
    return altered.map { claim, quotation in
      let differences = quotation.differences.filter { !$0.isMinor }
      let features = differences.enumerated().map { place, difference in
        ExplainableFeature(
          id: "\(claim.id)-difference-\(place + 1)",
          label: "“\(difference.quoted)” for “\(difference.source)”")
      }
      let words = differences.prefix(3).map { difference in
        difference.source.isEmpty
          ? "without “\(difference.quoted)”"
          : difference.quoted.isEmpty
            ? "with “\(difference.source)”"
            : "with “\(difference.source)” in the place of “\(difference.quoted)”"
      }.joined(separator: ", and ")
      return ReportChange(
        words: WordedText(
          "The quotation would be word for word \(words.isEmpty ? "with the document’s words" : words)\(differences.count > 3 ? ", and \(differences.count - 3) more changes" : "")."
        ), sources: places.numbers(of: claim),
        counterfactual: Counterfactual(
          features: features, isFound: !features.isEmpty, score: Double(differences.count), scoreAfter: 0,
          threshold: 1, search: .exhaustive, triedUpTo: max(0, features.count - 1)))
    }
  }

  private var gaps: [ReportGap] {
    var gaps = check.notChecked.map { ReportGap(.abstained, WordedText($0)) }
    let missing = check.authorities.filter { $0.isInLibrary == false }
    for authority in missing.prefix(20) {
      gaps.append(
        ReportGap(.notFound, WordedText("Not in the library: \(authority.name), \(authority.citation)")))
    }
    if missing.count > 20 {
      gaps.append(ReportGap(.notFound, "Not in the library: \(missing.count - 20) more decisions."))
    }
    if brief.isEmpty {
      gaps.append(ReportGap(.notRead, "The brief could not be read again, so its text is not shown."))
    }
    return gaps
  }

  private func quality(_ account: Explanation) -> ExplanationQuality {
    let cited = finding.claims.flatMap(\.citations)
    let resolved = cited.count { isThere($0) }
    return ExplanationQuality(
      methods: ["provenance: each statement with the words that were compared"], exactness: .exact,
      residual: account.largestResidual, residualLimit: 1e-9,
      measures: [
        .init(
          name: "Places that were found again",
          meaning: "part of all cited places whose words stand there when the files are read anew",
          value: cited.isEmpty ? 1 : Double(resolved) / Double(cited.count), basis: "this result")
      ])
  }

  private var account: Explanation {
    func part(_ label: String, _ count: Int, _ formula: String) -> Explanation {
      Explanation(label, value: Double(count), formula: formula, feature: label)
    }
    return Explanation(
      "places that differ", value: Double(check.problemCount), unit: "places",
      formula: "quotations that differ + citations that differ", combination: .sum,
      details: [
        Explanation(
          "quotations that differ", value: Double(check.quotations.count { $0.level == .problem }),
          formula: "sum over the verdicts", combination: .sum,
          details: QuotationVerdict.allCases.map { verdict in
            part(
              verdict.rawValue, check.quotations.count { $0.verdict == verdict && $0.level == .problem },
              "quotations of this verdict that differ")
          }),
        part(
          "citations that differ", check.citations.count { $0.level == .problem },
          "citations of which a name, year, pinpoint or later treatment differs"),
      ])
  }
}

import Evidence
public import Explainability

extension RecordExplanation {
  /// What taking entries away showed.
  struct Trials {
    var changes: [ReportChange] = []
    var faithfulness: [(explained: RationaleFaithfulness, random: RationaleFaithfulness)] = []
  }

  /// Takes entries away for the statements that ask for attention, to see which are needed and whether it is they that count.
  func trials(_ checked: [Checked], _ numbering: SourceNumbering) async throws -> Trials {
    var trials = Trials()
    let flagged =
      checked.filter { $0.claim.emphasis == .critical } + checked.filter { $0.claim.emphasis == .warning }
    for item in flagged.prefix(Self.triedClaims) {
      guard item.claim.origin != .quotation, !item.claim.factIDs.isEmpty,
        let section = SummarySection(rawValue: item.section.id)
      else { continue }
      let cited = Set(item.claim.factIDs.prefix(ShapleyValues.limit))
      let persistence = ClaimPersistence(
        of: item.claim, in: section, record: record, facts: cited, options: options)
      let found = try await SmallestRemoval(budget: 80).find(in: persistence, threshold: 0.5)
      guard found.score >= 0.5 else { continue }
      trials.changes.append(change(item, found, numbering))
      let all = ClaimPersistence(of: item.claim, in: section, record: record, options: options)
      if let pair = try await Self.faithfulness(of: all, cited: cited) { trials.faithfulness.append(pair) }
    }
    return trials
  }

  /// Comprehensiveness and sufficiency of the cited facts, as one rationale of their size, beside random facts.
  ///
  /// - Returns: `nil` where the record has no other facts to compare with.
  public static func faithfulness(of persistence: ClaimPersistence, cited: Set<String>, draws: Int = 5)
    async throws
    -> (explained: RationaleFaithfulness, random: RationaleFaithfulness)?
  {
    let parts = persistence.features.map { cited.contains($0.id) ? 1.0 : 0 }
    let size = parts.count { $0 > 0 }
    guard size > 0, size < parts.count else { return nil }
    return try await RationaleFaithfulness.beside(
      persistence, attributions: parts, shares: [(Double(size) - 0.5) / Double(parts.count)], draws: draws,
      seed: Self.seed)
  }

  private func change(_ item: Checked, _ found: Counterfactual, _ numbering: SourceNumbering) -> ReportChange
  {
    let name = item.claim.text.count > 140 ? item.claim.text.prefix(140) + " …" : item.claim.text[...]
    let places = found.features.map(\.label)
    let sources = numbering.numbers(of: found.features.flatMap(\.citations))
    guard found.isFound else {
      return ReportChange(
        words: WordedText("“\(name)” would still be stated without any one of its cited entries."),
        sources: item.check.sources, counterfactual: found)
    }
    let entries = places.count == 1 ? "the entry" : "the \(places.count) entries"
    return ReportChange(
      words: WordedText(
        "“\(name)” would not be stated this way without \(entries) in \(places.joined(separator: "; ")).",
        plain: "“\(name)” rests on \(entries) in \(places.joined(separator: "; "))."),
      sources: sources, counterfactual: found)
  }

  /// How good the explanation is.
  func quality(_ checked: [Checked], _ account: Explanation, _ trials: Trials) -> ExplanationQuality {
    let citations = CitationQuality(checked.compactMap(\.support))
    var measures: [ExplanationQuality.Measure] = []
    if citations.sentences > 0 {
      measures.append(
        .init(
          name: "Citation recall",
          meaning: WordedText(
            "share of sentences that their cited entries bear out together; 1 is best",
            plain: "how many sentences are backed by the places they cite; 1 is best"),
          value: citations.recall, basis: "this result, \(citations.sentences) sentences"))
      measures.append(
        .init(
          name: "Citation precision",
          meaning: WordedText(
            "share of cited entries that bear a sentence out or are needed for it; 1 is best",
            plain: "how many cited places are needed; 1 is best"),
          value: citations.precision, basis: "this result, \(citations.citations) citations"))
    }
    if !trials.faithfulness.isEmpty {
      let comparison = RationaleComparison(trials.faithfulness, resamples: 200, seed: Self.seed)
      let basis = "this result, \(trials.faithfulness.count) statements that ask for attention"
      measures.append(
        .init(
          name: "Comprehensiveness",
          meaning: WordedText(
            "share of statements that go when their cited entries are taken away; 1 is best",
            plain: "how many statements go when the cited entries are taken away; 1 is best"),
          value: comparison.comprehensiveness.mean, random: comparison.randomComprehensiveness.mean,
          basis: basis))
      measures.append(
        .init(
          name: "Sufficiency",
          meaning: WordedText(
            "share of statements that go although their cited entries are all that is kept; 0 is best",
            plain: "how many statements go when only the cited entries are kept; 0 is best"),
          value: comparison.sufficiency.mean, random: comparison.randomSufficiency.mean, basis: basis))
    }
    return ExplanationQuality(
      methods: [
        SentenceProvenance(check: check).method, CitationSupport(check: check).method,
        "smallest removal of entries, asked for again",
      ], exactness: .exact, residual: account.largestResidual, residualLimit: 1e-9, measures: measures)
  }
}

public import Evidence

/// Which of a sentence's citations bear it out: exact with respect to the check of ``SentenceCheck``.
///
/// The rules are ALCE's (Gao, Yen, Yu and Chen, EMNLP 2023, section 4.3): a sentence is recalled when all its citations together bear it
/// out; a citation is irrelevant when it does not by itself and the others do without it. Where ALCE asks an entailment model, the check of
/// numbers, units, dates, names and negations is asked, which says why.
public struct CitationSupport: Explainer {
  private let check: SentenceCheck

  /// An explainer that asks this check.
  public init(check: SentenceCheck) { self.check = check }

  /// The name of the method.
  public var method: String { "citation support by ALCE's rules (Gao et al., 2023)" }

  /// Exact with respect to the check.
  public var exactness: Exactness { .exact }

  /// 1 where the citations together bear the sentence out; below it, for each citation, 1 where it counts and 0 where it does not.
  public func explain(_ subject: CitedSentence) -> Explanation {
    let support = measure(subject)
    let nodes = subject.sources.indices.map { place in
      let state = support.sources[place]
      return Explanation(
        subject.sources[place].label, value: state.isRelevant ? 1 : 0,
        formula: state.bearsOutAlone
          ? "bears the sentence out by itself"
          : state.isNeeded
            ? "needed: the others do not bear the sentence out without it"
            : "not needed: the others bear the sentence out, or nothing does",
        feature: subject.sources[place].id, citations: subject.sources[place].citation.map { [$0] } ?? [])
    }
    return Explanation(
      "sentence borne out", value: support.isRecalled ? 1 : 0,
      formula: "1 where all cited places together have its numbers, units, dates, names and negations",
      details: nodes)
  }

  /// What the citations of a sentence do.
  public func measure(_ subject: CitedSentence) -> Support {
    func holds(_ kept: some Sequence<Int>) -> Bool {
      check.problems(in: subject.text, evidence: subject.evidence(kept)).isEmpty
    }
    let all = subject.sources.indices
    let isRecalled = !all.isEmpty && holds(all)
    let sources = all.map { place in
      guard isRecalled else { return Support.Source(bearsOutAlone: false, isNeeded: false) }
      return Support.Source(
        bearsOutAlone: holds([place]), isNeeded: all.count == 1 || !holds(all.filter { $0 != place }))
    }
    return Support(isRecalled: isRecalled, sources: sources)
  }

  /// What the citations of a sentence do.
  public struct Support: Hashable, Sendable {
    /// What one citation does.
    public struct Source: Hashable, Sendable {
      /// Whether it bears the sentence out without any other.
      public var bearsOutAlone: Bool
      /// Whether the others do not bear the sentence out without it.
      public var isNeeded: Bool
      /// Whether it counts for precision.
      public var isRelevant: Bool { bearsOutAlone || isNeeded }
    }

    /// Whether all citations together bear the sentence out.
    public var isRecalled: Bool
    /// What each citation does, in the sentence's order.
    public var sources: [Source]
  }
}

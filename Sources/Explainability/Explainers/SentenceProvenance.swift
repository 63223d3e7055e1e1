public import Evidence

/// Where each part of a rule-made sentence comes from: the fact that has it, or the rule's own words.
///
/// It asks ``SentenceCheck`` what is missing when only one fact is there: what is missing without any fact and not with this one comes
/// from this fact. Exact with respect to the check, which compares parts and does not read meaning.
public struct SentenceProvenance: Explainer {
  private let check: SentenceCheck

  /// An explainer that asks this check.
  public init(check: SentenceCheck) { self.check = check }

  /// The name of the method.
  public var method: String { "provenance of a rule-made sentence, part by part" }

  /// Exact with respect to the check.
  public var exactness: Exactness { .exact }

  /// How many of the parts that need evidence have it; below it a node a part, 1 where it was found.
  public func explain(_ subject: CitedSentence) -> Explanation {
    let needed = check.problems(in: subject.text, evidence: [])
    var holders: [(label: String, citation: Citation?, missing: [SentenceProblem])] = subject.sources.map {
      ($0.label, $0.citation, check.problems(in: subject.text, evidence: $0.evidence))
    }
    if !subject.derived.isEmpty {
      holders.append(
        (
          "counted or computed by the rule", nil,
          check.problems(in: subject.text, evidence: subject.derived)
        ))
    }
    let together = check.problems(
      in: subject.text, evidence: subject.evidence(subject.sources.indices))
    let nodes = needed.enumerated().map { place, part in
      let isFound = !together.contains(part)
      let from = isFound ? holders.filter { !$0.missing.contains(part) } : []
      return Explanation(
        "\(part.kind.rawValue): \(part.token)", value: isFound ? 1 : 0,
        formula: !isFound
          ? "found at none of the cited places"
          : from.isEmpty
            ? "found at the cited places together" : "found at " + from.map(\.label).joined(separator: "; "),
        feature: "part-\(place + 1)", citations: from.compactMap(\.citation))
    }
    return Explanation(
      "parts with evidence", value: nodes.reduce(0) { $0 + $1.value },
      formula: "of \(nodes.count) parts that need evidence; the other words are the rule's own",
      combination: nodes.isEmpty ? .given : .sum, details: nodes)
  }
}

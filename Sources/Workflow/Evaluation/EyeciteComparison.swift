import Foundation
import LegalRetriever

/// Holds Attest's citations of texts against eyecite's.
struct EyeciteComparison {
  /// Counts of a kind of citation.
  struct Counts {
    var eyecite = 0
    var same = 0
    var attest = 0
    var heads = 0
  }

  /// The counts by kind: `fullCase`, `shortCase`, `statute`, `journal`.
  private(set) var counts: [String: Counts] = [:]
  /// Where the two differ, in order.
  private(set) var disagreements: [CitationDisagreement] = []
  /// How many citations of decisions have the same year, court and pinpoint, of those with the same place
  /// and parts.
  private(set) var details: [(name: String, same: Int, both: Int)] = []
  /// Bytes and seconds of finding.
  private(set) var bytes = 0
  private(set) var seconds = 0.0

  private static let kinds: [LegalCitation.Kind] = [.fullCase, .shortCase, .statute, .journal]
  private var tallies: [String: (same: Int, both: Int)] = [:]

  /// Finds citations in texts and compares them.
  init(
    _ texts: [(name: String, text: String)], finder: CitationFinder, reference: EyeciteReference,
    rounds: Int = 3
  ) {
    for (name, text) in texts {
      let found = finder.citations(in: text)
      compare(name, text, found, reference.rows[name] ?? [])
    }
    bytes = texts.reduce(0) { $0 + $1.text.utf8.count }
    // The fastest of some rounds: another program may have had the processor in the others.
    seconds = .infinity
    for _ in 0..<max(1, rounds) {
      let round = Figures.seconds { texts.reduce(0) { $0 + finder.citations(in: $1.text).count } }
      seconds = min(seconds, round.seconds)
    }
    details = ["year", "court", "pinpoint"].map {
      (name: $0, same: tallies[$0]?.same ?? 0, both: tallies[$0]?.both ?? 0)
    }
  }

  private mutating func compare(
    _ name: String, _ text: String, _ found: [LegalCitation], _ theirs: [EyeciteReference.Row]
  ) {
    let scalars = Array(text.unicodeScalars)
    let ours = found.filter { Self.kinds.contains($0.kind) }
    var byPlace: [CodePointRange: LegalCitation] = [:]
    for citation in ours { byPlace[citation.span] = citation }
    for citation in ours {
      counts[citation.kind.rawValue, default: Counts()].attest += 1
      if citation.isRunningHead { counts[citation.kind.rawValue, default: Counts()].heads += 1 }
    }
    for row in theirs {
      counts[row.kind, default: Counts()].eyecite += 1
      let span = CodePointRange(start: row.start, end: row.end)
      if let citation = byPlace[span], Self.plain(citation.parts) == Self.plain(row.parts) {
        counts[row.kind, default: Counts()].same += 1
        tally(citation, row)
      } else {
        let near = ours.filter { $0.span.overlaps(span) }
        disagreements.append(Self.disagreement(name, scalars, span, near, isTheirs: true))
      }
    }
    let theirSpans = theirs.map { CodePointRange(start: $0.start, end: $0.end) }
    for citation in ours
    where !citation.isRunningHead && !theirSpans.contains(where: { $0.overlaps(citation.span) }) {
      disagreements.append(Self.disagreement(name, scalars, citation.span, [citation], isTheirs: false))
    }
  }

  private mutating func tally(_ citation: LegalCitation, _ row: EyeciteReference.Row) {
    guard citation.kind == .fullCase, !citation.isRunningHead else { return }
    func add(_ name: String, _ one: String?, _ other: String?) {
      guard let one, let other else { return }
      tallies[name, default: (0, 0)].both += 1
      if one == other { tallies[name, default: (0, 0)].same += 1 }
    }
    add("year", citation.year.map(String.init), row.year.map(String.init))
    add("court", citation.court, row.court)
    add("pinpoint", citation.pinpoint.map { Self.plain($0.text) }, row.pinpoint.map(Self.plain))
  }

  private static func plain(_ parts: [String: String]) -> [String: String] {
    parts.mapValues { plain($0) }.filter { !$0.value.isEmpty && !$0.value.allSatisfy { $0 == "_" } }
  }

  /// A text with single spaces, plain quotation marks and plain dashes.
  static func plain(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": view.append("'")
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": view.append("-")
      default: view.append(scalar)
      }
    }
    return String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - Disagreements

  private static func disagreement(
    _ file: String, _ scalars: [Unicode.Scalar], _ span: CodePointRange, _ near: [LegalCitation],
    isTheirs: Bool
  ) -> CitationDisagreement {
    let theirs = isTheirs ? string(scalars, span) : ""
    let ours = near.map { plain($0.text) }.joined(separator: "; ")
    return CitationDisagreement(
      file: file, kind: kind(scalars, span, near, isTheirs: isTheirs), excerpt: excerpt(scalars, span),
      attest: ours,
      eyecite: plain(theirs))
  }

  private static func kind(
    _ scalars: [Unicode.Scalar], _ span: CodePointRange, _ near: [LegalCitation], isTheirs: Bool
  ) -> CitationDisagreement.Kind {
    if !isTheirs {
      guard let citation = near.first else { return .other }
      if citation.parts["year"] != nil, citation.kind == .fullCase { return .british }
      if citation.reporter == "Pub. L." { return .publicLaw }
      return .missedByEyecite
    }
    let behind = scalars[min(scalars.count, span.end)..<min(scalars.count, span.end + 40)]
    if let dash = behind.first, dash == "\u{2013}" {
      let goesOn = near.contains { $0.span.start == span.start && $0.span.end > span.end }
      // `§35–41– 3–6`: the line turned behind a dash.
      let rest = scalars[min(scalars.count, near.first?.span.end ?? span.end)...].prefix(2)
      if string(scalars, span).contains("C. R. R.") { return .title }
      if goesOn { return rest.first == "\u{2013}" && rest.last == " " ? .brokenSection : .dash }
    }
    let gap = String(String.UnicodeScalarView(behind))
    if gap.hasPrefix("     ") || gap.hasPrefix("  ") {
      return near.contains { $0.span.end > span.end } ? .head : .headOnly
    }
    return .other
  }

  private static func string(_ scalars: [Unicode.Scalar], _ span: CodePointRange) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[max(0, span.start)..<min(scalars.count, max(0, span.end))])
    return String(view)
  }

  private static func excerpt(_ scalars: [Unicode.Scalar], _ span: CodePointRange) -> String {
    let before = CodePointRange(start: max(0, span.start - 40), end: span.start)
    let after = CodePointRange(start: min(scalars.count, span.end), end: min(scalars.count, span.end + 30))
    return "…" + plain(string(scalars, before)) + " ⟦" + plain(string(scalars, span)) + "⟧"
      + plain(string(scalars, after)) + "…"
  }
}

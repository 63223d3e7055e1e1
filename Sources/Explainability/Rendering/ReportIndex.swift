import Evidence

/// What the renderers look up in a report: the number of a cited place, the name of a document, and ids for anchors.
struct ReportIndex {
  private let positions: [SourceSpan: Int]
  private let names: [ContentDigest: String]
  private let sources: [SummaryReport.Source]
  /// The ids of the sections' anchors, in order.
  let sectionIDs: [String]
  /// The ids of the statements' anchors, by section and in order.
  let claimIDs: [[String]]
  /// The anchors of the statements that cite a place, by the place's number, in reading order.
  let citingClaims: [Int: [String]]

  /// An index of a report.
  init(_ report: SummaryReport) {
    sources = report.sources
    positions = Dictionary(
      report.sources.enumerated().map { ($1.span, $0) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(
      report.finding.documents.map { ($0.digest, $0.name) }, uniquingKeysWith: { first, _ in first })
    var used: Set<String> = []
    var sectionIDs: [String] = []
    var claimIDs: [[String]] = []
    var citing: [Int: [String]] = [:]
    for section in report.finding.sections {
      sectionIDs.append(Self.anchor("section-", section.id, &used))
      var ids: [String] = []
      for claim in section.claims {
        let id = Self.anchor("claim-", claim.id, &used)
        ids.append(id)
        for citation in claim.citations {
          guard let position = positions[citation.span] else { continue }
          let number = sources[position].number
          if citing[number]?.last != id { citing[number, default: []].append(id) }
        }
      }
      claimIDs.append(ids)
    }
    self.sectionIDs = sectionIDs
    self.claimIDs = claimIDs
    citingClaims = citing
  }

  /// The numbered place of a citation.
  func source(of citation: Citation) -> SummaryReport.Source? {
    positions[citation.span].map { sources[$0] }
  }

  /// The name of a document, or the short form of its digest where no document of the finding has it.
  func name(of digest: ContentDigest) -> String {
    names[digest] ?? digest.short
  }

  /// The numbers of a statement's places, ascending, runs of three or more joined: `[2, 4–7]`; empty without any.
  func numbers(of claim: Claim) -> String {
    SourceNumbers.text(claim.citations.compactMap { source(of: $0)?.number })
  }

  /// An id of letters, digits, hyphens and underscores that was not used before.
  private static func anchor(_ prefix: String, _ id: String, _ used: inout Set<String>) -> String {
    let safe = String(
      id.unicodeScalars.prefix(80).map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
        default: "-"
        }
      })
    var candidate = prefix + safe
    var suffix = 2
    while !used.insert(candidate).inserted {
      candidate = "\(prefix)\(safe)-\(suffix)"
      suffix += 1
    }
    return candidate
  }
}

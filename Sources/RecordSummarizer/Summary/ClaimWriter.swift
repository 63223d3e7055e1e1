internal import Evidence
internal import Explainability

/// Checks drafts against the facts they speak of, cites the facts' places, and numbers the claims.
struct ClaimWriter {
  /// At most so many places of one fact are cited; the rest are counted in the details.
  static let citedPlaces = 5
  /// At most so many facts of a chart or a list are cited; all of them are named.
  static let citedFacts = 12

  /// The document that is cited.
  let document: Document
  /// How many sentences did not pass and were replaced by a quotation.
  private(set) var replaced = 0
  /// What each claim rests on, in the order of the claims; empty unless it is kept.
  private(set) var accounts: [ClaimAccount] = []
  private let check = TemplateWords.check
  private let keepsAccounts: Bool

  /// A writer for one document.
  ///
  /// - Parameter keepsAccounts: whether what each claim rests on is kept, for an explanation.
  init(document: Document, keepsAccounts: Bool = false) {
    self.document = document
    self.keepsAccounts = keepsAccounts
  }

  /// A section of the finding; `nil` when there is nothing to say in it.
  mutating func section(_ section: SummarySection, note: String?, _ drafts: [ClaimDraft]) throws -> Finding
    .Section?
  {
    guard !drafts.isEmpty else { return nil }
    var claims: [Claim] = []
    claims.reserveCapacity(drafts.count)
    for draft in drafts {
      claims.append(try claim(draft, id: "\(section.rawValue)-\(claims.count + 1)"))
    }
    return Finding.Section(id: section.rawValue, title: section.title, note: note, claims: claims)
  }

  /// The finished claim.
  mutating func claim(_ draft: ClaimDraft, id: String) throws -> Claim {
    var claim = Claim(
      id: id, text: draft.text, origin: draft.origin, emphasis: draft.emphasis, flag: draft.flag,
      citations: [], details: draft.details, series: draft.series)
    claim.factIDs = draft.facts.map(\.id) + draft.alsoCited.map(\.id)
    claim.citations = citations(of: draft, details: &claim.details)
    guard !claim.citations.isEmpty else {
      throw RecordSummarizerError.unfounded(claim: id, place: document.name)
    }
    if draft.origin != .quotation, !passes(draft) { try replace(&claim, draft) }
    if keepsAccounts { accounts.append(account(of: claim, draft)) }
    for (index, listed) in draft.listed.enumerated() {
      claim.details.append(try detail(listed, id: "\(id).\(index + 1)"))
    }
    return claim
  }

  private func account(of claim: Claim, _ draft: ClaimDraft) -> ClaimAccount {
    let evidence = evidence(of: draft)
    let sources = zip(draft.facts, evidence).map { fact, evidence in
      let place = fact.sources.first.map(citation)
      return CitedSentence.Source(
        id: fact.id, label: place?.label ?? fact.id, evidence: [evidence], citation: place)
    }
    return ClaimAccount(
      claim: claim, sentence: CitedSentence(claim.text, sources: sources, derived: draft.derived))
  }

  /// What the facts of a draft offer as evidence, in their order.
  private func evidence(of draft: ClaimDraft) -> [FactEvidence] {
    var evidence = draft.facts.map(\.evidence)
    if draft.origin == .absence {
      // What a fact lacks is said of it: the negation is the rule's own.
      for index in evidence.indices { evidence[index].isNegated = true }
    }
    return evidence
  }

  /// A statement that is shown among the details of another.
  private mutating func detail(_ draft: ClaimDraft, id: String) throws -> LabeledValue {
    var claim = Claim(id: id, text: draft.text, flag: draft.flag, citations: [])
    if draft.origin != .quotation, !passes(draft) { try replace(&claim, draft) }
    return LabeledValue(claim.flag ?? "Also", claim.text)
  }

  /// Whether the facts bear the sentence out.
  func passes(_ draft: ClaimDraft) -> Bool { problems(in: draft).isEmpty }

  /// What in the sentence the facts do not bear out.
  func problems(in draft: ClaimDraft) -> [SentenceProblem] {
    check.problems(in: draft.text, evidence: evidence(of: draft) + draft.derived)
  }

  /// Puts the fact's own words and date in the place of a sentence that did not pass.
  private mutating func replace(_ claim: inout Claim, _ draft: ClaimDraft) throws {
    guard let fact = draft.facts.first, let words = fact.writtenName else {
      throw RecordSummarizerError.unfounded(claim: claim.id, place: document.name)
    }
    let times = [FactEvidence(id: fact.id, dates: fact.writtenTimes)]
    let date = fact.period.any.map(\.dateText).flatMap {
      check.problems(in: $0, evidence: times).isEmpty ? $0 : nil
    }
    replaced += 1
    claim.text = ShortText.line(words, limit: 400) + (date.map { ", \($0)" } ?? "")
    claim.origin = .quotation
    claim.flag = claim.flag ?? "Own words"
    claim.details.insert(LabeledValue("Assertion", fact.assertionWords), at: 0)
  }

  private func citations(of draft: ClaimDraft, details: inout [LabeledValue]) -> [Citation] {
    var result: [Citation] = []
    var seen: Set<String> = []
    var more = 0
    for fact in draft.facts {
      more += max(0, fact.sources.count - Self.citedPlaces)
      for source in fact.sources.prefix(Self.citedPlaces) where seen.insert(source.xpath).inserted {
        result.append(citation(of: source))
      }
    }
    for fact in draft.alsoCited.prefix(Self.citedFacts) {
      if let source = fact.source, seen.insert(source.xpath).inserted {
        result.append(citation(of: source))
      }
    }
    for place in draft.places where seen.insert(place.span.xpath ?? place.label).inserted {
      result.append(place)
    }
    if more > 0 { details.append(LabeledValue("Said again", "at \(more) more places in the record")) }
    if draft.alsoCited.count > Self.citedFacts {
      let rest = draft.alsoCited.count - Self.citedFacts
      details.append(
        LabeledValue("Further entries", "\(rest) more entries are counted here and not cited one by one"))
    }
    return result
  }

  private func citation(of source: FactSource) -> Citation {
    let section = ShortText.line(source.section, limit: 60)
    return Citation(
      span: SourceSpan(document: document.digest, place: .xml(xpath: source.xpath, line: source.line)),
      label: section.isEmpty ? "Line \(source.line)" : "\(section), line \(source.line)",
      quote: source.narrative)
  }
}

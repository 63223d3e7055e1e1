import Evidence
import Explainability

extension RecordExplanation {
  /// Each statement held against its sources.
  func checkedClaims(_ numbering: SourceNumbering) -> [Checked] {
    let support = CitationSupport(check: check)
    return finding.sections.flatMap { section in
      section.claims.map { claim in
        let account = accounts[claim.id].flatMap { $0.claim.text == claim.text ? $0 : nil }
        let places = claim.citations.map { texts[$0.span] }
        let (outcome, note) = outcome(of: claim, account: account, places: places)
        let quotation =
          claim.origin == .quotation ? claim.text : claim.citations.lazy.compactMap(\.quote).first
        return Checked(
          claim: claim, section: section,
          check: EvidenceCheck(
            claim: claim.id, text: claim.text, flag: claim.flag, section: section.title,
            quotation: quotation, sources: numbering.numbers(of: claim.citations), outcome: outcome,
            note: note),
          support: claim.origin == .rule ? account.map { support.measure($0.sentence) } : nil)
      }
    }
  }

  private func outcome(of claim: Claim, account: ClaimAccount?, places: [CitedText?]) -> (
    EvidenceCheck.Outcome, String
  ) {
    guard !places.isEmpty, places.allSatisfy({ $0 != nil }) else { return (.unresolved, "") }
    switch claim.origin {
    case .quotation:
      switch QuotationCheck(texts: places.compactMap { $0?.text }).outcome(of: claim.text) {
      case .wordForWord: return (.verbatim, "")
      case .everyWord: return (.borneOut, "each word stands there")
      case .missing:
        // The record's own name and date, put together by rule: held against the entry's facts instead.
        guard let account, isBorneOut(account) else { return (.notBorneOut, "") }
        return (.borneOut, "each part stands in the entry")
      }
    case .rule, .absence:
      guard let account else { return (.notChecked, "made by another version of the rules") }
      if claim.origin == .absence { return (.absence, "") }
      let parts = check.problems(in: claim.text, evidence: []).count
      return isBorneOut(account)
        ? (.borneOut, "\(parts) of \(parts) parts")
        : (.notBorneOut, "")
    }
  }

  private func isBorneOut(_ account: ClaimAccount) -> Bool {
    let sentence = account.sentence
    return check.problems(
      in: sentence.text, evidence: sentence.sources.flatMap(\.evidence) + sentence.derived
    ).isEmpty
  }

  /// The sources with the parts marked that statements rest on.
  func marked(_ numbering: SourceNumbering, _ checked: [Checked]) -> [ReportSource] {
    var parts: [Int: Set<String>] = [:]
    var quotations: [Int: [String]] = [:]
    for item in checked {
      if item.claim.origin == .quotation {
        for number in item.check.sources { quotations[number, default: []].append(item.claim.text) }
      } else {
        let tokens = check.problems(in: item.claim.text, evidence: []).map(\.token)
        for number in item.check.sources { parts[number, default: []].formUnion(tokens) }
      }
    }
    return numbering.sources.map { source in
      var source = source
      guard let text = source.text else { return source }
      let quoted = (quotations[source.number] ?? []).compactMap { Self.range(of: $0, in: text) }
      source.marks =
        quoted.isEmpty ? TextMarks.ranges(of: parts[source.number] ?? [], in: text) : [quoted[0]]
      return source
    }
  }

  /// Where a quotation stands in a text, as a range of its code points, white space aside at the quotation's line ends.
  private static func range(of quotation: String, in text: String) -> Range<Int>? {
    let words = quotation.split(whereSeparator: \.isWhitespace).filter { $0 != "|" }.joined(separator: " ")
    guard !words.isEmpty, let found = text.ranges(of: words).first else { return nil }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)
    return start..<(start + text[found].unicodeScalars.count)
  }

  /// The account of the summary: how many statements passed, by section and statement, down to the parts of those that stand out.
  func account(of checked: [Checked]) -> Explanation {
    let provenance = SentenceProvenance(check: check)
    let sections = finding.sections.map { section in
      let members = checked.filter { $0.section.id == section.id }
      let claims = members.map { item in
        let isGood = [.verbatim, .borneOut, .absence].contains(item.check.outcome)
        var node = Explanation(
          item.claim.id, value: isGood ? 1 : 0, formula: Self.formula(item.check),
          feature: item.claim.id, citations: item.claim.citations)
        if item.claim.flag != nil, item.claim.origin == .rule, let account = accounts[item.claim.id],
          account.claim.text == item.claim.text
        {
          node.details = [provenance.explain(account.sentence)]
        }
        return node
      }
      return Explanation(
        section.title, value: claims.reduce(0) { $0 + $1.value },
        formula: "statements of the section that passed, of \(claims.count)", combination: .sum,
        details: claims)
    }
    return Explanation(
      "statements that passed their check", value: sections.reduce(0) { $0 + $1.value }, unit: "statements",
      formula: "sum over the sections; of \(checked.count) statements", combination: .sum, details: sections)
  }

  private static func formula(_ check: EvidenceCheck) -> String {
    let words =
      switch check.outcome {
      case .verbatim: "stands word for word at its place"
      case .borneOut: "every part stands at its places"
      case .absence: "says that something is missing; its places are where it was looked for"
      case .notBorneOut: "a part stands at none of its places"
      case .unresolved: "a place was not found again"
      case .notChecked: "not checked"
      }
    return check.note.isEmpty ? words : "\(words): \(check.note)"
  }
}

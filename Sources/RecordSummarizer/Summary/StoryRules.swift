internal import Evidence

/// Quotes the narrative of sections: the story, and what sections say of which nothing was coded.
struct StoryRules {
  /// What the rules work on.
  let input: SummaryInput
  /// So many characters of one section are quoted.
  static let quotedCharacters = 700

  /// Sections that tell a story even where entries were read from them.
  private static let told: Set<SectionKind> = [
    .reasonForVisit, .chiefComplaint, .historyOfPresentIllness, .hospitalCourse, .assessment,
    .assessmentAndPlan,
    .instructions, .operativeNote,
  ]
  /// In what order a clinician reads the story; all other sections follow in document order.
  private static let order: [SectionKind] = [
    .reasonForVisit, .chiefComplaint, .historyOfPresentIllness, .admissionDiagnosis, .hospitalCourse,
    .assessment,
    .assessmentAndPlan, .dischargeDiagnosis, .operativeNote, .instructions,
  ]

  /// The quotations of the story.
  func drafts() -> [ClaimDraft] {
    let sections = input.record.sections.filter { section in
      guard SummarySection.of(section.kind) == nil else { return false }
      return Self.told.contains(section.kind) || section.factCount == 0
    }
    let ranks = sections.map { Self.order.firstIndex(of: $0.kind) ?? Self.order.count }
    let sorted = sections.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 < $1 }
    var drafts = sorted.compactMap {
      quote(sections[$0], flag: ShortText.line(sections[$0].title, limit: 60))
    }
    if let body = input.record.unstructuredBody, let text = body.text {
      drafts += unstructured(body, text: text)
    }
    return drafts
  }

  /// Sections of the record that have words and no facts, quoted in the place of the facts.
  func narrativeOnly(_ section: SummarySection) -> [ClaimDraft] {
    input.record.sections.filter { SummarySection.of($0.kind) == section && $0.factCount == 0 }
      .compactMap { quote($0, flag: "Narrative only") }
  }

  private func quote(_ section: RecordSection, flag: String) -> ClaimDraft? {
    guard let quotation = Quotation(section.narrative, limit: Self.quotedCharacters) else { return nil }
    var draft = ClaimDraft(quotation.text)
    draft.origin = .quotation
    draft.flag = flag.isEmpty ? "Narrative" : flag
    draft.places = [input.citation(of: section, quote: section.narrative)]
    draft.details = [LabeledValue("Section", section.title)]
    if let flavor = section.nullFlavor { draft.details.append(LabeledValue("Section marked", flavor)) }
    if quotation.leftOut > 0 {
      draft.flag = (draft.flag ?? "") + ", shortened"
      draft.details.append(
        LabeledValue("Left out", "\(quotation.leftOut) more words; the source has them all"))
    }
    return draft
  }

  private func unstructured(
    _ body: (mediaType: String, text: String?, xpath: String, line: Int), text: String
  ) -> [ClaimDraft] {
    guard let quotation = Quotation(text, limit: Self.quotedCharacters * 3) else { return [] }
    var draft = ClaimDraft(quotation.text)
    draft.origin = .quotation
    draft.flag = "Text of the document"
    draft.places = [
      Citation(
        span: SourceSpan(
          document: input.record.document.digest, place: .xml(xpath: body.xpath, line: body.line)),
        label: "Body, line \(body.line)", quote: text)
    ]
    if quotation.leftOut > 0 {
      draft.flag = "Text of the document, shortened"
      draft.details.append(
        LabeledValue("Left out", "\(quotation.leftOut) more words; the source has them all"))
    }
    return [draft]
  }
}

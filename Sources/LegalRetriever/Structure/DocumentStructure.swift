/// Sections and passages of a document, as a library keeps them.
struct DocumentStructure: Sendable {
  /// Articles, sections and other titled parts, in order.
  var sections: [LegalSection]
  /// The passages in order.
  var passages: [LegalPassage]
  /// What a published law or judgment is cited by, such as `17 CFR`.
  var citation: String?

  /// A structure.
  init(sections: [LegalSection], passages: [LegalPassage], citation: String? = nil) {
    self.sections = sections
    self.passages = passages
    self.citation = citation
  }

  /// Whether a passage lies in a section, an article or a numbered paragraph of a published law or judgment.
  func isProvision(_ passage: LegalPassage) -> Bool {
    var place = passage.section
    for _ in 0..<16 {
      guard let index = place, sections.indices.contains(index) else { return false }
      if sections[index].rank == .provision, sections[index].label != nil { return true }
      place = sections[index].parent
    }
    return false
  }

  /// The pinpoint of a passage.
  func pinpoint(of passage: Int) -> String { PassagePath.pinpoint(of: passages[passage], in: sections) }
}

public import DocumentReading
public import Evidence

/// A document as a lawyer reads it: who and what it is about, its sections, and passages that follow them.
public struct LegalDocument: Sendable {
  /// What is known of the file.
  public var document: Document
  /// Title, kind, parties and date.
  public var metadata: DocumentMetadata
  /// Articles, sections and other titled parts, in order.
  public var sections: [LegalSection]
  /// The passages in order, apart from each other.
  public var passages: [LegalPassage]
  /// How many code points the text has.
  public var codePointCount: Int
  /// How many pages the document has, where it has any.
  public var pageCount: Int?
  /// What a published law or judgment is cited by, such as `17 CFR`.
  public var citation: String?

  /// The text in bytes.
  let text: DocumentText
  /// The passages in bytes.
  let byteRanges: [Range<Int>]
  /// Page numbers and running heads, in bytes and in order, which are not searched.
  let omitted: [Range<Int>]

  /// Reads the structure of a document.
  public init(_ readable: ReadableDocument) {
    let text = DocumentText(readable.text)
    let marked = readable.divisions.isEmpty ? nil : MarkedStructure(readable)
    let reader = UnitReader(readable, text: text, marked: marked)
    let builder = PassageBuilder(
      reader.units, paragraphs: reader.paragraphs, sections: marked?.sections ?? [])
    let stars = marked == nil ? StarMarks(text.bytes) : StarMarks([])
    let pages = PageMap(readable.pages, numbers: reader.pageNumbers, stars: stars, text: text)
    document = readable.document
    metadata =
      MetadataReader(text: text, name: readable.document.name, title: readable.title).metadata(
        for: readable.publication)
    citation = readable.publication?.citation
    sections = builder.sections
    codePointCount = text.codePointCount
    pageCount = pages.count
    self.text = text
    byteRanges = builder.drafts.map(\.range)
    let repeated = marked == nil ? RepeatedRuns.find(in: text.bytes) : []
    omitted = (reader.omitted + repeated + stars.marks.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    passages = builder.drafts.map { draft in
      let page = pages.page(at: draft.range.lowerBound)
      var passage = LegalPassage(
        range: text.codePoints(draft.range), section: draft.section, items: draft.items, page: page?.number,
        paragraph: draft.paragraph, kind: draft.kind, definedTerm: draft.definedTerm)
      passage.through = draft.through
      passage.note = draft.note
      passage.pageMark = page?.mark
      return passage
    }
  }

  /// The text of a range of code points, untouched.
  public func text(of range: Range<Int>) -> String { text.string(text.byteRange(range)) }

  /// The terms that the document defines, each with the place of its definition in ``passages``.
  public var definedTerms: [String: Int] {
    var terms: [String: Int] = [:]
    for (place, passage) in passages.enumerated() {
      if let term = passage.definedTerm, terms[term] == nil { terms[term] = place }
    }
    return terms
  }

  /// The titles above a passage, the outermost first.
  func titles(of passage: Int) -> [String] {
    var titles: [String] = []
    var section = passages[passage].section
    while let place = section, titles.count < 8 {
      if let title = sections[place].title { titles.append(title) }
      section = sections[place].parent
    }
    return titles.reversed()
  }
}

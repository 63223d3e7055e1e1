internal import DocumentReading

/// The sections and items of a document whose format marks them.
struct MarkedStructure {
  /// Where a block lies.
  struct Place: Hashable, Sendable {
    /// The section, as its place in ``sections``.
    var section: Int?
    /// The numbers of the items, outermost first.
    var items: [String]
  }

  /// The divisions that are no items.
  private(set) var sections: [LegalSection] = []
  private let divisions: [ReadableDocument.Division]
  /// The section that each division is or lies in.
  private var section: [Int?] = []
  /// How deep items are looked up.
  private static let deepest = 12

  /// The structure of a document; without sections where its format marks none.
  init(_ document: ReadableDocument) {
    divisions = document.divisions
    let style = CitationStyle(document.publication)
    var own: [Int?] = Array(repeating: nil, count: divisions.count)
    for (index, division) in divisions.enumerated() where division.kind != .item {
      own[index] = sections.count
      let rank: LegalSection.Rank =
        division.kind == .group ? (Self.annexes.contains(division.name) ? .annex : .group) : .provision
      sections.append(
        LegalSection(
          word: division.name, number: division.number, title: division.title,
          label: style.label(of: division),
          rank: rank))
    }
    // A parent may stand behind its child: items that lie flat find theirs late.
    section = divisions.indices.map { Self.nearest(own, $0, divisions) }
    for (index, division) in divisions.enumerated() {
      guard let place = own[index], let parent = division.parent, let above = section[parent], above < place
      else {
        continue
      }
      sections[place].parent = above
    }
  }

  private static let annexes: Set<String> = ["schedule", "annex", "appendix", "attachment"]

  private static func nearest(_ own: [Int?], _ start: Int, _ divisions: [ReadableDocument.Division]) -> Int? {
    var place: Int? = start
    for _ in 0..<64 {
      guard let index = place else { return nil }
      if let found = own[index] { return found }
      place = divisions[index].parent
    }
    return nil
  }

  /// Where a division lies; the beginning of the document for none.
  func place(of division: Int?) -> Place {
    guard let division, divisions.indices.contains(division) else { return Place(section: nil, items: []) }
    var items: [String] = []
    var place: Int? = division
    while let index = place, divisions[index].kind == .item, items.count < Self.deepest {
      if let number = divisions[index].number { items.append(number) }
      place = divisions[index].parent
    }
    return Place(section: section[division], items: items.reversed())
  }
}

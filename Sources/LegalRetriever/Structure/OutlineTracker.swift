/// Follows articles, sections and items while a document is read.
struct OutlineTracker {
  /// The section that the reader is in.
  private(set) var section: Int?
  /// The items that the reader is in, outermost first.
  private var open: [ClauseMarker] = []
  private var article: Int?
  /// The numbered section that the reader is in.
  private var numbered: Int?
  /// The number before the first point of the last numbered section.
  private var leading: Int?
  private var hasCompoundNumbers = false

  /// The letters and numbers of the items.
  var items: [String] { open.map(\.label) }

  /// Takes a unit; tells whether a section begins with it.
  mutating func enter(_ unit: TextUnit, into sections: inout [LegalSection]) -> Bool {
    guard let marker = unit.marker, marker.style != .bullet else {
      guard unit.isHeading, let title = unit.title else { return false }
      // A title in capitals divides the document; any other stands in the section that is open.
      let isGreat = title == title.uppercased() || numbered == nil
      let parent = isGreat ? article : numbered
      if isGreat { numbered = nil }
      begin(LegalSection(title: title, parent: parent), &sections)
      return true
    }
    switch marker.style {
    case .article:
      // In running text, `Article 5` is a reference.
      guard unit.isHeading || unit.range.count < 200 else { return false }
      begin(LegalSection(word: marker.word, number: marker.label, title: unit.title), &sections)
      article = section
      numbered = nil
      return true
    case .section where isSection(marker):
      if marker.word == nil, marker.label.contains(".") { hasCompoundNumbers = true }
      begin(
        LegalSection(word: marker.word, number: marker.label, title: unit.title, parent: article), &sections)
      numbered = section
      if let first = marker.label.split(separator: ".").first { leading = Int(first) ?? leading }
      return true
    default:
      enterItem(marker)
      return false
    }
  }

  private mutating func begin(_ new: LegalSection, _ sections: inout [LegalSection]) {
    var new = new
    // `6.2` lies in `6.`.
    if let number = new.number, let dot = number.lastIndex(of: "."), let section {
      var candidate: Int? = section
      while let place = candidate {
        if sections[place].number == String(number[..<dot]) {
          new.parent = place
          break
        }
        candidate = sections[place].parent
      }
    }
    sections.append(new)
    section = sections.count - 1
    open = []
  }

  /// Whether a number is the number of a section, and not of an item of a list in one.
  private func isSection(_ marker: ClauseMarker) -> Bool {
    guard marker.word == nil, let number = Int(marker.label), let leading else { return true }
    if number == leading + 1 || (number == 1 && !hasCompoundNumbers && open.isEmpty && leading > 1) {
      return true
    }
    return number > leading && number <= leading + 3 && !hasCompoundNumbers
  }

  /// Whether no list begins so: `(210)` at the beginning of a line is the end of a citation.
  private func isLate(_ marker: ClauseMarker) -> Bool {
    switch marker.style {
    case .number: (Int(marker.label) ?? 0) > 30
    case .upperLetter: marker.label > "H"
    default: false
    }
  }

  /// Opens an item: it ends those that are marked in the same way, and lies in the others.
  private mutating func enterItem(_ marker: ClauseMarker) {
    var marker = marker
    if marker.style == .section { marker.style = .number }
    // `(i)` behind `(h)` is a letter.
    if marker.style == .lowerRoman, marker.label.utf8.count == 1 {
      let byte = marker.label.utf8.first ?? 0
      let isNextLetter = open.contains {
        $0.style == .lowerLetter && $0.label.utf8.first.map { $0 &+ 1 == byte } == true
      }
      let isRoman = open.contains { $0.style == .lowerRoman }
      if isNextLetter || (!isRoman && byte != UInt8(ascii: "i")) { marker.style = .lowerLetter }
    }
    if let same = open.firstIndex(where: { $0.style == marker.style }) {
      open.removeSubrange(same...)
    } else if isLate(marker) {
      return
    }
    if open.count >= 6 { open.removeFirst() }
    open.append(marker)
  }
}

/// What stands behind a citation: court and date, and other parentheses.
extension CitationReader {
  /// What stands in parentheses behind a citation.
  struct Tail {
    var end = 0
    var year: Int?
    var court: String?
    var contents: [Range<Int>] = []
    var slip: PinpointReader.Reading?
  }

  func parentheses(at start: Int, of kind: LegalCitation.Kind, _ tail: inout Tail) {
    let reader = ParenthesisReader(text: text)
    tail.end = start
    while let parenthesis = reader.read(at: tail.end, allowsBracket: false) {
      let content = parenthesis.content
      if tail.year == nil, tail.contents.isEmpty, kind != .statute, let date = reader.courtAndDate(content) {
        tail.year = date.year
        tail.court = catalogue.courts.court(named: cleaned.string(date.court))?.id
      } else if tail.year == nil, tail.contents.isEmpty, kind == .statute, let year = edition(content) {
        tail.year = year
      } else if let slip = slipPage(content) {
        tail.slip = slip
      } else {
        guard tail.year != nil || kind == .statute || isComment(content) else { break }
        tail.contents.append(content)
      }
      tail.end = parenthesis.end
    }
  }

  /// Whether a parenthesis without a date before it belongs to the citation: it begins with a small letter
  /// or quotes.
  func isComment(_ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    return TextScan.isLowercase(text[first]) || text[first] == 0x22 || text[first] == 0x27
      || text[first] == 0x5B
      || cleaned.string(content).hasSuffix(".)") || cleaned.string(content).contains(" J.")
  }

  /// The year in a parenthesis behind a statute, such as `2012 ed., Supp. V` or `West 2019`.
  func edition(_ content: Range<Int>) -> Int? {
    guard content.count < 40 else { return nil }
    var index = content.lowerBound
    while index + 4 <= content.upperBound {
      let isStart = index == content.lowerBound || !TextScan.isAlphanumeric(text[index - 1])
      if isStart, (index..<index + 4).allSatisfy({ TextScan.isDigit(text[$0]) }),
        index + 4 == content.upperBound || !TextScan.isDigit(text[index + 4])
      {
        let year = (index..<index + 4).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
        return (1600...2200).contains(year) ? year : nil
      }
      index += 1
    }
    return nil
  }

  /// The page in `slip op., at 5`.
  func slipPage(_ content: Range<Int>) -> PinpointReader.Reading? {
    let head = Array("slip op.".utf8)
    guard content.count > head.count, content.count < 60 else { return nil }
    for (offset, byte) in head.enumerated() where text[content.lowerBound + offset] != UInt32(byte) {
      return nil
    }
    let pins = PinpointReader(text: text)
    guard var reading = pins.read(at: content.lowerBound + head.count, limit: content.upperBound) else {
      return nil
    }
    for index in reading.items.indices where reading.items[index].kind == .page {
      reading.items[index].kind = .slipPage
    }
    return reading
  }

  /// The place behind the subsections of a statute: `(a)(2)`, `and (d)`, `et seq.`.
  func subsections(_ start: Int) -> Int {
    var place = start
    while place < text.count, text[place] == 0x28 {
      var end = place + 1
      while end < text.count, end - place <= 5, TextScan.isAlphanumeric(text[end]) { end += 1 }
      guard end < text.count, text[end] == 0x29, end > place + 1 else { break }
      place = end + 1
    }
    let tail: [UInt32] = Array(" et seq.".unicodeScalars.map(\.value))
    if place + tail.count <= text.count, text[place..<(place + tail.count)].elementsEqual(tail) {
      place += tail.count
    }
    return place
  }
}

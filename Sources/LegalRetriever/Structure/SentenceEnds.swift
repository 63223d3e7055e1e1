/// Where sentences end: after a full stop that ends no abbreviation, initial or number of a clause.
enum SentenceEnds {
  /// Whether a full stop ends a sentence.
  ///
  /// - Parameters:
  ///   - stop: the place of the full stop.
  ///   - start: where the unit begins in which it stands.
  ///   - next: the first place behind the blanks that follow.
  static func isEnd(_ bytes: [UInt8], stop: Int, start: Int, next: Int) -> Bool {
    var word = stop
    while word > start, isPartOfWord(bytes[word - 1]) { word -= 1 }
    guard word < stop else { return false }
    let letters = bytes[word..<stop]
    if letters.count == 1, let only = letters.first, Letters.isUpper(only) { return false }
    if isNumber(letters), isBlank(bytes, start..<word) { return false }
    if letters.count > 8 { return true }
    let lowered = String(decoding: letters.map { Letters.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard abbreviations.contains(lowered) else { return !isHead(bytes, start..<stop) }
    return mayEnd.contains(lowered) && startsSentence(bytes, next)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    Letters.isWord(byte) && byte < 128 || byte == Letters.stop || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "'")
  }

  /// Whether the letters are what numbers a clause: `12`, `6.2`, `a`, `iv`.
  private static func isNumber(_ letters: ArraySlice<UInt8>) -> Bool {
    if letters.allSatisfy({ Letters.isDigit($0) || $0 == Letters.stop }) { return true }
    if letters.count == 1 { return true }
    return letters.count < 6 && letters.allSatisfy { "ivxIVX".utf8.contains($0) }
  }

  private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(Letters.isSpace)
  }

  /// Whether the unit so far is only `Section 6.2`.
  private static func isHead(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count < 24 else { return false }
    var start = range.lowerBound
    while start < range.upperBound, Letters.isSpace(bytes[start]) { start += 1 }
    guard let marker = ClauseMarker.read(bytes, at: start, end: range.upperBound) else { return false }
    return start + marker.count >= range.upperBound
  }

  /// Whether a word follows that begins sentences and no name.
  private static func startsSentence(_ bytes: [UInt8], _ place: Int) -> Bool {
    var end = place
    while end < bytes.count, end - place < 12, Letters.isLetter(bytes[end]) { end += 1 }
    return starters.contains(String(decoding: bytes[place..<end], as: UTF8.self))
  }

  private static let mayEnd: Set<String> = ["co", "inc", "ltd", "corp", "llc", "etc", "lp", "plc"]

  private static let starters: Set<String> = [
    "The", "This", "These", "Each", "If", "In", "No", "Any", "All", "It", "For", "Such", "Section", "SECTION",
    "ARTICLE", "Neither", "Either", "Notwithstanding", "Upon", "Subject",
  ]

  private static let abbreviations: Set<String> = Set(
    """
    inc corp ltd co no nos sec secs art arts v vs mr mrs ms dr jr sr st llc lp l.p p.a n.a u.s u.s.c e.g i.e cf etc al \
    para paras pp p cl ch fig ex exh vol ed rev est approx dept assn bros ave blvd rd hon prof gen gov pres rep sen \
    jan feb mar apr jun jul aug sep sept oct nov dec stat reg fed supp app cir ct plc s.a b.v n.v d.c u.k e.u a.m \
    p.m ph.d m.d esq attn tel ext dist n.y cal tex ill pa fla mass ore mich wash ariz conn del md va s.d n.d e.d w.d \
    f.3d f.2d ann sub subd tit cong sess res doc
    """.split(separator: " ").map(String.init))
}

/// The words that refer to what was cited before, and to the record.
enum BackReferences {
  private typealias Text = UnsafeBufferPointer<UInt32>

  /// What begins at a letter that no letter stands before; `nil` for an ordinary word.
  static func token(in text: UnsafeBufferPointer<UInt32>, at start: Int) -> CitationToken? {
    switch text[start] {
    case 0x49, 0x69:  // I
      if let end = match("id.", text, start) ?? match("ibid.", text, start) {
        if end < text.count, TextScan.isAlphanumeric(text[end]) { return nil }
        return CitationToken(kind: .id, range: start..<end)
      }
      return word("infra", text, start).map { CitationToken(kind: .crossReference, range: start..<$0) }
    case 0x53, 0x73:  // S
      return word("supra", text, start).map { CitationToken(kind: .supra, range: start..<$0) }
    case 0x61, 0x41:  // A
      if let end = word("ante", text, start), follows(", at ", text, end) || follows(" at ", text, end) {
        return CitationToken(kind: .crossReference, range: start..<end)
      }
      if match("at ", text, start) != nil { return at(text, start) }
      return text[start] == 0x41 ? record(text, start) : nil
    case 0x50, 0x70:  // P
      if let end = word("post", text, start), follows(", at ", text, end) || follows(" at ", text, end) {
        return CitationToken(kind: .crossReference, range: start..<end)
      }
      return text[start] == 0x50 ? record(text, start) : nil
    case 0x54, 0x42, 0x52, 0x44, 0x45:  // T, B, R, D, E
      return record(text, start)
    default: return nil
    }
  }

  /// The place behind a word that begins here, whatever the case of its letters; `nil` where it does not.
  private static func match(_ word: StaticString, _ text: Text, _ start: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard start + count <= text.count else { return nil }
    for index in 0..<count where TextScan.lowered(text[start + index]) != UInt32(word.utf8Start[index]) {
      return nil
    }
    return start + count
  }

  private static func word(_ word: StaticString, _ text: Text, _ start: Int) -> Int? {
    guard let end = match(word, text, start) else { return nil }
    return end < text.count && TextScan.isAlphanumeric(text[end]) ? nil : end
  }

  private static func follows(_ word: StaticString, _ text: Text, _ place: Int) -> Bool {
    match(word, text, place) != nil
  }

  /// `at 45` after a capitalised word, with or without a comma between them.
  private static func at(_ text: Text, _ start: Int) -> CitationToken? {
    let first = start + 3
    guard first < text.count,
      TextScan.isDigit(text[first])
        || text[first] == 0x5B && first + 1 < text.count
          && TextScan.isDigit(text[first + 1])
    else { return nil }
    var place = start - 1
    guard place > 1, text[place] == 0x20 else { return nil }
    place -= 1
    if text[place] == 0x2C { place -= 1 }
    let end = place + 1
    while place >= 0,
      TextScan.isLetter(text[place]) || text[place] == 0x27 || text[place] == 0x2D || text[place] == 0x2E
    {
      place -= 1
    }
    let head = place + 1
    guard end - head > 2, TextScan.isUppercase(text[head]) else { return nil }
    return CitationToken(kind: .at, range: start..<first, parts: [.init(name: "name", range: head..<end)])
  }

  /// The heads of citations of a record or a brief; a page follows within a few words.
  private static let recordHeads: [StaticString] = [
    "app. ", "appendix ", "tr. ", "transcript ", "brief for ", "brief of ", "brief in ", "briefs for ",
    "pet. for cert. ",
    "reply brief ", "record ", "dkt. ", "ecf no", "plaintiffs' exh",
  ]
  /// How far behind the head the page may stand, in code points.
  private static let longestRecord = 110

  private static func record(_ text: Text, _ start: Int) -> CitationToken? {
    var end: Int?
    for head in recordHeads {
      if let found = match(head, text, start) {
        end = found
        break
      }
    }
    guard var place = end else { return nil }
    let limit = min(text.count, start + longestRecord)
    while place < limit {
      let scalar = text[place]
      if scalar == 0x3B || scalar == 0x28 || scalar == 0x0A || scalar == 0x22 || scalar == 0xA7 { return nil }
      // A sentence that ends is not a record's title.
      if scalar == 0x2E, place + 2 < limit, text[place + 1] == 0x20, place > 6,
        TextScan.isLowercase(text[place - 6]),
        TextScan.isLowercase(text[place - 1]), TextScan.isLowercase(text[place - 5])
      {
        return nil
      }
      if TextScan.isDigit(scalar), text[place - 1] == 0x20 || text[place - 1] == 0x2E {
        var last = place
        while last < limit, TextScan.isDigit(text[last]) { last += 1 }
        if last < limit, TextScan.isLowercase(text[last]) { last += 1 }
        if last < text.count, TextScan.isAlphanumeric(text[last]) { return nil }
        // `No. 19-123`: a docket is not a page.
        if last + 1 < text.count, text[last] == 0x2D || text[last] == 0x3A, TextScan.isDigit(text[last + 1]) {
          place = last + 1
          continue
        }
        if follows(" cong", text, last) { return nil }
        return CitationToken(
          kind: .record, range: start..<place,
          parts: [
            .init(name: "title", range: start..<max(start + 1, place - 1)),
            .init(name: "page", range: place..<last),
          ])
      }
      place += 1
    }
    return nil
  }
}

/// Reads the pages, notes and paragraphs behind the core of a citation.
struct PinpointReader {
  /// The cleaned text.
  let text: UnsafeBufferPointer<UInt32>

  /// A pinpoint in the cleaned text.
  struct Reading {
    /// Where it stands, without the comma before it.
    var range: Range<Int>
    /// What it names.
    var items: [Pinpoint.Item]
  }

  /// The pinpoint that begins at a place, behind an optional comma and `at`; `nil` for none.
  ///
  /// - Parameters:
  ///   - start: the place behind the core.
  ///   - limit: where the next citation begins.
  ///   - isLoose: whether a word may follow, as after `Id., at 5`.
  func read(at start: Int, limit: Int, isLoose: Bool = false) -> Reading? {
    var place = start
    if place < limit, text[place] == 0x2C { place += 1 }
    place = skipSpace(place, limit)
    if let after = word("at ", place, limit) { place = after }
    let first = place
    var items: [Pinpoint.Item] = []
    var end = place
    while let (item, after) = item(at: place, limit: limit, isFirst: items.isEmpty) {
      // A number that a capital letter follows is the volume of the next citation.
      if !ends(after, limit, isLoose: isLoose) { break }
      items.append(item)
      end = after
      place = after
      if place < limit, text[place] == 0x2C { place += 1 }
      let next = skipSpace(place, limit)
      if next == place, place == after { break }
      place = next
      if let joined = word("and ", place, limit) ?? word("& ", place, limit) { place = joined }
    }
    return items.isEmpty ? nil : Reading(range: first..<end, items: items)
  }

  /// The paragraphs that a British citation points to, such as `at [45]-[47]` or `at para 12`; `nil` for
  /// none.
  func readParagraphs(at start: Int, limit: Int) -> Reading? {
    var place = start
    if place < limit, text[place] == 0x2C { place += 1 }
    place = skipSpace(place, limit)
    if let after = word("at ", place, limit) { place = after }
    for head in ["paragraphs ", "paragraph ", "paras ", "paras. ", "para ", "para. "] {
      if let after = word(head, place, limit) {
        place = after
        break
      }
    }
    let first = place
    var items: [Pinpoint.Item] = []
    var end = place
    let isBracketed = place < limit && text[place] == 0x5B
    guard isBracketed || first > start + 4 else { return nil }
    while let (number, after) = paragraph(at: place, limit, isBracketed: isBracketed) {
      var item = Pinpoint.Item(kind: .paragraph, first: number)
      end = after
      place = after
      let dash =
        word("- ", place, limit) ?? word("-", place, limit) ?? word(" - ", place, limit)
        ?? word(" to ", place, limit)
      if let dash, let (last, behind) = paragraph(at: dash, limit, isBracketed: isBracketed) {
        item.last = last
        end = behind
        place = behind
      }
      items.append(item)
      guard let next = word(", ", place, limit) ?? word(" and ", place, limit) else { break }
      place = word("and ", next, limit) ?? next
    }
    return items.isEmpty ? nil : Reading(range: first..<end, items: items)
  }

  private func paragraph(at start: Int, _ limit: Int, isBracketed: Bool) -> (String, Int)? {
    var place = start
    if isBracketed {
      guard place < limit, text[place] == 0x5B else { return nil }
      place += 1
    }
    let first = place
    while place < limit, TextScan.isDigit(text[place]), place - first < 5 { place += 1 }
    guard place > first else { return nil }
    let number = TextScan.string(text[first..<place])
    if isBracketed {
      // `[45(2)]`
      while place < limit, text[place] != 0x5D, place - first < 12 { place += 1 }
      guard place < limit, text[place] == 0x5D else { return nil }
      place += 1
    }
    return (number, place)
  }

  /// A page, note or paragraph, or a range of them, with the place behind it.
  private func item(at start: Int, limit: Int, isFirst: Bool) -> (Pinpoint.Item, Int)? {
    var (place, kind) = (start, Pinpoint.Item.Kind.page)
    for (label, meaning) in Self.labels {
      if let after = word(label, place, limit), after < limit {
        let number = skipSpace(after, limit)
        guard number < limit, TextScan.isDigit(text[number]) || text[number] == 0x5F else { continue }
        (place, kind) = (number, meaning)
        break
      }
    }
    guard place < limit else { return nil }
    if text[place] == 0x5F {
      while place < limit, text[place] == 0x5F { place += 1 }
      var item = Pinpoint.Item(kind: .blank, first: "")
      if let dash = self.dash(place, limit), dash < limit, text[dash] == 0x5F {
        place = dash
        while place < limit, text[place] == 0x5F { place += 1 }
        item.last = ""
      }
      return (item, place)
    }
    if text[place] == 0x2A {
      while place < limit, text[place] == 0x2A { place += 1 }
      kind = .starPage
    }
    guard let (first, after) = number(at: place, limit) else { return nil }
    var item = Pinpoint.Item(kind: kind, first: first)
    place = after
    if let dash = dash(place, limit) {
      var from = dash
      while from < limit, text[from] == 0x2A { from += 1 }
      if let (last, behind) = number(at: from, limit) {
        item.last = Self.whole(last, after: first)
        place = behind
      }
    }
    return (item, place)
  }

  private static let labels: [(StaticString, Pinpoint.Item.Kind)] = [
    ("nn.", .note), ("n.", .note), ("note ", .note), ("notes ", .note), ("fn.", .note),
    ("\u{B6}\u{B6}", .paragraph),
    ("\u{B6}", .paragraph), ("\u{A7}\u{A7}", .section), ("\u{A7}", .section), ("pp.", .page), ("p.", .page),
    ("pg.", .page),
    ("paragraphs ", .paragraph), ("paragraph ", .paragraph), ("paras.", .paragraph), ("para.", .paragraph),
    ("para ", .paragraph), ("paras ", .paragraph), ("nn ", .note), ("n ", .note), ("n", .note),
  ]

  /// A number with a letter behind it at most, or a Roman numeral in small letters.
  private func number(at start: Int, _ limit: Int) -> (String, Int)? {
    var end = start
    while end < limit, TextScan.isDigit(text[end]) || text[end] == 0x2C && isThousands(end, start, limit),
      end - start < 9
    {
      end += 1
    }
    if end > start {
      // `10a`, `123:24`
      if end < limit, TextScan.isLowercase(text[end]),
        !(end + 1 < limit && TextScan.isAlphanumeric(text[end + 1]))
      {
        end += 1
      }
      if end + 1 < limit, text[end] == 0x3A, TextScan.isDigit(text[end + 1]) {
        end += 1
        while end < limit, TextScan.isDigit(text[end]) { end += 1 }
      }
      return (TextScan.string(text[start..<end]), end)
    }
    while end < limit, end - start < 9, Self.isRoman(text[end]) { end += 1 }
    guard end - start > 1 || end > start && text[start] != 0x63 && text[start] != 0x64, end > start,
      !(end < limit && TextScan.isAlphanumeric(text[end]))
    else { return nil }
    return (TextScan.string(text[start..<end]), end)
  }

  /// Whether a comma parts thousands, as in `12,345`.
  private func isThousands(_ place: Int, _ start: Int, _ limit: Int) -> Bool {
    guard place > start, place + 3 < limit else { return false }
    for digit in (place + 1)...(place + 3) where !TextScan.isDigit(text[digit]) { return false }
    return place + 4 >= limit || !TextScan.isDigit(text[place + 4])
  }

  private static func isRoman(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x69, 0x76, 0x78, 0x6C, 0x63: true
    default: false
    }
  }

  private func dash(_ place: Int, _ limit: Int) -> Int? {
    guard place + 1 < limit, text[place] == 0x2D else { return nil }
    // A line that turns behind the dash leaves a space there.
    return text[place + 1] == 0x20 ? place + 2 : place + 1
  }

  /// The end of a range in full: `41` behind `240` is `241`.
  private static func whole(_ last: String, after first: String) -> String {
    guard last.utf8.count < first.utf8.count, last.utf8.allSatisfy({ (48...57).contains($0) }),
      first.utf8.allSatisfy({ (48...57).contains($0) })
    else { return last }
    return first.prefix(first.count - last.count) + last
  }

  /// Whether a pinpoint may end here.
  private func ends(_ place: Int, _ limit: Int, isLoose: Bool) -> Bool {
    guard place < text.count else { return true }
    switch text[place] {
    case 0x2C, 0x2E, 0x3B, 0x29, 0x5D, 0x3A, 0x22, 0x27, 0x0A, 0x2014, 0x3F, 0x2A: return true
    case 0x20:
      if isLoose || place + 1 >= text.count || place >= limit { return true }
      let next = text[place + 1]
      return next == 0x28 || next == 0x5B || next == 0x22 || TextScan.isLowercase(next) || next == 0x26
    default: return isLoose && !TextScan.isAlphanumeric(text[place])
    }
  }

  private func skipSpace(_ place: Int, _ limit: Int) -> Int {
    place < limit && text[place] == 0x20 ? place + 1 : place
  }

  /// The place behind a word that stands here.
  private func word(_ word: StaticString, _ place: Int, _ limit: Int) -> Int? {
    var index = place
    var result: Int?
    word.withUTF8Buffer { bytes in
      var at = 0
      while at < bytes.count {
        var wanted = UInt32(bytes[at])
        at += 1
        if wanted >= 0xC0, at < bytes.count {
          wanted = (wanted & 0x1F) << 6 | UInt32(bytes[at]) & 0x3F
          at += 1
        }
        guard index < limit, text[index] == wanted else { return }
        index += 1
      }
      result = index
    }
    return result
  }

  private func word(_ word: String, _ place: Int, _ limit: Int) -> Int? {
    var index = place
    for scalar in word.unicodeScalars {
      guard index < limit, text[index] == scalar.value else { return nil }
      index += 1
    }
    return index
  }
}

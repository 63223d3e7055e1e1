/// The pages of a slip opinion, found by its running heads.
///
/// A right-hand page begins with `Cite as: 591 U. S. ____ (2020)`, its number and the head of the opinion;
/// a left-hand page with its number, the caption in capitals and the same head. It does not matter whether
/// lines were kept or run together.
struct SlipOpinionPages: Sendable {
  /// A page.
  struct Page: Hashable, Sendable {
    /// The number that is printed on it.
    var number: Int
    /// Which of the opinions that are bound together it belongs to, from 0: each counts its pages from 1.
    var part: Int
    /// What it is called in its head, such as `Opinion of the Court`.
    var title: String
    /// Where its text stands, the head aside: a half-open range of code points.
    var range: Range<Int>
  }

  /// The running heads: half-open ranges of code points, in order and apart.
  private(set) var heads: [Range<Int>] = []
  /// The pages, in order; empty for a text that is no slip opinion.
  private(set) var pages: [Page] = []

  private struct Anchor {
    var start: Int
    var number: Int
    var titleStart: Int
  }

  /// The longest title of a head, in code points.
  private static let longestTitle = 110
  /// The longest caption of a head, in code points with the gaps.
  private static let longestCaption = 260

  /// The pages of a text.
  init(_ source: [UInt32]) {
    source.withUnsafeBufferPointer { text in
      guard Self.isSlipOpinion(text) else { return }
      let anchors = Self.anchors(text)
      var part = -1
      for (index, anchor) in anchors.enumerated() {
        let title = Self.title(of: index, anchors, text)
        heads.append(Self.withoutSpace(before: anchor.start, text)..<max(anchor.start, title.end))
        if index == 0 || anchor.number <= anchors[index - 1].number { part += 1 }
        let end = index + 1 < anchors.count ? anchors[index + 1].start : text.count
        pages.append(
          Page(number: anchor.number, part: part, title: title.words, range: title.end..<max(title.end, end)))
      }
    }
  }

  private static let citeAs = Array("Cite as: ".unicodeScalars.map(\.value))
  private static let octoberTerm = Array("OCTOBER TERM, ".unicodeScalars.map(\.value))

  private static func isSlipOpinion(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    for index in text.indices where text[index] == 0x43 || text[index] == 0x4F {
      if starts(with: citeAs, text, index) || starts(with: octoberTerm, text, index) { return true }
    }
    return false
  }

  private static func starts(with word: [UInt32], _ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Bool {
    guard start + word.count <= text.count else { return false }
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return true
  }

  private static func isGap(_ scalar: UInt32) -> Bool { CleanedText.isSpace(scalar) }

  /// The place behind a gap that parts the pieces of a head: a line end or three spaces at least; `nil` for
  /// none.
  private static func behindGap(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Int? {
    var (place, isWide) = (start, false)
    while place < text.count, isGap(text[place]) {
      if text[place] == 0x0A || text[place] == 0x0C || text[place] == 0x0D { isWide = true }
      place += 1
    }
    return isWide || place - start >= 3 ? place : nil
  }

  private static func number(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> (value: Int, end: Int)? {
    var (place, value) = (start, 0)
    while place < text.count, TextScan.isDigit(text[place]), place - start < 4 {
      value = value * 10 + Int(text[place] - 0x30)
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  private static func anchors(_ text: UnsafeBufferPointer<UInt32>) -> [Anchor] {
    var anchors: [Anchor] = []
    var index = 0
    while index < text.count {
      if let anchor = right(text, index) ?? left(text, index, after: anchors.last?.number) {
        anchors.append(anchor)
        index = anchor.titleStart
      } else {
        index += 1
      }
    }
    return anchors
  }

  /// `Cite as: 591 U. S. ____ (2020)   3   Opinion of the Court`, or the first page's `OCTOBER TERM, 2019
  /// 1   Syllabus`.
  private static func right(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Anchor? {
    guard text[start] == 0x43 || text[start] == 0x4F else { return nil }
    guard starts(with: citeAs, text, start) || starts(with: octoberTerm, text, start) else { return nil }
    var place = start
    let limit = min(text.count, start + 120)
    while place < limit {
      if let behind = behindGap(text, place) {
        guard let (value, end) = number(text, behind), let title = behindGap(text, end) else { return nil }
        return Anchor(start: withSlip(before: start, text), number: value, titleStart: title)
      }
      place += 1
    }
    return nil
  }

  private static func withSlip(before start: Int, _ text: UnsafeBufferPointer<UInt32>) -> Int {
    let words = Array("(Slip Opinion)".unicodeScalars.map(\.value))
    let end = withoutSpace(before: start, text)
    return end >= words.count && starts(with: words, text, end - words.count) ? end - words.count : start
  }

  /// `4   CAPTION v. CAPTION   Opinion of the Court`, with the number that follows the page before.
  private static func left(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, after last: Int?) -> Anchor? {
    guard TextScan.isDigit(text[start]), start == 0 || !TextScan.isDigit(text[start - 1]) else { return nil }
    guard let (value, end) = number(text, start), value % 2 == 0, let caption = behindGap(text, end) else {
      return nil
    }
    // A page may be missing, as the right-hand page of a blank one, but not many.
    if let last { guard value > last, value - last < 4 || value == 2 else { return nil } }
    let limit = min(text.count, caption + longestCaption)
    var (place, isVersus, pieces) = (caption, false, 0)
    while place < limit {
      let pieceStart = place
      while place < limit, behindGap(text, place) == nil { place += 1 }
      guard place < limit, pieceStart < place, isCaption(text[pieceStart..<place]) else { break }
      isVersus = isVersus || holdsVersus(text[pieceStart..<place])
      pieces += 1
      guard let next = behindGap(text, place) else { break }
      place = next
      if pieces == 4 { break }
      if !isCaptionNext(text, place, limit) {
        return isVersus ? Anchor(start: start, number: value, titleStart: place) : nil
      }
    }
    return nil
  }

  private static func isCaptionNext(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ limit: Int) -> Bool {
    var place = start
    while place < limit, behindGap(text, place) == nil { place += 1 }
    return place < limit && isCaption(text[start..<place])
  }

  /// Whether a piece is in capitals, small connecting words and `v.` aside.
  private static func isCaption(_ piece: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    var (upper, lower) = (0, 0)
    for scalar in piece {
      if TextScan.isUppercase(scalar) { upper += 1 } else if TextScan.isLowercase(scalar) { lower += 1 }
    }
    return upper >= 3 && lower * 4 <= upper
  }

  private static func holdsVersus(_ piece: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    let words = TextScan.string(piece)
    return words.contains(" v.") || words.hasPrefix("v. ") || words.hasPrefix("IN RE")
      || words.hasPrefix("In re")
      || words.hasPrefix("EX PARTE")
  }

  private static func withoutSpace(before end: Int, _ text: UnsafeBufferPointer<UInt32>) -> Int {
    var place = end
    while place > 0, isGap(text[place - 1]) { place -= 1 }
    return place
  }

  /// The title of a head: what it has in common with the head of the page before or behind, or else a known
  /// one.
  private static func title(of index: Int, _ anchors: [Anchor], _ text: UnsafeBufferPointer<UInt32>) -> (
    words: String, end: Int
  ) {
    let start = anchors[index].titleStart
    var end = known(text, start)
    for other in [index - 1, index + 1] where anchors.indices.contains(other) {
      end = max(end, common(text, start, anchors[other].titleStart))
    }
    var words = String.UnicodeScalarView()
    for scalar in text[start..<end] {
      if isGap(scalar) {
        if words.last != " " { words.append(" ") }
      } else if let scalar = Unicode.Scalar(scalar) {
        words.append(scalar)
      }
    }
    return (String(words), end)
  }

  /// How far two heads say the same, up to the end of a word.
  private static func common(_ text: UnsafeBufferPointer<UInt32>, _ one: Int, _ other: Int) -> Int {
    var (a, b, end) = (one, other, one)
    while a < text.count, b < text.count, a - one < longestTitle {
      if isGap(text[a]), isGap(text[b]) {
        end = a
        while a < text.count, isGap(text[a]) { a += 1 }
        while b < text.count, isGap(text[b]) { b += 1 }
        continue
      }
      guard text[a] == text[b] else { break }
      a += 1
      b += 1
    }
    return end
  }

  private static let knownTitles = ["Syllabus", "Per Curiam", "Opinion of the Court", "Decree"].map {
    Array($0.unicodeScalars.map(\.value))
  }

  private static func known(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Int {
    for title in knownTitles where starts(with: title, text, start) { return start + title.count }
    // `GORSUCH, J., dissenting`
    var place = start
    let limit = min(text.count, start + longestTitle)
    while place < limit, behindGap(text, place) == nil {
      for word in ["dissenting", "concurring"] {
        let letters = Array(word.unicodeScalars.map(\.value))
        if starts(with: letters, text, place) { return place + letters.count }
      }
      place += 1
    }
    return start
  }
}

internal import Foundation

/// What a document says of itself: the names it goes by, its own citations, its year and the places that
/// can be cited.
struct DocumentIdentity: Sendable {
  /// The names of the case, or the title.
  private(set) var titles: [String] = []
  /// Its own citations.
  private(set) var citations: [String] = []
  /// The year it is from.
  private(set) var year: Int?
  /// Its printed pages, star pages and paragraphs.
  private(set) var places: [LibraryDocument.Place] = []
  /// The heads of its pages.
  private(set) var heads: [Range<Int>] = []

  /// How much of a text's beginning is looked at for its names, in code points.
  private static let headLength = 6_000

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: the untouched text.
  ///   - fileName: the file's name, which often says the case's.
  init(_ source: [UInt32], fileName: String) {
    let slip = SlipOpinionPages(source)
    heads = slip.heads
    places = slip.pages.map { page in
      .init(kind: .slipPage, label: String(page.number), part: page.part, span: CodePointRange(page.range))
    }
    readHeads(source, slip)
    readOpening(source)
    if let name = Self.name(ofFile: fileName) { add(title: name) }
    if places.isEmpty { places = StarPages.places(in: source) }
    places += NumberedParagraphs.places(in: source)
  }

  private mutating func add(title: String) {
    let words = title.split(separator: " ").joined(separator: " ")
    if words.count > 3, words.count < 300, !titles.contains(words) { titles.append(words) }
  }

  private mutating func readHeads(_ source: [UInt32], _ slip: SlipOpinionPages) {
    for (head, page) in zip(slip.heads, slip.pages) {
      let words = TextScan.string(source[head])
      if let found = words.range(of: "Cite as: ") {
        let rest = words[found.upperBound...]
        let end = rest.firstIndex(of: ")").map { rest.index(after: $0) } ?? rest.endIndex
        let citation = rest[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if citation.count < 60, !citations.contains(citation) { citations.append(citation) }
        if year == nil { year = Self.year(in: citation) }
      } else if let caption = Self.caption(words, title: page.title) {
        add(title: caption)
      }
    }
  }

  /// The caption in a head such as `4   BARR v. LEE   Opinion of the Court`.
  private static func caption(_ head: String, title: String) -> String? {
    var words = head.split(whereSeparator: \.isWhitespace)
    guard let number = words.first, number.allSatisfy(\.isNumber) else { return nil }
    words.removeFirst()
    words.removeLast(min(words.count, title.split(separator: " ").count))
    let caption = words.joined(separator: " ")
    return caption.contains(" v. ") || caption.hasPrefix("IN RE") || caption.hasPrefix("In re")
      ? caption : nil
  }

  private mutating func readOpening(_ source: [UInt32]) {
    let opening = TextScan.string(source.prefix(Self.headLength))
    if let found = opening.range(of: "Neutral Citation Number:") ?? opening.range(of: "Neutral Citation:") {
      let rest = opening[found.upperBound...].drop { $0.isWhitespace }
      let words = rest.prefix(40).split(whereSeparator: \.isWhitespace)
      var kept: [Substring] = []
      for word in words {
        kept.append(word)
        if kept.count > 2, word.allSatisfy(\.isNumber) { break }
      }
      let citation = kept.joined(separator: " ")
      if citation.hasPrefix("["), !citations.contains(citation) {
        citations.append(citation)
        year = year ?? Self.year(in: citation)
      }
    }
    // A caption of the first page: `WILLIAM P. BARR, ATTORNEY GENERAL, ET AL. v. DANIEL LEWIS LEE, ET AL.`
    for piece in Self.pieces(opening) where piece.contains(" v. ") || piece.contains(" v ") {
      let small = piece.filter(\.isLowercase).count
      let capital = piece.filter(\.isUppercase).count
      if capital > 5, small * 4 <= capital { add(title: Self.withoutProcedure(piece)) }
    }
  }

  /// A caption without what follows the parties, such as `ON WRIT OF CERTIORARI TO …`.
  private static func withoutProcedure(_ caption: String) -> String {
    var end = caption.endIndex
    for words in [
      " CERTIORARI TO", " ON WRIT", " ON PETITION", " ON APPLICATION", " ON APPEAL", " APPEAL FROM",
      " ON MOTION",
    ] {
      if let found = caption.range(of: words), found.lowerBound < end { end = found.lowerBound }
    }
    return caption[..<end].drop { $0 == "_" || $0 == " " }.description
  }

  /// Lines, or pieces parted by wide gaps where lines were run together.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var spaces = 0
    for character in text {
      if character.isNewline {
        if !current.isEmpty { pieces.append(current) }
        current = ""
        spaces = 0
      } else if character == " " {
        spaces += 1
      } else {
        if spaces >= 3, !current.isEmpty {
          pieces.append(current)
          current = ""
        } else if spaces > 0, !current.isEmpty {
          current.append(" ")
        }
        spaces = 0
        current.append(character)
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// The case's name in a file name such as `000_Barr_v_Lee_Majority.txt`; `nil` where it has none.
  static func name(ofFile fileName: String) -> String? {
    let last = fileName.split(separator: "/").last.map(String.init) ?? fileName
    let stem = last.split(separator: ".").dropLast().joined(separator: ".")
    var words = (stem.isEmpty ? last : stem).split(whereSeparator: { $0 == "_" || $0 == "-" || $0 == " " })
      .map(String.init)
    guard let versus = words.firstIndex(where: { $0 == "v" || $0 == "v." || $0 == "vs" }) else { return nil }
    while let first = words.first, first.allSatisfy(\.isNumber), versus > 1 { words.removeFirst() }
    while let tail = words.last, kinds.contains(tail.lowercased()) { words.removeLast() }
    guard words.count > 2 else { return nil }
    return words.map { $0 == "v" || $0 == "vs" ? "v." : $0 }.joined(separator: " ")
  }

  private static let kinds: Set<String> = [
    "majority", "dissenting", "concurring", "syllabus", "opinion", "dissent", "concurrence", "plurality",
    "slip", "final",
  ]

  /// The four digits of a year in parentheses or brackets.
  private static func year(in citation: String) -> Int? {
    for part in citation.split(whereSeparator: { !$0.isNumber }) where part.count == 4 {
      if let year = Int(part), (1600...2200).contains(year) { return year }
    }
    return nil
  }
}

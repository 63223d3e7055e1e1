internal import DocumentReading

/// How the parts of a published law or judgment are named in citations.
enum CitationStyle {
  /// As *The Bluebook* has it (21st edition, rules 3.3, 12 and 14): `§ 240.10b-5(b)`, `pt. 240`.
  case american
  /// As OSCOLA has it (4th edition, sections 2.3 to 2.5): `s 12(3)`, `sch 1 para 4`, `[45]`.
  case british
  /// As the European Union's *Interinstitutional style guide* has it in short: `Art. 3(1)(a)`.
  case continental

  /// The style of a publication.
  init(_ publication: ReadableDocument.Publication?) {
    switch publication?.country {
    case "us"?: self = .american
    case let country? where Self.commonwealth.contains(country): self = .british
    default: self = .continental
    }
  }

  private static let commonwealth: Set<String> = [
    "gb", "uk", "ie", "au", "nz", "za", "ke", "ng", "ug", "tz", "in", "sg", "hk", "gh", "zm", "na", "bw",
    "mw", "sc",
  ]

  /// What a division is named by, such as `§ 12`; `nil` where it has neither a number nor a name of its own.
  func label(of division: ReadableDocument.Division) -> String? {
    guard let number = division.number else {
      return Self.unnumbered.contains(division.name) ? division.name : nil
    }
    if division.kind == .paragraph { return "[\(number)]" }
    if division.name == "appendix", division.kind == .provision { return "App. \(number)" }
    guard let word = words[division.name] else {
      return division.kind == .group ? number : "\(division.name) \(number)"
    }
    return "\(word) \(number)"
  }

  private var words: [String: String] {
    switch self {
    case .american: Self.americanWords
    case .british: Self.britishWords
    case .continental: Self.continentalWords
    }
  }

  /// Parts that are named without a number.
  private static let unnumbered: Set<String> = [
    "header", "preface", "preamble", "conclusions", "cover page", "legislative history", "schedule", "annex",
    "appendix",
  ]
  private static let americanWords = [
    "section": "§", "article": "art.", "chapter": "ch.", "subchapter": "subch.", "part": "pt.",
    "subpart": "subpt.", "title": "tit.", "subtitle": "subtit.", "division": "div.", "paragraph": "¶",
    "appendix": "app.", "rule": "r.", "clause": "cl.", "schedule": "sched.",
  ]
  private static let britishWords = [
    "section": "s", "article": "art", "chapter": "ch", "part": "pt", "regulation": "reg", "rule": "r",
    "schedule": "sch", "paragraph": "para", "clause": "cl", "annex": "annex", "recital": "recital",
  ]
  private static let continentalWords = [
    "section": "§", "article": "Art.", "chapter": "Ch.", "part": "Part", "title": "Title",
    "recital": "Recital",
    "annex": "Annex", "paragraph": "para.", "clause": "cl.", "rule": "Rule", "regulation": "reg.",
    "schedule": "Schedule",
  ]
}

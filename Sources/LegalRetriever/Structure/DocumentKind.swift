/// Kinds of legal documents, as titles name them.
enum DocumentKind {
  /// The kind that a text names, in small letters; `nil` where it names none.
  static func name(in text: String) -> String? {
    let isPlain = text.utf8.allSatisfy { $0 < 128 }
    let bytes = PlainWords.lowered((isPlain ? text : plainHyphens(text)).utf8)
    let words = PlainWords.ranges(bytes, digits: false, joining: [Letters.hyphen]).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    let places = Dictionary(zip(words, words.indices), uniquingKeysWith: { first, _ in first })
    for (needle, kind) in known where holds(needle, words, from: places) { return kind }
    for head in heads {
      guard let place = places[head] else { continue }
      // The words that say what kind of agreement it is stand before it.
      var start = place
      while start > 0, place - start < 3, !stops.contains(words[start - 1]), words[start - 1].count > 2 {
        start -= 1
      }
      return words[start...place].joined(separator: " ")
    }
    return nil
  }

  /// A text with hyphens of Unicode as the one of ASCII.
  private static func plainHyphens(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { (0x2010...0x2011).contains($0.value) ? "-" : $0 }))
  }

  /// Whether some words stand next to each other.
  private static func holds(_ needle: [String], _ words: [String], from places: [String: Int]) -> Bool {
    guard let first = needle.first, let place = places[first] else { return false }
    return words.indices[place...].contains { words[$0...].starts(with: needle) }
  }

  private static let known: [([String], String)] = [
    ("non-disclosure agreement", "non-disclosure agreement"),
    ("nondisclosure agreement", "non-disclosure agreement"),
    ("non disclosure agreement", "non-disclosure agreement"),
    ("confidentiality agreement", "non-disclosure agreement"), ("nda", "non-disclosure agreement"),
    ("plan of merger", "merger agreement"), ("merger agreement", "merger agreement"),
    ("privacy policy", "privacy policy"), ("privacy notice", "privacy policy"),
    ("privacy statement", "privacy policy"), ("terms of service", "terms of service"),
    ("terms of use", "terms of service"), ("opinion of the court", "opinion"), ("syllabus", "opinion"),
    ("supreme court", "opinion"), ("court of appeal", "judgment"), ("judgment", "judgment"),
  ].map { ($0.split(separator: " ").map(String.init), $1) }
  private static let heads = [
    "agreement", "contract", "lease", "license", "indenture", "deed", "policy", "guaranty", "guarantee",
    "amendment", "memorandum", "undertaking", "note",
  ]
  private static let stops: Set<String> = [
    "this", "the", "of", "and", "to", "by", "for", "an", "in", "certain", "exhibit", "form", "with", "under",
    "execution", "version", "copy", "draft", "conformed",
  ]
}

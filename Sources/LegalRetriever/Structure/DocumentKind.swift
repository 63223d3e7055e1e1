/// Kinds of legal documents, as titles name them.
enum DocumentKind {
  /// The kind that a text names, in small letters; `nil` where it names none.
  static func name(in text: String) -> String? {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard !words.isEmpty else { return nil }
    let joined = " " + words.joined(separator: " ") + " "
    for (needle, kind) in known where joined.contains(" \(needle) ") { return kind }
    for head in heads {
      guard let place = words.firstIndex(of: head) else { continue }
      // The words that say what kind of agreement it is stand before it.
      var start = place
      while start > 0, place - start < 3, !stops.contains(words[start - 1]), words[start - 1].count > 2 {
        start -= 1
      }
      return words[start...place].joined(separator: " ")
    }
    return nil
  }

  private static let known: [(String, String)] = [
    ("non-disclosure agreement", "non-disclosure agreement"),
    ("nondisclosure agreement", "non-disclosure agreement"),
    ("non disclosure agreement", "non-disclosure agreement"),
    ("confidentiality agreement", "non-disclosure agreement"), ("nda", "non-disclosure agreement"),
    ("plan of merger", "merger agreement"), ("merger agreement", "merger agreement"),
    ("privacy policy", "privacy policy"), ("privacy notice", "privacy policy"),
    ("privacy statement", "privacy policy"), ("terms of service", "terms of service"),
    ("terms of use", "terms of service"), ("opinion of the court", "opinion"), ("syllabus", "opinion"),
    ("supreme court", "opinion"), ("court of appeal", "judgment"), ("judgment", "judgment"),
  ]
  private static let heads = [
    "agreement", "contract", "lease", "license", "indenture", "deed", "policy", "guaranty", "guarantee",
    "amendment", "memorandum", "undertaking", "note",
  ]
  private static let stops: Set<String> = [
    "this", "the", "of", "and", "to", "by", "for", "an", "in", "certain", "exhibit", "form", "with", "under",
    "execution", "version", "copy", "draft", "conformed",
  ]
}

/// Tells "none known", "no information" and "unknown" apart from each other and from facts.
enum Unknowns {
  /// Codes that mean just "a problem": negated, they say that there is none.
  static let genericProblems: Set<String> = [
    "55607006", "64572001", "404684003", "409586006", "282291009", "29308-4", "75326-9", "248536006",
    "418799008", "373930000", "ASSERTION",
  ]
  /// Codes that mean just "an allergy": negated, they say that there is none.
  static let genericAllergies: Set<String> = [
    "419199007", "416098002", "419511003", "414285001", "418471000", "420134006", "418038007", "59037007",
    "235719002", "426232007", "106190000", "609328004", "ASSERTION", "48765-2",
  ]
  /// Codes that mean just "a substance".
  static let genericSubstances: Set<String> = [
    "105590001", "410942007", "762766007", "373873005", "NKA", "NKDA",
  ]

  /// Whether a code names just a kind of thing, and no thing.
  static func isGeneric(_ code: String) -> Bool {
    generic.contains(code)
  }

  private static let generic = genericProblems.union(genericAllergies).union(genericSubstances)

  /// Whether words may begin with one of these lower case letters, or with something that takes a closer look.
  ///
  /// Nearly all names are told apart by their first letter, which spares making them lower case.
  private static func mayBegin(_ words: String, _ letters: StaticString) -> Bool {
    guard let first = words.utf8.first else { return false }
    if first <= 32 || first >= 128 { return true }
    let lower = (65...90).contains(first) ? first + 32 : first
    for index in 0..<letters.utf8CodeUnitCount where letters.utf8Start[index] == lower { return true }
    return false
  }

  /// Whether a code or name only fills a place that the vendor's program had nothing for.
  static func isFiller(_ written: String) -> Bool {
    mayBegin(written, "un-0") && fillers.contains(written.lowercased())
  }

  private static let fillers: Set<String> = [
    "unknown", "null", "undefined", "n/a", "unk", "nan", "-", "0", "no code", "nocode", "not available",
  ]

  /// Codes that themselves say that none is known.
  private static let noneKnown: Set<String> = [
    "160244002", "716186003", "409137002", "428607008", "429625007", "428197003", "1003774007", "716184000",
    "716185004", "716220001", "160245001", "787480003", "787481004", "182904002", "1287211007",
    "428119001", "413849001", "no-known-allergies", "NKA", "NKDA",
  ]

  /// Whether an entry says that none is known, rather than naming something.
  ///
  /// - Parameters:
  ///   - concept: what the entry names.
  ///   - negated: the entry's `negationInd`.
  ///   - generic: codes that name the kind of thing and no thing.
  static func saysNoneKnown(_ concept: Concept, negated: Bool, generic: Set<String>) -> Bool {
    if concept.hasCode(in: noneKnown) { return true }
    if saysNoInformation(concept) { return false }
    let words = names(of: concept)
    // A name that says "none" beside a name that says what is an error of the record's, and the thing wins.
    if words.contains(where: isNoneKnown),
      negated || words.allSatisfy({ isNoneKnown($0) || isNoInformation($0) })
    {
      return true
    }
    guard negated else { return false }
    return concept.codings.allSatisfy { generic.contains($0.code) }
      && (concept.codings.isEmpty == false || concept.isEmpty)
  }

  /// Whether words say that none is known, such as `No Known Drug Allergies`, `NKDA` or `No active problems`.
  static func isNoneKnown(_ words: String) -> Bool {
    guard mayBegin(words, "npdt") else { return false }
    let text = words.lowercased().trimmed
    if ["nka", "nkda", "nkfa", "none", "none known", "no known", "none reported", "none recorded"].contains(
      text)
    {
      return true
    }
    guard text.utf8.count < 90 else { return false }
    let starts = [
      "no known", "no active", "no current", "no history of", "patient has no known", "not on any",
      "no medication", "no problem", "no allerg", "no drug allerg", "denies any known", "there are no known",
      "there are no current", "not currently taking", "patient not on",
    ]
    guard starts.contains(where: text.hasPrefix) else { return false }
    let things = [
      "allerg", "problem", "medication", "condition", "disease", "disorder", "drug", "intoleranc", "immuniz",
      "diagnos", "adverse",
    ]
    return things.contains(where: text.contains) && !isNoInformation(text)
  }

  /// Whether a name says that there is no information, such as `No medication data is applicable`.
  static func saysNoInformation(_ concept: Concept) -> Bool {
    var found = false
    for coding in concept.codings {
      guard let display = coding.display, !isGeneric(coding.code) else { continue }
      guard isNoInformation(display) else { return false }
      found = true
    }
    if let name = concept.name {
      guard isNoInformation(name) else { return false }
      found = true
    }
    if let original = concept.originalText {
      guard isNoInformation(original) else { return false }
      found = true
    }
    return found
  }

  /// The names of a concept, but for those of generic codes.
  private static func names(of concept: Concept) -> [String] {
    concept.codings.filter { !isGeneric($0.code) }.compactMap(\.display)
      + [concept.name, concept.originalText].compactMap { $0 }
  }

  private static func isNoInformation(_ words: String) -> Bool {
    guard mayBegin(words, "uni") else { return false }
    let text = words.lowercased().trimmed
    guard text.utf8.count < 90 else { return false }
    if ["unknown", "no information", "not available", "not recorded", "no data"].contains(text) {
      return true
    }
    guard
      text.hasPrefix("no ") || text.hasPrefix("information not ") || text.hasPrefix("information unavailable")
    else { return false }
    return [
      "information", "data is applicable", "data available", "not available", "on file", "indicated",
      "entered",
    ]
    .contains(where: text.contains)
  }

  /// Unknown or no information, by the null flavor (HL7 v3 NullFlavor).
  static func assertion(forNullFlavor flavor: String?) -> Assertion {
    switch flavor?.uppercased() {
    case "NI", "NA", "NAV", "NASK", "MSK": .noInformation
    default: .unknown
    }
  }
}

/// Reads what a document says became of a decision that it cites: overruled, abrogated, superseded,
/// reversed or vacated.
enum TreatmentReader {
  /// What is said.
  struct Reading {
    /// The word that says it, such as `overruled`.
    var word: String
    /// Whether it is said of this decision, and not merely in the same sentence.
    var isDirect: Bool
    /// Where in the untouched text.
    var span: CodePointRange
    /// The sentence, with single spaces.
    var text: String
  }

  private static let stems = ["overrul", "abrogat", "superseded by", "superseded,"]
  private static let histories = [
    "overruled", "abrogated", "superseded", "rev'd", "reversed", "vacated", "disapproved",
    "overruled in part",
  ]
  private static let introducing: Set<String> = ["overruling", "overruled by"]

  /// What is said of a citation; `nil` for nothing.
  static func treatment(of citation: LegalCitation, among citations: [LegalCitation], _ cleaned: CleanedText)
    -> Reading?
  {
    let end = cleaned.place(ofSource: citation.fullSpan.end)
    let start = cleaned.place(ofSource: citation.fullSpan.start)
    // `…, overruled by Smith`
    var place = end
    while place < cleaned.scalars.count, cleaned.scalars[place] == 0x2C || cleaned.scalars[place] == 0x20 {
      place += 1
    }
    if place > end {
      let after = cleaned.string(place..<min(cleaned.scalars.count, place + 24)).lowercased()
      for word in histories where after.hasPrefix(word) {
        return reading(word, true, start, min(cleaned.scalars.count, place + 120), cleaned)
      }
    }
    // `Smith (overruling Jones)`
    if let signal = citation.signal, introducing.contains(signal) {
      return reading("overruled", true, start, end, cleaned)
    }
    if let outer = citation.within, citations.indices.contains(outer) {
      for content in citations[outer].parentheticals {
        for word in ["overruling", "abrogating"]
        where content.lowercased().hasPrefix(word) && content.contains(citation.text) {
          return reading(word == "overruling" ? "overruled" : "abrogated", true, start, end, cleaned)
        }
      }
    }
    let sentence = sentence(around: start, end, cleaned)
    let words = cleaned.string(sentence).lowercased()
    for stem in stems where words.contains(stem) {
      return Reading(
        word: stem == "overrul" ? "overruled" : stem == "abrogat" ? "abrogated" : "superseded",
        isDirect: false,
        span: CodePointRange(cleaned.source(sentence)), text: cleaned.string(sentence))
    }
    return nil
  }

  private static func reading(
    _ word: String, _ isDirect: Bool, _ start: Int, _ end: Int, _ cleaned: CleanedText
  ) -> Reading {
    let whole = sentence(around: start, end, cleaned)
    return Reading(
      word: word, isDirect: isDirect, span: CodePointRange(cleaned.source(whole)), text: cleaned.string(whole)
    )
  }

  /// The sentence around a range, in the cleaned text, of a moderate length.
  private static func sentence(around start: Int, _ end: Int, _ cleaned: CleanedText) -> Range<Int> {
    let scalars = cleaned.scalars
    var lower = start
    let lowest = max(0, start - 280)
    while lower > lowest, !isEnd(scalars, lower - 1) { lower -= 1 }
    while lower < start, TextScan.isSpace(scalars[lower]) { lower += 1 }
    var upper = min(end, scalars.count)
    let highest = min(scalars.count, end + 220)
    while upper < highest, !isEnd(scalars, upper) { upper += 1 }
    return lower..<min(scalars.count, upper + 1)
  }

  /// Whether a sentence ends at a full stop here: a small letter or a sign stands before it and a capital
  /// one behind it.
  private static func isEnd(_ scalars: [UInt32], _ place: Int) -> Bool {
    guard scalars.indices.contains(place) else { return true }
    if scalars[place] == 0x0A { return true }
    guard scalars[place] == 0x2E, place > 3, place + 2 < scalars.count else { return false }
    guard scalars[place + 1] == 0x20 || scalars[place + 1] == 0x22 else { return false }
    let before = scalars[place - 1]
    guard
      before == 0x29 || before == 0x22 || TextScan.isDigit(before)
        || TextScan.isLowercase(before) && TextScan.isLowercase(scalars[place - 2])
          && TextScan.isLowercase(scalars[place - 3])
    else { return false }
    var next = place + 1
    while next < scalars.count, !WordLetters.begins(scalars[next]), next < place + 4 { next += 1 }
    return next < scalars.count && TextScan.isUppercase(scalars[next])
  }
}

/// The evidence of one fact, prepared for the check.
struct EvidenceIndex {
  /// The fact's id.
  let id: String
  /// Whether the fact says that something is not so.
  let isNegated: Bool
  /// The signs of comparison that stand in the evidence.
  let comparators: Set<Unicode.Scalar>
  /// The dates, from timestamps and from dates that stand in the texts.
  let dates: [WrittenDate]

  private let exact: [[Unicode.Scalar]]
  private let folded: [[Unicode.Scalar]]
  private let numbers: Set<WrittenNumber>

  /// The prepared evidence of a fact.
  init(_ fact: FactEvidence) {
    id = fact.id
    isNegated = fact.isNegated
    let texts = fact.texts.map(SentenceText.normalized)
    exact = texts.map { Array($0.unicodeScalars) }
    folded = texts.map { Array($0.lowercased().unicodeScalars) }
    var numbers = Set(fact.numbers.compactMap { WrittenNumber(SafeText.line($0)) })
    var dates = fact.dates.compactMap { WrittenDate(hl7: SafeText.line($0)) }
    for text in texts where text.unicodeScalars.contains(where: \.isDigit) {
      for chunk in SentenceChunk.chunks(text) {
        if let date = DateParts.iso(chunk.core) {
          dates.append(date)
          continue
        }
        // The ten of `10*3/uL` is not a number of the fact.
        if chunk.core.contains(where: { $0 == "*" || $0 == "^" }) { continue }
        switch NumberParts(chunk.core) {
        case .numbers(let parts): numbers.formUnion(parts.compactMap { WrittenNumber($0) })
        case .measured(let number, _): numbers.formUnion([WrittenNumber(number)].compactMap { $0 })
        case .code, .none: break
        }
      }
    }
    self.numbers = numbers
    self.dates = dates
    comparators = Set((texts + fact.numbers).lazy.flatMap(\.unicodeScalars).filter(Self.isComparator))
  }

  /// The words of each text of at most so many characters, in lower case.
  func words(upTo limit: Int = .max) -> [[String]] {
    folded.lazy.filter { $0.count <= limit }.map { SentenceText.words($0) }
  }

  private static func isComparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "≤", "≥", "≈", "~", "±": true
    default: false
    }
  }

  /// Whether a number stands in the fact, in whatever way it is written.
  func has(number: String) -> Bool {
    WrittenNumber(number).map(numbers.contains) ?? false
  }

  /// Whether a token stands in a text as a whole word, in capitals or not.
  func has(word: String) -> Bool {
    let token = Array(word.lowercased().unicodeScalars)
    return folded.contains { SentenceText.contains($0, token) }
  }

  /// Whether a token stands in a text between spaces or after a number, letter for letter.
  ///
  /// Letter for letter, because `mg` and `Mg` are different units; words of four letters and more may differ in capitals
  /// where they are a text of their own or stand after a number.
  func has(unit: String) -> Bool {
    let token = Array(unit.unicodeScalars)
    if exact.contains(where: { Self.standsAlone(token, in: $0) }) { return true }
    guard token.count >= 4, token.allSatisfy({ $0.isWordPart && !$0.isDigit }) else { return false }
    let lowered = Array(unit.lowercased().unicodeScalars)
    return folded.contains { $0 == lowered || Self.standsAlone(lowered, in: $0, afterNumber: true) }
  }

  private static func standsAlone(
    _ token: [Unicode.Scalar], in text: [Unicode.Scalar], afterNumber: Bool = false
  )
    -> Bool
  {
    guard let first = token.first, token.count <= text.count else { return false }
    for start in 0...(text.count - token.count) where text[start] == first {
      let end = start + token.count
      guard text[start..<end].elementsEqual(token) else { continue }
      if start > 0, !(text[start - 1].isDigit || " (,;:\"'".unicodeScalars.contains(text[start - 1])) {
        continue
      }
      if afterNumber, text[..<start].last(where: { $0 != " " })?.isDigit != true { continue }
      if end < text.count, !" ),;:\"'.".unicodeScalars.contains(text[end]) { continue }
      // The point of `11.9` ends nothing.
      if end + 1 < text.count, text[end] == ".", text[end + 1] != " " { continue }
      return true
    }
    return false
  }
}

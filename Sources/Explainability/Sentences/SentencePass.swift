/// One pass over a sentence, from its first part to its last.
struct SentencePass {
  let chunks: [SentenceChunk]
  let facts: [EvidenceIndex]
  let templateWords: Set<String>
  let companions: [String: Set<String>]
  var problems: [SentenceProblem] = []

  /// A pass over the parts of a sentence with the evidence of its facts.
  init(
    chunks: [SentenceChunk], facts: [EvidenceIndex], templateWords: Set<String>,
    companions: [String: Set<String>]
  ) {
    self.companions = companions
    self.chunks = chunks
    self.facts = facts
    self.templateWords = templateWords
  }

  /// What the evidence does not bear out.
  mutating func run() -> [SentenceProblem] {
    var position = 0
    while position < chunks.count { position = step(position) }
    checkNegation()
    return problems
  }

  private mutating func report(_ kind: SentenceProblem.Kind, _ token: String) {
    problems.append(SentenceProblem(kind: kind, token: token))
  }

  /// Checks what begins at a part and returns the position behind it.
  private mutating func step(_ position: Int) -> Int {
    let chunk = chunks[position]
    if let sign = chunk.comparator, !isKnown(comparator: sign) { report(.number, sign + chunk.core) }
    if let found = DateParts.find(chunks, at: position) {
      let token = chunks[position..<position + found.length].map(\.core).joined(separator: " ")
      if !facts.contains(where: { fact in
        fact.dates.contains { $0.covers(found.date) } || fact.has(word: token)
      }) {
        report(.date, token)
      }
      return position + found.length
    }
    if DateParts.isAmbiguous(chunk.core) {
      if !facts.contains(where: { $0.has(word: chunk.core) }) { report(.date, chunk.core) }
      return position + 1
    }
    if let time = DateParts.time(chunk.core) {
      let isKnown = facts.contains { fact in
        fact.has(word: chunk.core) || fact.dates.contains { $0.parts.dropFirst(3).starts(with: time) }
      }
      if !isKnown { report(.date, chunk.core) }
      return position + 1
    }
    switch NumberParts(chunk.core) {
    case .numbers(let parts): return numbers(parts, at: position)
    case .measured(let number, let unit):
      measured(number, unit, chunk)
      return position + 1
    case .code:
      if !facts.contains(where: { $0.has(word: chunk.core) || $0.has(unit: chunk.core) }) { code(chunk.core) }
      return position + 1
    case .none:
      if let wanted = companions[chunk.core.lowercased()],
        !facts.contains(where: { $0.has(word: chunk.core) }),
        !hasCompanion(wanted, at: position)
      {
        report(.name, chunk.core)
      } else {
        name(chunk.core)
      }
      return position + 1
    }
  }

  private func isKnown(comparator sign: String) -> Bool {
    if templateWords.contains(sign) { return true }
    return facts.contains { fact in
      sign.unicodeScalars.allSatisfy { $0 == "=" || fact.comparators.contains($0) }
    }
  }

  // MARK: Numbers

  private mutating func numbers(_ parts: [String], at position: Int) -> Int {
    let chunk = chunks[position]
    let isWhole = parts.count > 1 && facts.contains { $0.has(word: chunk.core) }
    let year = parts.count == 1 ? DateParts.number(chunk.core, digits: 4...4) : nil
    if let year, (1800...2199).contains(year), chunk.comparator == nil, !isUnitLike(position + 1) {
      let date = WrittenDate(parts: [year])
      if facts.contains(where: { $0.dates.contains { $0.covers(date) } }) { return position + 1 }
      if !facts.contains(where: { $0.has(number: chunk.core) }) { report(.date, chunk.core) }
      return position + 1
    }
    var holders = facts
    if !isWhole {
      for part in parts where !facts.contains(where: { $0.has(number: part) || $0.has(word: part) }) {
        report(part.utf8.count >= 6 && part.allSatisfy(\.isNumber) ? .code : .number, part)
      }
      holders = facts.filter { fact in parts.allSatisfy { fact.has(number: $0) || fact.has(word: $0) } }
    }
    guard let unit = unit(at: position + 1), !holders.isEmpty else { return position + 1 }
    if !holders.contains(where: { $0.has(unit: unit) }) { report(.unit, unit) }
    return position + 2
  }

  /// The part behind a number if it can only be the number's unit or the thing counted.
  private func unit(at position: Int) -> String? {
    guard position < chunks.count, !chunks[position - 1].endsClause, !chunks[position].isOpening,
      chunks[position].comparator == nil
    else { return nil }
    let core = chunks[position].core
    let word = core.lowercased()
    if templateWords.contains(word) || Negation.isNegation(word) || WrittenDate.month(word) != nil {
      return nil
    }
    switch NumberParts(core) {
    case .none: return core
    case .code, .measured, .numbers:
      // `10*3/uL` and `kg/m2` are units with digits; `12`, `5mg` and `E11.9` are not.
      return facts.contains { $0.has(unit: core) } && core.contains { "/*^[{".contains($0) } ? core : nil
    }
  }

  private func isUnitLike(_ position: Int) -> Bool {
    guard let unit = unit(at: position) else { return false }
    return unit.count <= 4 || unit.contains { "/%[*^".contains($0) }
  }

  private mutating func measured(_ number: String, _ unit: String, _ chunk: SentenceChunk) {
    if facts.contains(where: { $0.has(word: chunk.core) }) { return }
    let holders = facts.filter { $0.has(number: number) }
    if holders.isEmpty {
      report(facts.contains { $0.has(unit: unit) } ? .number : .code, chunk.core)
    } else if !holders.contains(where: { $0.has(unit: unit) }) {
      report(.unit, chunk.core)
    }
  }

  // MARK: Words

  private func isKnown(word: String) -> Bool {
    templateWords.contains(word.lowercased()) || Negation.isNegation(word.lowercased())
      || facts.contains { $0.has(word: word) }
  }

  /// Whether one of some words stands just before or behind a place.
  private func hasCompanion(_ wanted: Set<String>, at position: Int) -> Bool {
    [position - 1, position + 1].filter(chunks.indices.contains).contains { place in
      let core = chunks[place].core
      return wanted.contains(core.lowercased())
        || wanted.contains("#") && core.contains(where: \.isNumber)
    }
  }

  private mutating func name(_ core: String) {
    if isKnown(word: core) { return }
    let words = core.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
    if words.isEmpty {
      report(.unit, core)
      return
    }
    for word in words {
      let base = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
      if isKnown(word: word) || isKnown(word: base) { continue }
      report(base.contains(where: \.isNumber) ? .code : .name, word)
    }
  }

  /// Reports a token of letters and digits that no fact has whole, unless each part of it is known by itself.
  private mutating func code(_ core: String) {
    let parts = core.split { $0 == "/" || $0 == "-" || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
    let isKnownInParts =
      parts.count > 1
      && parts.allSatisfy { part in
        isKnown(word: part) || facts.contains { $0.has(number: part) }
      }
      && parts.contains { $0.contains(where: \.isLetter) && $0.count > 1 && !$0.contains(where: \.isNumber) }
    if !isKnownInParts { report(.code, core) }
  }

  // MARK: Negation

  private mutating func checkNegation() {
    let words = chunks.flatMap { SentenceText.words($0.core) }
    var hasNegation = false
    for (position, word) in words.enumerated() where Negation.isNegation(word) {
      hasNegation = true
      if !isBorneOut(word, position, words) { report(.negation, word) }
    }
    if hasNegation { return }
    for fact in facts where fact.isNegated || dropsNegation(of: fact, words: Set(words)) {
      report(.negation, fact.id)
    }
  }

  private func isBorneOut(_ word: String, _ position: Int, _ words: [String]) -> Bool {
    let next = position + 1 < words.count ? words[position + 1] : nil
    let quoted = facts.contains { fact in
      fact.words().contains { text in
        guard Negation.isBefore(word), let next, !templateWords.contains(next) else {
          return text.contains(word) && (text.count <= 8 || !Negation.isBefore(word))
        }
        return zip(text, text.dropFirst()).contains { $0 == word && $1 == next }
      }
    }
    if quoted { return true }
    let negated = facts.filter(\.isNegated)
    if negated.isEmpty { return false }
    if negated.count == facts.count || !Negation.isBefore(word) { return true }
    // Some facts are negated and some are not: the negation must belong to one that is.
    func isContent(_ word: String) -> Bool { !templateWords.contains(word) && !Negation.isNegation(word) }
    var objects = [words[(position + 1)...].first(where: isContent)]
    if Negation.isWithVerb(word) { objects.append(words[..<position].last(where: isContent)) }
    let found = objects.compactMap { $0 }
    return found.isEmpty
      || negated.contains { fact in found.contains { fact.has(word: $0) || fact.has(number: $0) } }
  }

  /// Whether a short text of a fact says no, and the sentence has all its other words without the no.
  private func dropsNegation(of fact: EvidenceIndex, words: Set<String>) -> Bool {
    fact.words(upTo: 160).contains { text in
      guard text.count <= 8, text.contains(where: Negation.isNegation) else { return false }
      let rest = text.filter { !Negation.isNegation($0) && !templateWords.contains($0) }
      return !rest.isEmpty && rest.allSatisfy(words.contains)
    }
  }
}

/// A part of a sentence between spaces, without the punctuation around it.
struct SentenceChunk: Hashable {
  /// The part itself.
  var core: String
  /// A sign of comparison before it, such as `<`.
  var comparator: String?
  /// Whether a bracket opens before it.
  var isOpening: Bool
  /// Whether punctuation behind it ends a clause, so that the next part does not belong to it.
  var endsClause: Bool

  /// The parts of a normalized text, in order.
  static func chunks(_ text: String) -> [SentenceChunk] {
    let breaks = "–—→·•;|…".unicodeScalars
    var spaced = text
    if text.unicodeScalars.contains(where: {
      ($0.value > 0x7F || $0 == ";" || $0 == "|") && breaks.contains($0)
    }) {
      spaced = String(text.map { breaks.contains($0.unicodeScalars.first ?? "a") ? " " : $0 })
    }
    var chunks: [SentenceChunk] = []
    var comparator: String?
    for part in spaced.split(separator: " ") {
      var core = part
      var isOpening = false
      var endsClause = false
      while let first = core.first {
        if "<>≤≥≈~±=".contains(first) {
          if first != "=" || comparator != nil { comparator = (comparator ?? "") + String(first) }
        } else if isOpener(first, in: core) {
          isOpening = true
        } else if !"\"'«:,.!?*".contains(first) || (first == "." && core.dropFirst().first?.isNumber == true)
        {
          break
        }
        core = core.dropFirst()
      }
      while let last = core.last, "\"'»:,.!?*/-".contains(last) || isCloser(last, in: core) {
        endsClause = true
        core = core.dropLast()
      }
      let isWord = core.contains { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "‰" || $0 == "°" }
      if isWord {
        chunks.append(
          SentenceChunk(
            core: String(core), comparator: comparator, isOpening: isOpening, endsClause: endsClause))
        comparator = nil
      } else if endsClause, !chunks.isEmpty {
        chunks[chunks.count - 1].endsClause = true
      }
    }
    return chunks
  }

  /// Round brackets are punctuation; square and curly ones are part of a unit such as `mm[Hg]` when they are balanced.
  private static func isOpener(_ character: Character, in core: Substring) -> Bool {
    switch character {
    case "(": true
    case "[": core.count { $0 == "[" } > core.count { $0 == "]" }
    case "{": core.count { $0 == "{" } > core.count { $0 == "}" }
    default: false
    }
  }

  private static func isCloser(_ character: Character, in core: Substring) -> Bool {
    switch character {
    case ")": true
    case "]": core.count { $0 == "]" } > core.count { $0 == "[" }
    case "}": core.count { $0 == "}" } > core.count { $0 == "{" }
    default: false
    }
  }
}

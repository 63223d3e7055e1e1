/// Words by which a sentence grants, forbids or limits something, each as words in order and in small letters.
enum OutlineCues {
  /// Where a cue stands.
  struct Found: Hashable, Sendable {
    /// The cue.
    var cue: String
    /// The words that it covers, as places in the sentence.
    var words: Range<Int>
  }

  /// Words that grant, permit or oblige.
  static let grants = list(
    """
    shall; may; must; will; can; is entitled; are entitled; be entitled; has the right; have the right; right to; is permitted; \
    are permitted; be permitted; is allowed; are allowed; agrees to; agree to; hereby grants; grants; is required to; are required to; \
    is obligated to; are obligated to; is obliged to; undertakes to
    """)

  /// Words that forbid.
  static let forbids = list(
    """
    shall not; may not; must not; will not; cannot; can not; neither party; neither of the parties; no party; nor shall; nor may; \
    not be entitled; not entitled; not permitted; not allowed; is prohibited; are prohibited; be prohibited; in no event; \
    under no circumstances; is void; be void; null and void; shall have no; has no right; have no right; agrees not to; agree not to; \
    refrain from; does not apply; do not apply; has no such right; have no such right
    """)

  /// Words that limit what stands beside them.
  static let limits = list(
    """
    except; excepting; unless; provided that; provided however; provided however that; notwithstanding; subject to; only if; only with; \
    only upon; only after; only to the extent; other than; so long as; but only; on condition that; to the extent that
    """)

  /// Words that limit where nothing in the sentence grants: "without the prior consent" frees in "may assign without the consent".
  static let consents = list(
    "without prior; without the prior; without its prior; without the consent; without the written; without the express"
  )

  private static func list(_ text: String) -> [[String]] {
    text.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  /// The cues of a list that some words hold, in order; of two that begin at one place the longer one.
  static func find(_ cues: [[String]], in words: [String]) -> [Found] {
    var found: [Found] = []
    var place = 0
    while place < words.count {
      let here = cues.filter { cue in
        place + cue.count <= words.count && words[place..<(place + cue.count)].elementsEqual(cue)
      }.max { $0.count < $1.count }
      if let here {
        found.append(Found(cue: here.joined(separator: " "), words: place..<(place + here.count)))
        place += here.count
      } else {
        place += 1
      }
    }
    return found
  }
}

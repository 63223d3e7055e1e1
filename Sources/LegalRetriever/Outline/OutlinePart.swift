/// What a sentence, or a part of one, does to the answer of a question.
struct OutlinePart: Hashable, Sendable {
  /// On which side it stands.
  enum Side: Hashable, Sendable {
    /// It grants, permits or obliges.
    case grants
    /// It forbids, excepts or limits.
    case limits
    /// It does neither by its words.
    case unplaced
  }

  /// The side.
  var side: Side
  /// The words quoted, as places in the sentence.
  var words: Range<Int>
  /// The words that place it there.
  var cues: [String]
  /// The words that limit it, where it grants and is limited in the same sentence.
  var limitedBy: [String] = []

  /// A limit of fewer words than this is not quoted by itself.
  private static let shortest = 4

  /// What a sentence does, by its words alone.
  ///
  /// - A sentence that forbids stands against as a whole; what it excepts stands for, where the exception grants.
  /// - A sentence that grants stands for as a whole; what limits it stands against, from the limiting word to the end of the sentence, or
  ///   to the first comma where the sentence begins with it.
  ///
  /// - Parameters:
  ///   - words: the words of the sentence in small letters.
  ///   - commas: before which words a comma stands.
  static func parts(of words: [String], commas: Set<Int>) -> [OutlinePart] {
    let whole = words.indices.lowerBound..<words.indices.upperBound
    let forbids = OutlineCues.find(OutlineCues.forbids, in: words)
    let limits = OutlineCues.find(OutlineCues.limits, in: words)
    let taken = Set((forbids + limits).flatMap { Array($0.words) })
    let grants = OutlineCues.find(OutlineCues.grants, in: words).filter { taken.isDisjoint(with: $0.words) }
    if let first = forbids.first {
      var parts = [OutlinePart(side: .limits, words: whole, cues: names(forbids))]
      // An exception to what is forbidden: "except to an affiliate", "provided that Quillon may assign to an affiliate".
      if let exception = limits.first(where: { $0.words.lowerBound > first.words.lowerBound }),
        !forbids.contains(where: { $0.words.lowerBound > exception.words.lowerBound })
      {
        let grant = grants.first { $0.words.lowerBound >= exception.words.upperBound }
        if exception.cue.hasPrefix("except") || grant != nil {
          parts.append(
            OutlinePart(
              side: .grants, words: exception.words.lowerBound..<whole.upperBound,
              cues: [exception.cue] + (grant.map { [$0.cue] } ?? [])))
        }
      }
      return parts
    }
    if !grants.isEmpty {
      guard let limit = limits.first else {
        return [OutlinePart(side: .grants, words: whole, cues: names(grants))]
      }
      let end =
        limit.words.lowerBound == 0
        ? commas.filter { $0 >= limit.words.upperBound }.min() ?? whole.upperBound : whole.upperBound
      let grant = OutlinePart(side: .grants, words: whole, cues: names(grants), limitedBy: names(limits))
      // "Notwithstanding the foregoing" says nothing by itself.
      guard end - limit.words.lowerBound >= shortest else { return [grant] }
      return [
        grant, OutlinePart(side: .limits, words: limit.words.lowerBound..<end, cues: names(limits)),
      ]
    }
    let cues = limits + OutlineCues.find(OutlineCues.consents, in: words)
    return [OutlinePart(side: cues.isEmpty ? .unplaced : .limits, words: whole, cues: names(cues))]
  }

  private static func names(_ found: [OutlineCues.Found]) -> [String] {
    var seen: Set<String> = []
    return found.map(\.cue).filter { seen.insert($0).inserted }
  }
}

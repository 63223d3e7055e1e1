internal import Evidence

/// Keeps long lists short without leaving anything out unsaid.
enum RemainderRules {
  /// The first drafts, and one line that counts the rest, names each of them in its details and names their facts.
  ///
  /// - Parameter what: what is listed, such as `ended medications`.
  static func limit(_ drafts: [ClaimDraft], to limit: Int, what: String) -> [ClaimDraft] {
    guard drafts.count > limit + 1 else { return drafts }
    let rest = drafts.dropFirst(limit)
    var line = ClaimDraft("\(rest.count) more \(what), listed in the details.")
    line.derive([what], count: rest.count)
    line.alsoCited = rest.flatMap { $0.facts.map(FactPlace.init) + $0.alsoCited }
    line.listed = Array(rest)
    line.emphasis = .muted
    return Array(drafts.prefix(limit)) + [line]
  }
}

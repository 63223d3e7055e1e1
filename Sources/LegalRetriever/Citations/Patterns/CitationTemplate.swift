/// How the citations of a reporter are written: what stands before its name and what stands after it.
struct CitationTemplate: Sendable {
  /// What stands before the reporter's name, read from right to left; `nil` for nothing.
  var before: PatternProgram?
  /// Whether something must stand before the name.
  var needsBefore: Bool
  /// What stands after the name in a full citation.
  var after: PatternProgram
  /// What stands after the name in a short one, such as `, at 241`; `nil` where the template has no page.
  var afterShort: PatternProgram?
  /// Whether the reporter's name is part of `after` rather than of the tables' list of names.
  var isFree: Bool

  /// The template of a pattern; `nil` where it cannot be read.
  ///
  /// - Parameter expanded: a template of the tables with its parts put in place.
  init?(expanded: String) {
    guard let whole = PatternParser.parse(expanded) else { return nil }
    let elements = whole.elements
    guard
      let place = elements.firstIndex(where: { element in
        if case .group("reporter", _) = element { return true }
        return false
      })
    else { return nil }
    isFree = !elements[place].holdsEdition
    guard !elements[..<place].contains(where: \.holdsEdition) else { return nil }
    let head = Array(elements[..<place])
    let tail = Array(elements[(isFree ? place : place + 1)...])
    needsBefore = !PatternNode.sequence(head).isNullable
    before = head.isEmpty ? nil : PatternProgram(head, isBackward: true)
    after = PatternProgram(tail, isBackward: false)
    let short = Self.short(tail)
    afterShort = short == tail ? nil : PatternProgram(short, isBackward: false)
  }

  /// The parts with `at` before the page, as in `515 U. S., at 241` and `174 Cal.App.2d at p. 651`.
  private static func short(_ nodes: [PatternNode]) -> [PatternNode] {
    nodes.flatMap { node -> [PatternNode] in
      if case .group("page", _) = node { return at + [node] }
      return [node]
    }
  }

  private static let at: [PatternNode] = PatternParser.parse("at ?(?:p\\.?|pp\\.?|page)? ?")?.elements ?? []
}

internal import Foundation

/// Finds the passages that the words of a passage name, and the definitions of the terms that it uses.
struct ReferenceResolver {
  /// More references of one passage than this are not shown.
  private static let most = 24

  let structure: DocumentStructure
  let text: DocumentText

  // MARK: References

  /// A place that is named: the passage that it begins in or lies in, and its path.
  private struct Target {
    var passage: Int
    var section: Int?
    var items: [String]
  }

  /// The places that a passage names, each once.
  func references(from passage: Int) -> [CrossReference] {
    let source = structure.passages[passage]
    guard source.kind != .contents else { return [] }
    var found: [CrossReference] = []
    var places: Set<String> = []
    for mention in MentionScanner(text.bytes, in: text.byteRange(source.range)).mentions {
      guard let target = target(of: mention, from: passage), target.passage != passage else { continue }
      let pinpoint = self.pinpoint(of: target)
      guard places.insert(pinpoint).inserted else { continue }
      found.append(
        CrossReference(
          range: text.codePoints(mention.range), text: text.string(mention.range), target: target.passage,
          targetRange: structure.passages[target.passage].range, pinpoint: pinpoint))
      if found.count >= Self.most { break }
    }
    return found
  }

  /// The pinpoint of the place that is named, not of the passage that holds it, which may begin before.
  private func pinpoint(of target: Target) -> String {
    let passage = structure.passages[target.passage]
    var named = LegalPassage(
      range: passage.range, section: target.section, items: target.items, page: passage.page,
      paragraph: passage.paragraph)
    named.pageMark = passage.pageMark
    return PassagePath.pinpoint(of: named, in: structure.sections)
  }

  private func target(of mention: ReferenceMention, from passage: Int) -> Target? {
    let own = structure.passages[passage]
    switch mention.kind {
    case .provision, .part:
      return section(mention, near: own.section).flatMap { target(mention.items, in: $0) }
    case .item(let isSubsection): return item(mention.items, of: own, isWhole: isSubsection)
    case .paragraph:
      guard mention.number != nil else { return item(mention.items, of: own, isWhole: false) }
      // Judgments name paragraphs of others more often than their own.
      guard mention.isExplicit else { return nil }
      return section(mention, near: own.section).flatMap { target(mention.items, in: $0) }
    }
  }

  /// The section of a number: the one that lies in the same part, else the nearest.
  private func section(_ mention: ReferenceMention, near own: Int?) -> Int? {
    guard let number = mention.number?.lowercased() else { return nil }
    let sections = structure.sections
    let matching = sections.indices.filter { index in
      guard sections[index].number?.lowercased() == number else { return false }
      switch mention.kind {
      case .part(let word):
        return sections[index].word == word || (word == "schedule" && sections[index].rank == .annex)
      case .paragraph: return sections[index].rank == .provision
      default:
        return sections[index].rank.map { $0 == .provision } ?? !sections[index].isArticle
      }
    }
    let root = own.map(self.root)
    return matching.min { first, second in
      let (a, b) = (self.root(first) == root ? 0 : 1, self.root(second) == root ? 0 : 1)
      return (a, abs(first - (own ?? 0))) < (b, abs(second - (own ?? 0)))
    }
  }

  private func root(_ section: Int) -> Int {
    var place = section
    for _ in 0..<16 {
      guard let parent = structure.sections[place].parent else { return place }
      place = parent
    }
    return place
  }

  /// The passage of a section in which an item begins, else its first.
  private func target(_ items: [String], in section: Int) -> Target? {
    let inside = structure.passages.indices.filter {
      lies($0, in: section) && structure.passages[$0].kind != .contents
        && structure.passages[$0].kind != .note
    }
    if !items.isEmpty, let passage = item(items, among: inside) {
      return Target(passage: passage, section: section, items: items)
    }
    return inside.first.map { Target(passage: $0, section: section, items: []) }
  }

  private func lies(_ passage: Int, in section: Int) -> Bool {
    var place = structure.passages[passage].section
    for _ in 0..<16 {
      guard let index = place else { return false }
      if index == section { return true }
      place = structure.sections[index].parent
    }
    return false
  }

  /// The passage that begins an item, or holds its beginning.
  private func item(_ items: [String], among passages: [Int]) -> Int? {
    if let exact = passages.first(where: { structure.passages[$0].items.starts(with: items) }) {
      return exact
    }
    let outer = Array(items.dropLast())
    guard let last = items.last else { return nil }
    return passages.first { index in
      let passage = structure.passages[index]
      return (passage.items.starts(with: outer) || outer.starts(with: passage.items))
        && text.string(text.byteRange(passage.range)).contains("(\(last))")
    }
  }

  /// An item of the section that a passage lies in.
  ///
  /// - Parameter isWhole: whether the items are counted from the section on.
  private func item(_ items: [String], of own: LegalPassage, isWhole: Bool) -> Target? {
    guard let section = own.section else { return nil }
    let inside = structure.passages.indices.filter {
      structure.passages[$0].section == section && structure.passages[$0].kind != .note
    }
    let depths = isWhole ? [0] : Array((0...own.items.count).reversed())
    for depth in depths {
      let path = Array(own.items.prefix(depth)) + items
      if let found = inside.first(where: { structure.passages[$0].items.starts(with: path) }) {
        return Target(passage: found, section: section, items: path)
      }
    }
    return nil
  }

  // MARK: Definitions

  /// The definitions of the terms that a passage uses, in the order of the definitions.
  func definitions(for passage: Int) -> [DefinitionUse] {
    let words = text.string(text.byteRange(structure.passages[passage].range))
    var terms: Set<String> = []
    var found: [DefinitionUse] = []
    for (index, definition) in structure.passages.enumerated() where index != passage {
      guard let term = definition.definedTerm, term.count > 2, term.first?.isUppercase == true,
        uses(words, term), terms.insert(term).inserted
      else { continue }
      found.append(
        DefinitionUse(
          term: term, target: index, targetRange: definition.range, pinpoint: structure.pinpoint(of: index)))
      if found.count >= Self.most { break }
    }
    return found
  }

  private func uses(_ words: String, _ term: String) -> Bool {
    var rest = words[...]
    while let range = rest.range(of: term) {
      let before = range.lowerBound > words.startIndex ? words[words.index(before: range.lowerBound)] : " "
      let after = range.upperBound < words.endIndex ? words[range.upperBound] : " "
      if !before.isLetter, !before.isNumber, !after.isLetter || after == "s" { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}

/// How a place in a document is named to a person, such as `Art. VI § 6.2(b), p. 14`.
public enum PassagePath {
  /// The pinpoint of a passage.
  ///
  /// A passage that lies in no numbered section is named by its heading and its paragraph.
  public static func pinpoint(of passage: LegalPassage, in sections: [LegalSection]) -> String {
    if let index = passage.section, sections.indices.contains(index), sections[index].rank != nil {
      return published(passage, sections)
    }
    var parts: [String] = []
    var heading: String?
    var place = passage.section
    var depth = 0
    var inner: String?
    while let index = place, sections.indices.contains(index), depth < 8 {
      let section = sections[index]
      if let pinpoint = section.pinpoint {
        // The number `6.2` says already that it lies in `6`.
        if let inner, let number = section.number, inner.hasPrefix("\(number)."), !section.isArticle {
          // Nothing to add.
        } else {
          parts.append(pinpoint)
        }
        inner = section.number
      } else if heading == nil, parts.isEmpty {
        heading = section.title
      }
      place = section.parent
      depth += 1
    }
    var path = parts.reversed().joined(separator: " ")
    if !path.isEmpty || heading != nil {
      path += passage.items.map { "(\($0))" }.joined()
    }
    if let heading {
      path = [path, "“\(shortened(heading))”"].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if let term = passage.definedTerm {
      path = [path, "definition of “\(shortened(term))”"].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if let note = passage.note {
      // Notes count through a document: the page says where they stand.
      if let page = page(of: passage) { return "n \(note), \(page)" }
      path = [path, "n \(note)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if parts.isEmpty, passage.paragraph > 0, passage.note == nil {
      path = [path, "¶ \(passage.paragraph)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if let page = page(of: passage) { path = [path, page].filter { !$0.isEmpty }.joined(separator: ", ") }
    return path.isEmpty ? "start" : path
  }

  private static func page(of passage: LegalPassage) -> String? {
    passage.pageMark ?? passage.page.map { "p. \($0)" }
  }

  /// The pinpoint in a published law or judgment: it begins with the provision, whatever that lies in.
  private static func published(_ passage: LegalPassage, _ sections: [LegalSection]) -> String {
    var chain: [LegalSection] = []
    var place = passage.section
    while let index = place, sections.indices.contains(index), chain.count < 16 {
      chain.append(sections[index])
      place = sections[index].parent
    }
    var path = ""
    if let provision = chain.firstIndex(where: { $0.rank == .provision && $0.label != nil }) {
      // A paragraph of a schedule is one of many with its number.
      let annex = chain[provision...].first { $0.rank == .annex }?.label
      path = [annex, chain[provision].label].compactMap(\.self).joined(separator: " ")
    } else {
      path = chain.first { $0.label != nil }?.label ?? ""
      if let title = chain.first(where: { $0.title != nil })?.title {
        path += path.isEmpty ? "“\(shortened(title))”" : ", “\(shortened(title))”"
      }
    }
    if path.isEmpty, passage.paragraph > 0 { path = "¶ \(passage.paragraph)" }
    path += itemRange(passage)
    var parts = [path]
    if let term = passage.definedTerm { parts.append("definition of “\(shortened(term))”") }
    if passage.kind == .note { parts.append(passage.note.map { "n \($0)" } ?? "note") }
    if let page = page(of: passage) { parts.append(page) }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The items that a passage begins in, and those that it ends in: `(a)(1)–(3)`.
  private static func itemRange(_ passage: LegalPassage) -> String {
    let first = passage.items.map { "(\($0))" }
    let last = passage.through.map { "(\($0))" }
    if last.isEmpty { return first.joined() }
    let common = zip(first, last).prefix { $0 == $1 }.count
    return first.joined() + "–" + last.dropFirst(common).joined()
  }

  /// The titles above a passage, the outermost first, such as `ARTICLE VI COVENANTS › No Solicitation`.
  public static func titles(of passage: LegalPassage, in sections: [LegalSection]) -> [String] {
    var titles: [String] = []
    var place = passage.section
    while let index = place, sections.indices.contains(index), titles.count < 8 {
      if let title = sections[index].title { titles.append(title) }
      place = sections[index].parent
    }
    return titles.reversed()
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(57) + "…"
  }
}

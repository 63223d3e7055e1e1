/// How a place in a document is named to a person, such as `Art. VI § 6.2(b), p. 14`.
public enum PassagePath {
  /// The pinpoint of a passage.
  ///
  /// A passage that lies in no numbered section is named by its heading and its paragraph.
  public static func pinpoint(of passage: LegalPassage, in sections: [LegalSection]) -> String {
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
    if parts.isEmpty, passage.paragraph > 0 {
      path = [path, "¶ \(passage.paragraph)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if let page = passage.page {
      path = [path, "p. \(page)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return path.isEmpty ? "start" : path
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

extension PageHTML {
  /// The numbers of the sources that blocks list.
  static func sources(in blocks: [PageBlock]) -> Set<Int> {
    var numbers: Set<Int> = []
    for block in blocks {
      switch block {
      case .sources(let sources): numbers.formUnion(sources.map(\.number))
      case .fold(_, let inner, _): numbers.formUnion(Self.sources(in: inner))
      default: break
      }
    }
    return numbers
  }

  /// Writes statements with the numbers of their sources.
  mutating func points(_ points: [PagePoint]) {
    guard !points.isEmpty else { return }
    writer.markup("<ul class=\"points\">\n")
    for point in points {
      writer.markup("<li>")
      if let flag = point.flag {
        writer.markup("<span class=\"mark\"><span aria-hidden=\"true\">")
        writer.text(FlagMark.glyph(of: flag))
        writer.markup("</span> ")
        writer.text(flag)
        writer.markup(":</span> ")
      }
      writer.text(point.text)
      numbers(point.sources)
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n")
  }

  /// Writes the numbers of sources in brackets, each with a link where the page lists the source.
  mutating func numbers(_ sources: [Int]) {
    let runs = SourceNumbers.runs(sources)
    guard !runs.isEmpty else { return }
    writer.markup(" <span class=\"cites\"><span class=\"vh\">Source </span>[")
    for (place, run) in runs.enumerated() {
      if place > 0 { writer.markup(", ") }
      number(run.lowerBound)
      if run.count > 1 {
        writer.markup("–")
        number(run.upperBound)
      }
    }
    writer.markup("]</span>")
  }

  private mutating func number(_ number: Int) {
    if listed.contains(number) {
      writer.element("a", ["href": "#source-\(number)"], text: "\(number)")
    } else {
      writer.text("\(number)")
    }
  }

  /// The most characters of a source's text that are shown.
  private static let textLimit = 1200

  /// Writes the cited places with what stands there.
  mutating func sources(_ sources: [PageSource]) {
    guard !sources.isEmpty else { return }
    writer.markup("<ol class=\"cited-places\" role=\"list\">\n")
    for source in sources {
      writer.open("li", ["id": "source-\(source.number)"])
      writer.element("span", ["class": "n"], text: "[\(source.number)]")
      writer.markup(" <b>")
      writer.text(source.label)
      writer.markup("</b>")
      if let note = source.note {
        writer.markup(" <span class=\"dot\">·</span> ")
        writer.element("strong", text: note)
      }
      if let text = source.text { words(text, marks: source.marks) }
      writer.markup("<code>")
      writer.path(source.place)
      writer.markup("</code></li>\n")
    }
    writer.markup("</ol>\n")
  }

  private mutating func words(_ text: String, marks: [Range<Int>]) {
    let cut = SafeText.cut(text, to: Self.textLimit)
    guard !SafeText.line(cut.text).isEmpty else { return }
    writer.markup("<blockquote>")
    for piece in TextPieces(cut.text, ranges: marks).pieces {
      if piece.mark != nil {
        writer.markup("<mark class=\"same\">")
        writer.lines(piece.text)
        writer.markup("</mark>")
      } else {
        writer.lines(piece.text)
      }
    }
    writer.markup(cut.isCut ? " […]</blockquote>\n" : "</blockquote>\n")
  }
}

extension PageHTML {
  /// Writes a text with its marked ranges, the legend above it and the numbered notes below.
  mutating func annotated(_ text: AnnotatedText) {
    let key = id("text")
    writer.element("p", ["class": "key", "id": key], text: text.caption, endLine: true)
    writer.markup("<ul class=\"legend\" role=\"list\">\n")
    for legend in text.legend {
      writer.markup("<li>")
      let level = Self.limited(legend.level, text.style)
      if level == 0 {
        writer.text(legend.words)
      } else {
        writer.open("mark", ["class": Self.name(level, text.style)])
        sign(level, text.style)
        writer.text(legend.words)
        writer.close("mark")
      }
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n")
    writer.open("div", ["class": "reading", "role": "region", "aria-labelledby": key])
    var notes: [(number: Int, text: String)] = []
    for piece in TextPieces(text.text, ranges: text.marks.map(\.range)).pieces {
      guard let place = piece.mark else {
        writer.lines(piece.text)
        continue
      }
      let mark = text.marks[place]
      let level = Self.limited(mark.level, text.style)
      if mark.isNumbered, let note = mark.note {
        notes.append((notes.count + 1, note))
        writer.open("sup", ["class": "no"])
        writer.element(
          "a", ["href": "#\(key)-note-\(notes.count)", "id": "\(key)-mark-\(notes.count)"],
          text: "[\(notes.count)]")
        writer.close("sup")
      }
      if level == 0 {
        writer.lines(piece.text)
      } else {
        let title = mark.note ?? ""
        if title.isEmpty {
          writer.open("mark", ["class": Self.name(level, text.style)])
        } else {
          writer.open("mark", ["class": Self.name(level, text.style), "title": title])
        }
        sign(level, text.style)
        writer.lines(piece.text)
        if text.style == .contribution {
          writer.element("span", ["class": "vh"], text: " (\(text.words(of: mark.level))) ")
        }
        writer.close("mark")
      }
    }
    writer.markup("</div>\n")
    guard !notes.isEmpty else { return }
    writer.markup("<ul class=\"legend\" role=\"list\">\n")
    for note in notes {
      writer.open("li", ["id": "\(key)-note-\(note.number)"])
      writer.element("a", ["href": "#\(key)-mark-\(note.number)"], text: "[\(note.number)]")
      writer.markup(" ")
      writer.text(note.text)
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n")
  }

  /// Writes two texts beside each other; a number in one leads to the same passage in the other.
  mutating func sideBySide(_ texts: SideBySideText) {
    let key = id("pair")
    writer.element("p", ["class": "key"], text: texts.caption, endLine: true)
    writer.markup("<div class=\"pair\">\n")
    side(texts.left, of: texts, ranges: texts.matches.map(\.left), key: key, own: "left", other: "right")
    side(texts.right, of: texts, ranges: texts.matches.map(\.right), key: key, own: "right", other: "left")
    writer.markup("</div>\n")
  }

  /// Texts with more code points than this are shown only around what they share.
  private static let wholeLimit = 12_000
  /// How many code points are then shown on each side.
  private static let context = 240

  private mutating func side(
    _ side: SideBySideText.Side, of texts: SideBySideText, ranges: [Range<Int>], key: String, own: String,
    other: String
  ) {
    writer.markup("<div>\n")
    writer.element("p", text: side.title, endLine: true)
    writer.open(
      "div",
      [
        "class": texts.isCode ? "reading code" : "reading", "tabindex": "0", "role": "region",
        "aria-label": "\(side.title), texts \(key.drop { !$0.isNumber })",
      ])
    let isLong = side.text.unicodeScalars.count > Self.wholeLimit
    for piece in TextPieces(side.text, ranges: ranges, context: isLong ? Self.context : nil).pieces {
      for mark in piece.swallowed { number(mark, texts: texts, key: key, own: own, other: other) }
      if let mark = piece.mark {
        number(mark, texts: texts, key: key, own: own, other: other)
        writer.markup("<mark class=\"same\">")
        writer.lines(piece.text)
        writer.markup("</mark>")
      } else {
        writer.lines(piece.text)
      }
    }
    writer.markup("</div>\n</div>\n")
  }

  private mutating func number(
    _ mark: Int, texts: SideBySideText, key: String, own: String, other: String
  ) {
    writer.open("sup", ["class": "no", "id": "\(key)-\(own)-\(mark + 1)"])
    writer.element(
      "a", ["href": "#\(key)-\(other)-\(mark + 1)", "title": texts.matches[mark].words],
      text: "[\(mark + 1)]")
    writer.close("sup")
  }

  private mutating func sign(_ level: Int, _ style: AnnotatedText.Style) {
    guard style == .contribution, abs(level) >= 2 else { return }
    writer.element("span", ["class": "sign", "aria-hidden": "true"], text: level > 0 ? "▲" : "▽")
  }

  private static func limited(_ level: Int, _ style: AnnotatedText.Style) -> Int {
    min(max(level, style == .scale ? 0 : -3), 3)
  }

  private static func name(_ level: Int, _ style: AnnotatedText.Style) -> String {
    style == .scale ? "scale\(level)" : level > 0 ? "for\(level)" : "against\(-level)"
  }
}

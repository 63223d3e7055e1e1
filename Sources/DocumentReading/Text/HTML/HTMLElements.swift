/// What the elements of HTML mean for reading text.
enum HTMLElements {
  /// Elements that never have content.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  /// Elements whose content is for programs or for browsers that cannot do something.
  static let dropped: Set<String> = [
    "script", "style", "template", "iframe", "noembed", "noframes", "noscript", "object", "canvas", "svg",
    "audio", "video", "head", "datalist",
  ]

  /// Elements that begin and end a block.
  static let block: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "option",
    "p", "pre", "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "tr", "ul", "xmp",
  ]

  /// The open elements that the start of an element ends, and the ones beyond which it ends none.
  static func ended(by name: String) -> (names: Set<String>, scope: Set<String>)? {
    switch name {
    case "li": (["li", "p"], ["ul", "ol", "menu", "dir", "table", "td", "th"])
    case "dt", "dd": (["dt", "dd", "p"], ["dl", "table", "td", "th"])
    case "td", "th": (["td", "th", "p"], ["tr", "table"])
    case "tr": (["tr", "td", "th", "p"], ["table"])
    case "tbody", "thead", "tfoot": (["tbody", "thead", "tfoot", "tr", "td", "th", "p"], ["table"])
    case "option": (["option"], ["select", "datalist"])
    case _ where block.contains(name) && name != "table" && name != "body" && name != "html":
      (["p"], ["table", "td", "th", "li", "div", "section", "article", "blockquote", "body", "dd", "dt"])
    default: nil
    }
  }

  /// Whether a page of HTML may begin with this element.
  static func isKnown(_ name: String) -> Bool {
    block.contains(name) || void.contains(name) || dropped.contains(name) || inline.contains(name)
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "kbd", "label", "mark", "q", "s", "small",
    "span", "strike", "strong", "sub", "sup", "title", "tt", "u",
  ]
}

/// A piece of an HTML page.
enum HTMLToken {
  case start(HTMLTag)
  case end(name: String)
  /// Text, its references resolved and its white space as written.
  case text(String)
}

/// A start tag.
struct HTMLTag {
  /// In small letters.
  var name: String
  /// The attributes that reading looks at, by names in small letters; the first of each name.
  var attributes: [String: String] = [:]

  /// The attributes that are kept.
  static let kept: Set<String> = [
    "style", "class", "id", "hidden", "start", "value", "type", "role", "reversed",
  ]
}

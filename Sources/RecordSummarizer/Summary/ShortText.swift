/// Text of a record made fit for a sentence, by cutting only: whole words, one line.
enum ShortText {
  /// The text on one line, cut after the last whole word within the limit; what was cut off is shown as an ellipsis.
  static func line(_ text: String, limit: Int = 120) -> String {
    var words: [Substring] = []
    var length = 0
    let parts = text.split(whereSeparator: \.isWhitespace)
    for part in parts {
      if length + part.count > limit, !words.isEmpty { break }
      words.append(part)
      length += part.count + 1
    }
    let joined = words.joined(separator: " ")
    return words.count < parts.count ? joined + " …" : joined
  }

  /// The text with its first letter in lower case, unless the first word is an abbreviation or a name with capitals inside.
  static func lowered(_ text: String) -> String {
    guard let first = text.first, first.isUppercase else { return text }
    let word = text.prefix { $0.isLetter || $0.isNumber }
    guard word.count > 1, !word.dropFirst().contains(where: { $0.isUppercase || $0.isNumber }) else {
      return text
    }
    return first.lowercased() + text.dropFirst()
  }

  /// A list for people: at most so many parts, then how many more there are.
  static func list(_ parts: [String], limit: Int) -> String {
    guard parts.count > limit else { return parts.joined(separator: ", ") }
    return parts.prefix(limit).joined(separator: ", ") + " and \(parts.count - limit) more"
  }
}

/// An article, a section, a schedule or another titled part of a document.
public struct LegalSection: Hashable, Sendable, Codable {
  /// The word that its number follows, in small letters, such as `article`, `section` or `§`; `nil` where there is none.
  public var word: String?
  /// Its number as written, such as `VI` or `6.2`; `nil` for a heading without one.
  public var number: String?
  /// Its title, white space made single.
  public var title: String?
  /// The part that it lies in, as its place in the document's sections.
  public var parent: Int?

  /// A part of a document.
  public init(word: String? = nil, number: String? = nil, title: String? = nil, parent: Int? = nil) {
    self.word = word
    self.number = number
    self.title = title
    self.parent = parent
  }

  /// Whether it is one of the few great parts of a document.
  public var isArticle: Bool {
    guard let word else { return false }
    return word != "section" && word != "§" && word != "clause" && word != "paragraph"
  }

  /// Its number as a pinpoint shows it, such as `Art. VI` or `§ 6.2`; `nil` where it has none.
  public var pinpoint: String? {
    guard let number else { return nil }
    guard let word, isArticle else { return "§ \(number)" }
    return "\(Self.short[word] ?? (word.prefix(1).uppercased() + word.dropFirst())) \(number)"
  }

  private static let short = ["article": "Art.", "chapter": "Ch.", "appendix": "App."]
}

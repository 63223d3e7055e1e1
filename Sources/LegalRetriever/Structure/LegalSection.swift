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
  /// What citations name it by, such as `s 12` or `[45]`, where the document's format tells.
  public var label: String?
  /// What part it has in a citation, where the document's format tells.
  public var rank: Rank?

  /// What part a section has in a citation of a published law or judgment.
  public enum Rank: UInt8, Hashable, Sendable, Codable {
    /// It gathers others, and citations of those leave it out.
    case group = 1
    /// Citations begin with it.
    case provision
    /// Citations of what lies in it name it first.
    case annex
  }

  /// A part of a document.
  public init(
    word: String? = nil, number: String? = nil, title: String? = nil, parent: Int? = nil,
    label: String? = nil,
    rank: Rank? = nil
  ) {
    self.word = word
    self.number = number
    self.title = title
    self.parent = parent
    self.label = label
    self.rank = rank
  }

  /// Whether it is one of the few great parts of a document.
  public var isArticle: Bool {
    guard let word else { return false }
    return word != "section" && word != "§" && word != "clause" && word != "paragraph"
  }

  /// Its number as a pinpoint shows it, such as `Art. VI` or `§ 6.2`; `nil` where it has none.
  public var pinpoint: String? {
    if rank != nil { return label }
    guard let number else { return nil }
    guard let word, isArticle else { return "§ \(number)" }
    return "\(Self.short[word] ?? (word.prefix(1).uppercased() + word.dropFirst())) \(number)"
  }

  private static let short = ["article": "Art.", "chapter": "Ch.", "appendix": "App."]
}

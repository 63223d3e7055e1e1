extension ReadableDocument {
  /// A part of a text that its format marks: a chapter, a section, a numbered paragraph.
  public struct Division: Hashable, Sendable {
    /// What part it has in naming a place.
    public enum Kind: Hashable, Sendable {
      /// It gathers others, as a part or a chapter does.
      case group
      /// Places are named from it on: a section, an article, a regulation.
      case provision
      /// It lies in a provision or a paragraph and is named behind it, as a subsection is.
      case item
      /// A numbered paragraph of a judgment.
      case paragraph
    }

    /// What part it has.
    public var kind: Kind
    /// What the format calls it, in small letters, such as `section` or `schedule`.
    public var name: String
    /// Its number without brackets, points and the word before it, such as `240.10b-5` or `b`.
    public var number: String?
    /// Its heading, white space made single.
    public var title: String?
    /// The division that it lies in, as its place in the document's divisions.
    public var parent: Int?

    /// A division.
    public init(kind: Kind, name: String, number: String? = nil, title: String? = nil, parent: Int? = nil) {
      self.kind = kind
      self.name = name
      self.number = number
      self.title = title
      self.parent = parent
    }
  }
}

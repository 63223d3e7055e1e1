/// The words that name a place: what is named, its number and the items behind it.
struct ReferenceMention: Hashable {
  /// What may be named.
  enum Kind: Hashable {
    /// A section, a clause, an article of a law: what citations begin with.
    case provision
    /// An article, a part, a schedule, by this word.
    case part(String)
    /// An item of the provision that the words stand in, such as a subsection.
    case item(isSubsection: Bool)
    /// A paragraph: a numbered one, or an item.
    case paragraph
  }

  /// What is named.
  var kind: Kind
  /// Its number; `nil` where only items are named.
  var number: String?
  /// The items, outermost first.
  var items: [String]
  /// Where the words stand, in bytes.
  var range: Range<Int>
  /// Whether "above", "below" or "this" says that the place is in this document.
  var isExplicit = false
}

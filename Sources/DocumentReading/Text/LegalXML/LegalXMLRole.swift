/// What an element of a law or judgment means for its text.
enum LegalXMLRole: Equatable {
  /// A part with a number, a heading or both, and what it is called.
  case division(ReadableDocument.Division.Kind, name: String)
  /// The number of a division.
  case number
  /// The heading of a division.
  case heading
  /// A block of text.
  case block
  /// It holds blocks and no text of its own.
  case container
  /// Part of a sentence.
  case inline
  /// Part of a line, parted from its neighbours by white space.
  case spaced
  /// A line end, or a tab.
  case lineBreak
  /// A footnote, with its number where an attribute has it.
  case note(number: String?)
  /// The place of a footnote that stands elsewhere, with its identifier.
  case noteReference(id: String)
  /// A note of an editor or a source, which has no number and stands where it stands.
  case remark
  /// Words of another law, such as an amendment puts in: its numbers are not those of this document.
  case quoted
  /// A row of a table.
  case row
  /// A cell of a row.
  case cell
  /// A table of contents.
  case contents
  /// A name at the end of a document.
  case signature
  /// The beginning of a page, named by the element's text or an attribute.
  case page(label: String?)
  /// What is no text of the document.
  case dropped
  /// An element that the format does not know, or whose meaning depends on where it stands.
  case unknown
}

extension LegalXMLRole {
  /// The role of an element that only its name decides; ``unknown`` where it is in no list.
  static func ordinary(
    _ name: String, groups: Set<String>, items: Set<String>, blocks: Set<String>, containers: Set<String>,
    inline: Set<String>
  ) -> LegalXMLRole {
    if groups.contains(name) { return .division(.group, name: name) }
    if items.contains(name) { return .division(.item, name: name) }
    if blocks.contains(name) { return .block }
    if containers.contains(name) { return .container }
    return inline.contains(name) ? .inline : .unknown
  }
}

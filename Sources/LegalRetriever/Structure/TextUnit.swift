/// A sentence, a heading or a numbered item: what passages are put together from.
struct TextUnit: Sendable {
  /// Where it stands, in bytes.
  var range: Range<Int>
  /// What its number says, where it begins with one.
  var marker: ClauseMarker?
  /// Its heading: the title behind its number, or all of it where it is nothing but a heading.
  var title: String?
  /// The term that it defines.
  var definedTerm: String?
  /// Whether it is nothing but a heading.
  var isHeading = false
  /// Whether it is a line of a table of contents.
  var isContents = false
  /// Whether it stands apart from the running text, as a footnote does.
  var isNote = false
  /// The number of the note that it belongs to.
  var note: String?
  /// Whether it begins a note with a number.
  var beginsNote = false
  /// Whether it belongs to a signature block.
  var isSignature = false
  /// Where it lies, where the format tells.
  var place: MarkedStructure.Place?
}

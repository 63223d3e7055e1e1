/// What a pass over a document comes to.
enum XMLEvent {
  /// An element begins; the cursor is valid during the call only.
  case start(XMLCursor)
  /// Text, its references resolved; CDATA sections are text.
  case text(String)
  /// The element that was begun last and not ended ends.
  case end
}

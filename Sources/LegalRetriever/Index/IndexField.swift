/// What the index keeps apart.
enum IndexField: Int, Sendable {
  /// The passages' own words and the titles above them.
  case body = 0
  /// The names of documents: file name, title, kind and parties. Here a document stands for a passage.
  case name = 1
  /// The first page of documents. Here a document stands for a passage.
  case opening = 2
}

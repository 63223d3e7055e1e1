/// Whether a model of the catalogue can be used.
public enum ModelState: String, Hashable, Sendable, Codable {
  /// The file is there, and its digest was found right since it was last written.
  case ready
  /// The file is there, and its digest is checked at the next use.
  case unchecked
  /// The file is there, and it is not the one that the catalogue names.
  case changed
  /// The file is not there, and what it is converted from is.
  case unprepared
  /// The file is not there.
  case missing
}

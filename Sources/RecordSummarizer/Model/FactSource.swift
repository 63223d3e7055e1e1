/// Where a fact stands in the record.
public struct FactSource: Hashable, Sendable {
  /// The element's path.
  public var xpath: String
  /// The line of its start tag, counted from 1.
  public var line: Int
  /// The title of the section it stands in, as written.
  public var section: String
  /// Whether only the fact's time stands here: the panel around an observation that has no time of its own.
  public var isTimeOnly = false
  /// The narrative behind it, where a reference led to one.
  public var narrative: String?

  /// A place.
  public init(xpath: String, line: Int, section: String, narrative: String? = nil) {
    self.xpath = xpath
    self.line = line
    self.section = section
    self.narrative = narrative
  }
}

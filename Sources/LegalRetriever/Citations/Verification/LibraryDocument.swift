public import Evidence

/// A document of a library, as citations are checked against it.
public struct LibraryDocument: Sendable {
  /// A place that citations can point to.
  public struct Place: Hashable, Sendable, Codable {
    /// What is counted.
    public var kind: Pinpoint.Item.Kind
    /// Its number or name, such as `3`, `xii` or `45`.
    public var label: String
    /// Which of the opinions or parts that are bound together it belongs to, from 0.
    public var part: Int
    /// Where its text stands: a half-open range of code points.
    public var span: CodePointRange

    /// A place that citations can point to.
    public init(kind: Pinpoint.Item.Kind, label: String, part: Int = 0, span: CodePointRange) {
      self.kind = kind
      self.label = label
      self.part = part
      self.span = span
    }
  }

  /// The document's digest.
  public var digest: ContentDigest
  /// Its name in the library, such as `exhibits/barr-v-lee.pdf`.
  public var name: String
  /// Its untouched text.
  public var text: String
  /// The names it goes by: of the case, or its title.
  public var titles: [String]
  /// Its own citations, such as `591 U. S. ____ (2020)` or `[2019] EWCA Civ 123`.
  public var citations: [String]
  /// The year it is from.
  public var year: Int?
  /// Its pages, star pages and paragraphs, in order.
  public var places: [Place]
  /// The heads and feet of its pages: half-open ranges of code points, in order and apart.
  public var runningHeads: [Range<Int>]

  /// A document with what is known of it.
  public init(
    digest: ContentDigest, name: String, text: String, titles: [String] = [], citations: [String] = [],
    year: Int? = nil,
    places: [Place] = [], runningHeads: [Range<Int>] = []
  ) {
    self.digest = digest
    self.name = name
    self.text = text
    self.titles = titles
    self.citations = citations
    self.year = year
    self.places = places
    self.runningHeads = runningHeads
  }
}

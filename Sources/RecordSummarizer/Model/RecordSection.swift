/// A section of the record: what it is, its narrative, and whether entries were read from it.
public struct RecordSection: Sendable {
  /// What the section is about, by its LOINC code or template id.
  public var kind: SectionKind
  /// The section's code as written.
  public var code: Coding?
  /// The title as written; the code's display where there is none.
  public var title: String
  /// The narrative as text: a line for each row, item or paragraph.
  public var narrative: String
  /// The null flavor of the section, such as `NI`; `nil` when nothing says so.
  public var nullFlavor: String?
  /// How many entries stand in it.
  public var entryCount: Int
  /// How many facts were read from them.
  public var factCount: Int
  /// The section's path.
  public var xpath: String
  /// The path of its `text`; that of the section where it has none.
  public var textXPath: String
  /// The line of the section's start tag.
  public var line: Int

  /// A section.
  public init(
    kind: SectionKind, code: Coding?, title: String, narrative: String, nullFlavor: String?, entryCount: Int,
    factCount: Int, xpath: String, textXPath: String, line: Int
  ) {
    self.kind = kind
    self.code = code
    self.title = title
    self.narrative = narrative
    self.nullFlavor = nullFlavor
    self.entryCount = entryCount
    self.factCount = factCount
    self.xpath = xpath
    self.textXPath = textXPath
    self.line = line
  }
}

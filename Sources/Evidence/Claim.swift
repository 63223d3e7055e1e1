/// A statement of a result, with the evidence it rests on.
public struct Claim: Hashable, Sendable, Codable {
  /// How the statement came about.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// Put into words by a rule from the facts it cites.
    case rule
    /// The document's own words.
    case quotation
    /// Says that something was looked for and not found; it cites where it was looked for.
    case absence
  }

  /// How much the statement asks for the reader's attention.
  ///
  /// Renderers say it in words and shape, not in colour alone.
  public enum Emphasis: String, Hashable, Sendable, Codable {
    /// Can hurt if overlooked.
    case critical
    /// Out of the ordinary, or in doubt.
    case warning
    /// As expected.
    case normal
    /// Background.
    case muted
  }

  /// Unique in its finding and the same at each run on the same input, such as `allergies-1`.
  public var id: String
  /// The statement.
  public var text: String
  /// How the statement came about.
  public var origin: Origin
  /// How much attention it asks for.
  public var emphasis: Emphasis
  /// A word or two that say why the emphasis, such as `High` or `Contradiction`; shown beside the statement.
  public var flag: String?
  /// The ids of the facts the statement was made from.
  public var factIDs: [String]
  /// Where those facts stand; never empty in a finished finding.
  public var citations: [Citation]
  /// Further particulars that were read at the same place, each a label and a value.
  public var details: [LabeledValue]
  /// The measurements to draw as a small chart beside the statement.
  public var series: Series?

  /// A claim.
  public init(
    id: String, text: String, origin: Origin = .rule, emphasis: Emphasis = .normal, flag: String? = nil,
    factIDs: [String] = [], citations: [Citation], details: [LabeledValue] = [], series: Series? = nil
  ) {
    self.id = id
    self.text = text
    self.origin = origin
    self.emphasis = emphasis
    self.flag = flag
    self.factIDs = factIDs
    self.citations = citations
    self.details = details
    self.series = series
  }
}

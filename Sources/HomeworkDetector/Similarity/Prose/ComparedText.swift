/// A text that is compared with others.
public struct ComparedText: Hashable, Sendable {
  /// The text as it was read; ranges of results count its Unicode code points.
  public var text: String
  /// Half-open ranges of code points that formatting hides; they are not compared.
  public var hidden: [Range<Int>]
  /// Half-open ranges of code points that the document's format says are quoted.
  ///
  /// What stands in quotation marks is found without them.
  public var quotations: [Range<Int>]

  /// A text.
  public init(_ text: String, hidden: [Range<Int>] = [], quotations: [Range<Int>] = []) {
    self.text = text
    self.hidden = hidden
    self.quotations = quotations
  }
}

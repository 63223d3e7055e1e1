/// A cited place of a page, with what stands there and which of it is marked.
public struct PageSource: Hashable, Sendable {
  /// The number that stands in brackets where the place is cited.
  public var number: Int
  /// A short name of the place.
  public var label: String
  /// The place as the document counts it: a path, a range, a page.
  public var place: String
  /// What is to be said of the place, such as that it was not found again; `nil` for nothing.
  public var note: String?
  /// What stands there; `nil` where nothing can be shown.
  public var text: String?
  /// The marked ranges of the text's Unicode code points.
  public var marks: [Range<Int>]

  /// A cited place.
  public init(
    number: Int, label: String, place: String, note: String? = nil, text: String? = nil,
    marks: [Range<Int>] = []
  ) {
    self.number = number
    self.label = label
    self.place = place
    self.note = note
    self.text = text
    self.marks = marks
  }
}

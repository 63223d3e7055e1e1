internal import DocumentReading

/// The page of each place: from star pages, else from the file's own pages, else from the numbers printed at the foot of pages.
struct PageMap {
  /// A page as a pinpoint names it.
  struct Page: Hashable {
    /// Its number, where it is one.
    var number: Int?
    /// What it is named by where that is no plain number, such as `*123` or `128 Stat. 3097`.
    var mark: String?
  }

  /// Fewer printed numbers than this prove nothing.
  private static let fewest = 3

  /// Where each page ends, in bytes.
  private var ends: [(place: Int, page: Page)] = []
  /// Where the first page begins.
  private var start = 0
  /// The page behind the last that ends.
  private var rest: Page?
  /// How many pages there are.
  private(set) var count: Int?

  /// The pages of a document.
  init(
    _ pages: [ReadableDocument.Page], numbers: [(place: Int, number: Int)], stars: StarMarks,
    text: DocumentText
  ) {
    if let first = stars.marks.first {
      start = first.range.lowerBound
      let marks = stars.marks.map { Page(mark: "*\($0.number)") }
      ends = zip(stars.marks.dropFirst(), marks).map { ($0.range.lowerBound, $1) }
      rest = marks.last
      count = pages.isEmpty ? marks.count : pages.count
      return
    }
    guard pages.isEmpty else {
      start = pages.first.map { text.byte(atCodePoint: $0.range.lowerBound) } ?? 0
      ends = pages.map { (text.byte(atCodePoint: $0.range.upperBound), Self.page($0)) }
      rest = ends.last?.page
      count = pages.count
      return
    }
    // The numbers rise by one; a new count begins at 1, as behind a table of contents.
    var last: Int?
    for (place, number) in numbers.sorted(by: { $0.place < $1.place }) {
      if number == 1 || last.map({ number == $0 + 1 }) == true || (last == nil && number < 10) {
        ends.append((place, Page(number: number)))
        last = number
      }
    }
    if ends.count < Self.fewest { ends = [] }
    rest = ends.isEmpty ? nil : last.map { Page(number: $0 + 1) }
    count = ends.isEmpty ? nil : ends.count
  }

  /// A page of the file: its printed number, a Roman one or the page of a statute book too.
  private static func page(_ page: ReadableDocument.Page) -> Page {
    guard let label = page.label else { return Page(number: page.number) }
    if let number = Int(label) { return Page(number: number) }
    let isBook = label.contains(where: \.isNumber) && label.contains(where: \.isLetter)
    return Page(number: page.number, mark: isBook ? label.replacing("STAT.", with: "Stat.") : "p. \(label)")
  }

  /// The page of a place in bytes.
  func page(at place: Int) -> Page? {
    guard place >= start else { return nil }
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].place > place { high = middle } else { low = middle + 1 }
    }
    return low < ends.count ? ends[low].page : rest
  }
}

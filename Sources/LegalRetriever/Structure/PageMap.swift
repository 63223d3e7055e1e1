internal import DocumentReading

/// The page of each place: from the file's own pages, else from the numbers printed at the foot of pages.
struct PageMap {
  /// Fewer printed numbers than this prove nothing.
  private static let fewest = 3

  /// Where each page ends, in bytes, and its number.
  private var ends: [(place: Int, number: Int)] = []
  /// How many pages there are.
  private(set) var count: Int?

  /// The pages of a document.
  init(_ pages: [ReadableDocument.Page], numbers: [(place: Int, number: Int)], text: DocumentText) {
    guard pages.isEmpty else {
      ends = pages.map { (text.byte(atCodePoint: $0.range.upperBound), Int($0.label ?? "") ?? $0.number) }
      count = pages.count
      return
    }
    // The numbers rise by one; a new count begins at 1, as behind a table of contents.
    for (place, number) in numbers.sorted(by: { $0.place < $1.place }) {
      let last = ends.last?.number
      if number == 1 || last.map({ number == $0 + 1 }) == true || (last == nil && number < 10) {
        ends.append((place, number))
      }
    }
    if ends.count < Self.fewest { ends = [] }
    count = ends.isEmpty ? nil : ends.count
  }

  /// The page of a place in bytes.
  func page(at place: Int) -> Int? {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].place > place { high = middle } else { low = middle + 1 }
    }
    if low < ends.count { return ends[low].number }
    return ends.last.map { $0.number + 1 }
  }
}

/// The star pages of a reported opinion: `*123` in the text where page 123 of the report begins.
struct StarMarks {
  /// The marks in bytes, in order.
  private(set) var marks: [(range: Range<Int>, number: Int)] = []
  /// Fewer marks than this prove nothing.
  private static let fewest = 3

  /// Looks for marks whose numbers rise by one.
  init(_ bytes: [UInt8]) {
    var found: [(range: Range<Int>, number: Int)] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "*") else {
        place += 1
        continue
      }
      let start = place
      place += 1
      var number = 0
      while place < bytes.count, Letters.isDigit(bytes[place]), place - start < 6 {
        number = number * 10 + Int(bytes[place] - 48)
        place += 1
      }
      guard place > start + 1, Self.isEdge(start > 0 ? bytes[start - 1] : 0x20),
        Self.isEdge(place < bytes.count ? bytes[place] : 0x20)
      else { continue }
      found.append((start..<place, number))
    }
    // Other numbers with a star, as of notes, are passed over.
    for index in found.indices {
      let number = found[index].number
      let isNeighbour =
        marks.last.map { $0.number + 1 == number } ?? false
        || found[(index + 1)...].prefix(3).contains { $0.number == number + 1 }
      if isNeighbour, marks.last.map({ $0.number < number }) ?? true { marks.append(found[index]) }
    }
    if marks.count < Self.fewest { marks = [] }
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    Letters.isSpace(byte) || "[]()".utf8.contains(byte) || byte >= 128
  }
}

/// The pages of a reporter that are marked within a text, as `*123` or `[*123]`.
enum StarPages {
  /// The pages, in order; empty where the marks do not count up.
  static func places(in source: [UInt32]) -> [LibraryDocument.Place] {
    var marks: [(number: Int, start: Int, end: Int)] = []
    var index = 0
    while index < source.count {
      guard source[index] == 0x2A, index == 0 || !TextScan.isAlphanumeric(source[index - 1]) else {
        index += 1
        continue
      }
      var place = index + 1
      var number = 0
      while place < source.count, TextScan.isDigit(source[place]), place - index < 7 {
        number = number * 10 + Int(source[place] - 0x30)
        place += 1
      }
      if place > index + 1, place == source.count || !TextScan.isAlphanumeric(source[place]) {
        // Pages count up one by one; a mark that does not is a footnote or a multiplication.
        if let last = marks.last {
          if number == last.number + 1 { marks.append((number, index, place)) }
        } else {
          marks.append((number, index, place))
        }
      }
      index = place
    }
    guard marks.count > 1 else { return [] }
    return marks.enumerated().map { position, mark in
      let end = position + 1 < marks.count ? marks[position + 1].start : source.count
      return .init(kind: .page, label: String(mark.number), span: CodePointRange(start: mark.end, end: end))
    }
  }
}

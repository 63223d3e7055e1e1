/// Running heads in a text whose lines are lost: short stretches between wide gaps that come again and again.
enum RepeatedRuns {
  /// How many blanks part such a stretch from the text.
  private static let gap = 8
  private static let lengths = 3...80
  /// How often a stretch has to come.
  private static let fewest = 3

  /// The stretches, in bytes and in order.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var hasGapBefore = true
    var place = 0
    while place < bytes.count {
      guard Letters.isSpace(bytes[place]) else {
        place += 1
        continue
      }
      let blank = place
      var isNewline = false
      while place < bytes.count, Letters.isSpace(bytes[place]) {
        if bytes[place] == Letters.newline { isNewline = true }
        place += 1
      }
      if place - blank >= gap || isNewline {
        let isWide = place - blank >= gap && !isNewline
        if hasGapBefore || isWide, lengths.contains(blank - start), hasGapBefore, isWide {
          runs.append(start..<blank)
        }
        start = place
        hasGapBefore = isWide
      }
    }
    guard runs.count >= fewest else { return [] }
    var places: [[UInt8]: [Range<Int>]] = [:]
    for run in runs {
      let key = bytes[run].map { Letters.isDigit($0) ? UInt8(ascii: "#") : $0 }
      places[key, default: []].append(run)
    }
    return places.values.filter { $0.count >= fewest }.flatMap { $0 }.sorted {
      $0.lowerBound < $1.lowerBound
    }
  }
}

/// A text with single spaces for white space, and where each code point of it stands in the untouched text.
struct SpacedText {
  private var scalars: [UInt32] = []
  private var places: [Int] = []

  /// Shorter texts than this occur by chance.
  private static let shortest = 10

  /// A text.
  init(_ text: String) {
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, scalars.isEmpty || scalars.last == 0x20 { continue }
      scalars.append(isSpace ? 0x20 : scalar.value)
      places.append(place)
    }
    if scalars.last == 0x20 {
      scalars.removeLast()
      places.removeLast()
    }
  }

  /// Where some words stand, in code points of the untouched text.
  func ranges(of words: String) -> [Range<Int>] {
    let wanted = SpacedText(words).scalars
    guard wanted.count >= Self.shortest, let first = wanted.first, scalars.count >= wanted.count else {
      return []
    }
    var ranges: [Range<Int>] = []
    for start in 0...(scalars.count - wanted.count) where scalars[start] == first {
      guard scalars[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
      ranges.append(places[start]..<(places[start + wanted.count - 1] + 1))
    }
    return ranges
  }
}

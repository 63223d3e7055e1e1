/// A text as citations are looked for in it, with the place that each of its code points has in the
/// untouched text.
///
/// Runs of white space are one space, an empty line is one line end, quotation marks and dashes are plain,
/// words that a line end had broken are joined, and running heads are left out: a page that turns within a
/// citation does not hide it.
struct CleanedText: Sendable {
  /// The cleaned text.
  private(set) var scalars: [UInt32] = []
  /// The place of each of its code points in the untouched text.
  private(set) var origins: [Int32] = []

  /// The longest text that is read, in code points.
  static let longest = Int(Int32.max) - 1

  /// A text without its running heads.
  ///
  /// - Parameters:
  ///   - source: the untouched text.
  ///   - left: ranges of it that are left out, in order and apart.
  init(_ source: [UInt32], leaving left: [Range<Int>] = []) {
    scalars.reserveCapacity(source.count)
    origins.reserveCapacity(source.count)
    var heads = left.makeIterator()
    var head = heads.next()
    var index = 0
    let end = min(source.count, Self.longest)
    source.withUnsafeBufferPointer { source in
      while index < end {
        let scalar = source[index]
        if let skipped = head, index >= skipped.lowerBound {
          index = max(index, min(end, skipped.upperBound))
          // The empty lines behind a head part it from the text, and not the text from what goes on there.
          head = heads.next()
          let limit = min(end, head?.lowerBound ?? end)
          while index < limit, Self.isSpace(source[index]) { index += 1 }
          space(at: max(0, index - 1), isBreak: false)
          continue
        }
        if scalar > 0x20, scalar < 0x7F {
          append(scalar, at: index)
          index += 1
        } else if Self.isSpace(scalar) {
          index = takeSpace(source, from: index, until: min(end, head?.lowerBound ?? end))
        } else {
          let plain = Self.plain(scalar)
          if plain != 0 { append(plain, at: index) }
          index += 1
        }
      }
    }
  }

  private mutating func append(_ scalar: UInt32, at origin: Int) {
    scalars.append(scalar)
    origins.append(Int32(truncatingIfNeeded: origin))
  }

  /// A space, unless one stands there already; an empty line replaces it.
  private mutating func space(at origin: Int, isBreak: Bool) {
    if let last = scalars.last, TextScan.isSpace(last) {
      if isBreak { scalars[scalars.count - 1] = 0x0A }
      return
    }
    append(isBreak ? 0x0A : 0x20, at: origin)
  }

  /// Takes a run of white space and returns the place behind it.
  private mutating func takeSpace(_ source: UnsafeBufferPointer<UInt32>, from start: Int, until end: Int)
    -> Int
  {
    var index = start
    var lineEnds = 0
    while index < end, Self.isSpace(source[index]) {
      let scalar = source[index]
      // A carriage return before a line feed is part of the same line end.
      if scalar == 0x0A || scalar == 0x2029
        || (scalar == 0x0D && !(index + 1 < end && source[index + 1] == 0x0A))
      {
        lineEnds += 1
      }
      index += 1
    }
    if lineEnds == 1, index < end, TextScan.isLowercase(source[index]), isBrokenWord {
      scalars.removeLast()
      origins.removeLast()
      return index
    }
    space(at: start, isBreak: lineEnds > 1)
    return index
  }

  /// Whether the text so far ends in a small letter and a hyphen.
  private var isBrokenWord: Bool {
    scalars.count > 2 && scalars[scalars.count - 1] == 0x2D
      && TextScan.isLowercase(scalars[scalars.count - 2])
      && TextScan.isLowercase(scalars[scalars.count - 3])
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A code point in its plain form; 0 for one that is not shown, such as the soft hyphen.
  static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x60, 0xB4, 0x02BC: 0x27
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB: 0x22
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: 0x2D
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0...0x1F, 0x7F: 0
    default: scalar
    }
  }

  /// A short text in its plain form, such as a reporter's name.
  static func normalized(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      if scalar.value < 0x7F { return isSpace(scalar.value) ? 0x20 : scalar.value }
      if isSpace(scalar.value) { return 0x20 }
      let plain = plain(scalar.value)
      return plain == 0 ? nil : plain
    }
  }

  /// The range of the untouched text that a range of the cleaned text stands for.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= origins.count else {
      let place =
        range.lowerBound < origins.count
        ? Int(origins[max(0, range.lowerBound)]) : (origins.last.map { Int($0) + 1 } ?? 0)
      return place..<place
    }
    let (start, last) = (Int(origins[range.lowerBound]), Int(origins[range.upperBound - 1]))
    return start..<max(start, last) + 1
  }

  /// A range of the cleaned text as a string.
  func string(_ range: Range<Int>) -> String { TextScan.string(scalars[range]) }

  /// The first place of the cleaned text that stands for this place of the untouched text or a later one.
  func place(ofSource place: Int) -> Int {
    var (low, high) = (0, origins.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

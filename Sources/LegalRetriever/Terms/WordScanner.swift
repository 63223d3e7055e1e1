/// Cuts a text into words: small letters, hyphenated ends of lines joined, ligatures written out, page numbers left out.
struct WordScanner {
  private static let longest = 64

  private let bytes: [UInt8]
  private let omitted: [Range<Int>]
  private var nextOmitted = 0
  /// The word that was found last, in UTF-8; letters outside of ASCII are as the text writes them.
  private(set) var word: [UInt8] = []
  /// Where that word begins, in bytes.
  private(set) var start = 0
  /// Where that word ends, in bytes.
  private(set) var end = 0
  /// Where the next word is looked for.
  private(set) var place = 0
  /// Whether the word is all ASCII.
  private(set) var isPlain = true

  /// Words of a text in UTF-8.
  ///
  /// - Parameter omitted: what is passed over, in order.
  init(_ bytes: [UInt8], omitting omitted: [Range<Int>] = []) {
    self.bytes = bytes
    self.omitted = omitted
    word.reserveCapacity(Self.longest)
  }

  /// Goes to another place, forwards.
  mutating func move(to place: Int) {
    self.place = place
    while nextOmitted < omitted.count, omitted[nextOmitted].upperBound <= place { nextOmitted += 1 }
  }

  /// Finds the next word before `end`; tells whether there is one.
  mutating func next(before end: Int) -> Bool {
    word.removeAll(keepingCapacity: true)
    isPlain = true
    while place < end {
      if nextOmitted < omitted.count, place >= omitted[nextOmitted].lowerBound {
        place = max(place, omitted[nextOmitted].upperBound)
        nextOmitted += 1
        if !word.isEmpty { return true }
        continue
      }
      let byte = bytes[place]
      if byte < 128 {
        if Letters.isLetter(byte) || Letters.isDigit(byte) {
          append(Letters.isUpper(byte) ? byte | 0x20 : byte)
          place += 1
          continue
        }
        if word.isEmpty {
          place += 1
          continue
        }
        if byte == 0x27, place + 1 < end, Letters.isLetter(bytes[place + 1]) {
          append(byte)
          place += 1
          continue
        }
        if byte == Letters.hyphen, let next = joined(behind: place + 1, end) {
          place = next
          continue
        }
        place += 1
        return true
      }
      if multibyte(end) { return true }
    }
    return !word.isEmpty
  }

  private mutating func append(_ byte: UInt8) {
    if word.isEmpty { start = place }
    if word.count < Self.longest { word.append(byte) }
    end = place + 1
  }

  /// Reads a character of several bytes; tells whether it ends a word.
  private mutating func multibyte(_ end: Int) -> Bool {
    let lead = bytes[place]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    let stop = min(end, place + length)
    let second = place + 1 < end ? bytes[place + 1] : 0
    let third = place + 2 < end ? bytes[place + 2] : 0
    switch (lead, second) {
    case (0xC2, 0xAD):  // A soft hyphen.
      place = stop
      return false
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA):
      break
    case (0xC2, _), (0xC3, 0x97), (0xC3, 0xB7):
      place = stop
      return !word.isEmpty
    case (0xE2, 0x80) where third == 0x99 && !word.isEmpty && stop < end && Letters.isLetter(bytes[stop]):
      append(0x27)
      place = stop
      return false
    case (0xE2, 0x80) where (third == 0x90 || third == 0x91) && !word.isEmpty:
      if let next = joined(behind: stop, end) {
        place = next
        return false
      }
      place = stop
      return true
    case (0xE2, 0x80...0xAF), (0xE3, 0x80), (0xEF, 0xBB), (0xEF, 0xBF):
      place = stop
      return !word.isEmpty
    case (0xEF, 0xAC) where third >= 0x80 && third <= 0x86:
      for letter in Self.ligatures[Int(third - 0x80)].utf8 { append(letter) }
      place = stop
      return false
    default: break
    }
    for byte in bytes[place..<stop] { append(byte) }
    isPlain = false
    place = stop
    return false
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Where a word goes on behind a hyphen at the end of a line; `nil` where the hyphen is part of a compound.
  private func joined(behind place: Int, _ end: Int) -> Int? {
    var next = place
    var isLineEnd = false
    while next < end, Letters.isSpace(bytes[next]) {
      if bytes[next] == Letters.newline { isLineEnd = true }
      next += 1
    }
    guard next > place, next < end, Letters.isLower(bytes[next]) else { return nil }
    if isLineEnd { return next }
    // In a text whose lines are lost, one blank stands for the end of a line; `pre- and post-closing` is no such place.
    guard next - place == 1 else { return nil }
    for word in ["and ", "or ", "to "] where bytes[next..<end].starts(with: word.utf8) { return nil }
    return next
  }
}

/// Finds where in long texts a quotation could stand, by the strings of eight letters they have in common.
///
/// All quotations are looked for in one pass over each text, so that a library needs no index for it.
struct QuotationSeeds {
  /// A place where a quotation could stand.
  struct Hit: Hashable {
    /// The place in the cleaned text where the quotation would begin.
    var start: Int
    /// How many of its strings are found there.
    var count: Int
    /// What was counted: the whole, the first half or the second half.
    var part: Part
  }

  /// What of a quotation is looked for: all of it, a half, or a quarter at an end.
  enum Part: Int, Hashable, CaseIterable {
    case whole, first, second, head, tail
  }

  /// The length of a string, in letters.
  static let length = 8
  /// The most quotations that a string is noted for.
  private static let mostOfOne = 48
  /// Places of a text are counted together where the quotation would begin within so many letters.
  private static let binShift = 6

  /// How many strings of each quarter of a quotation are found at a place.
  private struct Bin {
    var quarters = SIMD4<Int32>()
    var start: Int32 = 0

    func count(_ part: Part) -> Int {
      switch part {
      case .whole: Int(quarters.wrappedSum())
      case .first: Int(quarters[0] + quarters[1])
      case .second: Int(quarters[2] + quarters[3])
      case .head: Int(quarters[0])
      case .tail: Int(quarters[3])
      }
    }
  }

  private struct Entry {
    var key: UInt64
    var quotation: Int32
    var place: Int32
  }

  private var entries: [Entry] = []
  private var table: [Int32] = []
  private var mask = 0
  private var bloom = [UInt64](repeating: 0, count: 1 << 14)
  private var lengths: [Int] = []

  /// Prepares to look for quotations.
  ///
  /// - Parameters:
  ///   - text: the cleaned text that holds them.
  ///   - ranges: where they stand in it.
  init(_ text: UnsafeBufferPointer<UInt32>, _ ranges: [Range<Int>]) {
    for (number, range) in ranges.enumerated() {
      var letters = 0
      Self.strings(text, range) { key, place, _ in
        entries.append(Entry(key: key, quotation: Int32(number), place: Int32(truncatingIfNeeded: place)))
        letters = place + Self.length
      }
      lengths.append(letters)
    }
    entries.sort { ($0.key, $0.quotation, $0.place) < ($1.key, $1.quotation, $1.place) }
    var size = 1024
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    table = [Int32](repeating: -1, count: size)
    var last: UInt64?
    for (index, entry) in entries.enumerated() where entry.key != last {
      last = entry.key
      var slot = Self.slot(entry.key) & mask
      while table[slot] >= 0 { slot = (slot + 1) & mask }
      table[slot] = Int32(index)
      let bit = Int(entry.key >> 44)
      bloom[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 20) }

  /// Gives each string of letters with its place among the letters and the place of its first letter in the
  /// text.
  private static func strings(
    _ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ take: (UInt64, Int, Int) -> Void
  ) {
    var window = [UInt64](repeating: 0, count: length)
    var places = [Int](repeating: 0, count: length)
    var count = 0
    // A polynomial in an odd base modulo 2⁶⁴: the oldest letter is taken out again.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var power: UInt64 = 1
    for _ in 0..<length { power = power &* base }
    var key: UInt64 = 0
    for index in range {
      let scalar = text[index]
      guard WordLetters.begins(scalar) else { continue }
      WordLetters.fold(scalar) { letter in
        let slot = count % length
        key = key &* base &+ UInt64(letter) &+ 1
        if count >= length { key = key &- (window[slot] &+ 1) &* power }
        window[slot] = UInt64(letter)
        places[slot] = index
        count += 1
        if count >= length {
          let mixed = (key ^ key >> 29) &* 0xBF58_476D_1CE4_E5B9
          take(mixed ^ mixed >> 32, count - length, places[count % length])
        }
      }
    }
  }

  /// The best places for each quotation in a text: for the whole of it, its halves and the quarters at its
  /// ends.
  func hits(in text: UnsafeBufferPointer<UInt32>) -> [(quotation: Int, hit: Hit)] {
    guard !entries.isEmpty else { return [] }
    var bins: [UInt64: Bin] = [:]
    Self.strings(text, text.indices) { key, letter, place in
      let bit = Int(key >> 44)
      guard bloom[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return }
      var slot = Self.slot(key) & mask
      while table[slot] >= 0, entries[Int(table[slot])].key != key { slot = (slot + 1) & mask }
      guard table[slot] >= 0 else { return }
      var index = Int(table[slot])
      var taken = 0
      while index < entries.count, entries[index].key == key, taken < Self.mostOfOne {
        let entry = entries[index]
        let diagonal = letter - Int(entry.place) + 1 << 20
        let quarter = min(3, 4 * Int(entry.place) / max(1, lengths[Int(entry.quotation)] - Self.length + 1))
        // Neighbouring bins share their counts, so that a place at a bin's edge is not halved.
        let bin = diagonal >> Self.binShift
        for number in [bin, bin + 1] {
          let id =
            UInt64(UInt32(bitPattern: entry.quotation)) << 32 | UInt64(UInt32(truncatingIfNeeded: number))
          bins[id, default: Bin(start: Int32(truncatingIfNeeded: max(0, place - Int(entry.place) * 5 / 4)))]
            .quarters[quarter] += 1
        }
        index += 1
        taken += 1
      }
    }
    return best(bins)
  }

  /// How many places are kept for a quotation in one text, of each sort.
  private static let kept = 2

  private func best(_ bins: [UInt64: Bin]) -> [(quotation: Int, hit: Hit)] {
    var byQuotation: [Int: [Bin]] = [:]
    for (id, bin) in bins where bin.count(.whole) >= 3 || lengths[Int(id >> 32)] < 24 {
      byQuotation[Int(id >> 32), default: []].append(bin)
    }
    var result: [(quotation: Int, hit: Hit)] = []
    for (quotation, bins) in byQuotation.sorted(by: { $0.key < $1.key }) {
      for part in Part.allCases {
        let sorted = bins.map { (count: $0.count(part), start: Int($0.start)) }.filter { $0.count > 0 }
          .sorted { ($0.count, -$0.start) > ($1.count, -$1.start) }
        var starts: [Int] = []
        for bin in sorted where starts.count < Self.kept {
          // Two bins beside each other are one place.
          guard !starts.contains(where: { abs($0 - bin.start) < 100 }) else { continue }
          starts.append(bin.start)
          result.append((quotation, Hit(start: bin.start, count: bin.count, part: part)))
        }
      }
    }
    return result
  }
}

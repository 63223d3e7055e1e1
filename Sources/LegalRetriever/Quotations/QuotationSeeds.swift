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
  }

  /// The length of a string, in letters.
  static let length = 8
  /// The most quotations that a string is noted for.
  private static let mostOfOne = 48
  /// Places of a text are counted together where the quotation would begin within so many letters.
  private static let binShift = 6

  private struct Bin {
    var first: Int32 = 0
    var second: Int32 = 0
    var start: Int32 = 0

    mutating func add(isFirst: Bool) {
      if isFirst { first += 1 } else { second += 1 }
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

  /// Gives each string of letters with its place among the letters and the place of its first letter in the text.
  private static func strings(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ take: (UInt64, Int, Int) -> Void) {
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

  /// The best places for each quotation in a text: for the whole of it, for its first and for its second half.
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
        let isFirst = 2 * Int(entry.place) < lengths[Int(entry.quotation)]
        // Neighbouring bins share their counts, so that a place at a bin's edge is not halved.
        let bin = diagonal >> Self.binShift
        for number in [bin, bin + 1] {
          let id = UInt64(UInt32(bitPattern: entry.quotation)) << 32 | UInt64(UInt32(truncatingIfNeeded: number))
          bins[id, default: Bin(start: Int32(truncatingIfNeeded: max(0, place - Int(entry.place) * 5 / 4)))]
            .add(isFirst: isFirst)
        }
        index += 1
        taken += 1
      }
    }
    return best(bins.map { ($0.key, Int($0.value.first), Int($0.value.second), Int($0.value.start)) })
  }

  /// How many places are kept for a quotation in one text, of each sort.
  private static let kept = 2

  private func best(_ bins: [(id: UInt64, first: Int, second: Int, start: Int)]) -> [(quotation: Int, hit: Hit)] {
    var byQuotation: [Int: [(first: Int, second: Int, start: Int)]] = [:]
    for bin in bins where bin.first + bin.second >= 3 || lengths[Int(bin.id >> 32)] < 24 {
      byQuotation[Int(bin.id >> 32), default: []].append((bin.first, bin.second, bin.start))
    }
    var result: [(quotation: Int, hit: Hit)] = []
    for (quotation, bins) in byQuotation.sorted(by: { $0.key < $1.key }) {
      var starts: Set<Int> = []
      func take(_ order: (Int, Int) -> Int) {
        let sorted = bins.sorted { (order($0.first, $0.second), -$0.start) > (order($1.first, $1.second), -$1.start) }
        var count = 0
        for bin in sorted where count < Self.kept && order(bin.first, bin.second) > 0 {
          count += 1
          // Two bins beside each other are one place.
          guard !starts.contains(where: { abs($0 - bin.start) < 100 }) else { continue }
          starts.insert(bin.start)
          result.append((quotation, Hit(start: bin.start, count: order(bin.first, bin.second))))
        }
      }
      take { $0 + $1 }
      take { first, _ in first }
      take { _, second in second }
    }
    return result
  }
}

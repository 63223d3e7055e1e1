/// A sequence of symbols with the places of each of its grams, by hash.
struct SequenceIndex: Sendable {
  /// The symbols; those below 0 are barriers.
  let symbols: [Int32]
  /// The hash of the gram that begins at each place, 0 where a barrier or the end stands in it.
  let hashes: [UInt64]
  private var places: [UInt64: [Int32]] = [:]

  /// Indexes a sequence by runs of `gram` symbols.
  init(_ symbols: [Int32], gram: Int) {
    self.symbols = symbols
    hashes = Self.hashes(of: symbols, gram: gram)
    places.reserveCapacity(hashes.count)
    for (place, hash) in hashes.enumerated() where hash != 0 {
      places[hash, default: []].append(Int32(place))
    }
  }

  /// The places of a gram, in order.
  func places(of hash: UInt64) -> [Int32] { places[hash] ?? [] }

  /// Rolling hashes of all runs of `gram` symbols, mixed so that the order of hashes tells nothing of the symbols.
  static func hashes(of symbols: [Int32], gram: Int) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: symbols.count)
    guard gram > 0, symbols.count >= gram else { return result }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var power: UInt64 = 1
    for _ in 1..<max(gram, 1) { power &*= base }
    var hash: UInt64 = 0
    var barrier = -1
    for (place, symbol) in symbols.enumerated() {
      if symbol < 0 { barrier = place }
      if place >= gram { hash &-= power &* value(symbols[place - gram]) }
      hash = hash &* base &+ value(symbol)
      let start = place - gram + 1
      if start >= 0, barrier < start { result[start] = max(mixed(hash), 1) }
    }
    return result
  }

  private static func value(_ symbol: Int32) -> UInt64 { mixed(UInt64(UInt32(bitPattern: symbol)) &+ 1) }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

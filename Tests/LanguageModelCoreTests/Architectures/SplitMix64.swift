/// The generator SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the reference scripts fill tiny models with the same numbers.
struct SplitMix64 {
  private var state: UInt64

  /// A generator that gives the same numbers for the same seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number from 0 to below 1, of 53 bits.
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}

/// A generator of random numbers that gives the same numbers for the same seed on every computer.
///
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): 64 bits of state, period 2⁶⁴. It is for resampling and
/// for tests, never for secrets. ``index(below:)`` and ``unit()`` are our own so that results do not hang on
/// how the standard library draws.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// A generator that starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number from 0 to below 1, in steps of 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The next number from 0 to below a bound, each as likely as another.
  ///
  /// Multiplication with rejection (Lemire, ACM Transactions on Modeling and Computer Simulation 29, 2019).
  ///
  /// - Parameter bound: at least 1; for less the result is 0.
  public mutating func index(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    let least = (0 &- range) % range
    while true {
      let product = range.multipliedFullWidth(by: next())
      if product.low >= least { return Int(product.high) }
    }
  }
}

internal import Foundation

/// Random numbers that are the same for the same seed on every computer.
///
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). It is for sampling, never for secrets.
struct SeededDraws: RandomNumberGenerator {
  private var state: UInt64

  /// Draws that start from a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number from 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The next number from 0 to below a bound, each as likely as another (Lemire, TOMACS 29, 2019); 0 for a bound below 2.
  mutating func index(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    let least = (0 &- range) % range
    while true {
      let product = range.multipliedFullWidth(by: next())
      if product.low >= least { return Int(product.high) }
    }
  }

  /// The numbers from 0 to below a count in a random order, each order as likely as another (Fisher and Yates).
  mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<max(count, 0))
    for place in order.indices.reversed() where place > 0 { order.swapAt(place, index(below: place + 1)) }
    return order
  }

  /// The next number of the standard normal distribution (Box and Muller, 1958); the second of each pair is not used.
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * Double.pi * unit())
  }
}

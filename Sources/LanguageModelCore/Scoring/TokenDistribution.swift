internal import Foundation

/// What a row of logits says of one token and of the model's whole distribution.
///
/// With the logits `x`, their greatest `m` and `Z = Σ exp(x − m)`: log p(i) = x(i) − m − log Z. The mean and variance of log p under p are
/// those of Fast-DetectGPT's analytic curvature (Bao et al., ICLR 2024, equation 5), summed in one pass.
struct TokenDistribution {
  /// The token's log-probability, in nats.
  let logProbability: Float
  /// 1 and one more for each token that is more probable.
  let rank: Int32
  /// Σ p log p: minus the entropy, in nats.
  let mean: Float
  /// Σ p (log p)² − mean².
  let variance: Float

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - logits: the first of the row's numbers.
  ///   - count: how many there are, at least 1.
  ///   - token: which of them is the token's, from 0 to `count` − 1.
  init(logits: UnsafePointer<Float>, count: Int, token: Int) {
    let vectors = count / 16
    let rest = (vectors * 16)..<count
    let raw = UnsafeRawPointer(logits)
    func load(_ index: Int) -> SIMD16<Float> {
      raw.loadUnaligned(fromByteOffset: index * 64, as: SIMD16<Float>.self)
    }

    let chosen = logits[token]
    var greatest = SIMD16<Float>(repeating: -.infinity)
    var above = SIMD16<Int32>(repeating: 0)
    let one = SIMD16<Int32>(repeating: 1)
    for index in 0..<vectors {
      let row = load(index)
      greatest.replace(with: row, where: row .> greatest)
      above.replace(with: above &+ one, where: row .> chosen)
    }
    var top = greatest.max()
    var rank = above.wrappedSum()
    for index in rest {
      top = max(top, logits[index])
      if logits[index] > chosen { rank += 1 }
    }

    var sums = SIMD3<Double>(repeating: 0)
    var vector = 0
    while vector < vectors {
      // Sixty-four vectors at a time in single precision, and what they make in double.
      var mass = SIMD16<Float>(repeating: 0)
      var first = mass
      var second = mass
      for index in vector..<min(vectors, vector + 64) {
        let distance = load(index) - top
        let weight = Self.exponential(distance)
        let moment = weight * distance
        mass += weight
        first += moment
        second += moment * distance
      }
      sums += SIMD3(Double(mass.sum()), Double(first.sum()), Double(second.sum()))
      vector += 64
    }
    for index in rest {
      let distance = Double(logits[index] - top)
      let weight = exp(distance)
      if weight > 0 { sums += SIMD3(weight, weight * distance, weight * distance * distance) }
    }
    let logMass = log(sums.x)
    let distance = sums.y / sums.x
    logProbability = Float(min(0, Double(chosen - top) - logMass))
    self.rank = rank + 1
    mean = Float(min(0, distance - logMass))
    variance = Float(max(0, sums.z / sums.x - distance * distance))
  }

  /// e to the power of numbers at most 0, with a relative error below 2·10⁻⁷; 0 below −87.
  ///
  /// Splits x into n log 2 + r with |r| ≤ log 2 / 2, sums the exponential series of r to its sixth power, and puts n into the exponent.
  @inline(__always)
  private static func exponential(_ x: SIMD16<Float>) -> SIMD16<Float> {
    let low = SIMD16<Float>(repeating: -87)
    let bounded = x.replacing(with: low, where: x .< low)
    // Adding and taking away 1.5 · 2²³ rounds to the nearest whole number.
    let magic: Float = 12_582_912
    let shifted = bounded * 1.442_695_04 + magic
    let whole = shifted - magic
    let r = (bounded - whole * 0.693_359_375) - whole * -2.121_944_4e-4
    var sum = SIMD16<Float>(repeating: 1.0 / 720)
    sum = sum * r + (1.0 / 120)
    sum = sum * r + (1.0 / 24)
    sum = sum * r + (1.0 / 6)
    sum = sum * r + 0.5
    sum = sum * r + 1
    sum = sum * r + 1
    // The shifted number's last bits are the whole number.
    let exponent = (unsafeBitCast(shifted, to: SIMD16<UInt32>.self) &- magic.bitPattern &+ 127) &<< 23
    let power = unsafeBitCast(exponent, to: SIMD16<Float>.self)
    return (sum * power).replacing(with: 0, where: x .< low)
  }
}

internal import Foundation

/// The logistic function and what goes with it, without overflow.
enum Logistic {
  /// 1/(1 + exp(−x)).
  static func probability(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let power = exp(x)
    return power / (1 + power)
  }

  /// log(1 + exp(x)).
  static func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }

  /// exp(xᵢ)/Σ exp(xⱼ) of each number; empty for none.
  static func softmax(_ logits: [Double]) -> [Double] {
    guard let greatest = logits.max() else { return [] }
    let powers = logits.map { exp($0 - greatest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}

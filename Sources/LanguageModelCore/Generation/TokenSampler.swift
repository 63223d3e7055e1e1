internal import CLlama
internal import Foundation

/// Chooses the next token from logits: the most probable, or one at random by a seed.
struct TokenSampler {
  private let temperature: Float
  private let topP: Float
  private var state: UInt64

  init(temperature: Float, topP: Float, seed: UInt32) {
    self.temperature = temperature
    self.topP = topP
    state = UInt64(seed) &+ 0x5DEE_CE66_D1CE_4E5B
  }

  /// Chooses a token that is allowed; `nil` where none is.
  ///
  /// Tokens are looked at from the most probable down, so that only those before the choice have to be tested. Equal logits are ordered
  /// by the tokens' numbers.
  mutating func choose(_ logits: UnsafeBufferPointer<Float>, allowed: (llama_token) -> Bool) -> llama_token? {
    var best: Int?
    for index in logits.indices where logits[index] > (best.map { logits[$0] } ?? -.infinity) { best = index }
    guard let best else { return nil }
    if temperature == 0, allowed(llama_token(best)) { return llama_token(best) }

    let order = logits.indices.sorted { logits[$0] == logits[$1] ? $0 < $1 : logits[$0] > logits[$1] }
    // The allowed tokens down to a millionth of the most probable one's weight.
    var candidates: [(token: Int, weight: Double)] = []
    var mass = 0.0
    var first: Int?
    for token in order {
      let top = logits[first ?? token]
      let weight = temperature == 0 ? 1 : exp(Double(logits[token] - top) / Double(temperature))
      if weight < 1e-6 { break }
      guard allowed(llama_token(token)) else { continue }
      if temperature == 0 { return llama_token(token) }
      if first == nil { first = token }
      candidates.append((token, weight))
      mass += weight
    }
    guard !candidates.isEmpty else { return nil }
    var sum = 0.0
    let size = candidates.firstIndex {
      sum += $0.weight
      return sum >= Double(topP) * mass
    }
    let nucleus = candidates.prefix((size ?? candidates.count - 1) + 1)
    var left = uniform() * nucleus.reduce(0) { $0 + $1.weight }
    for candidate in nucleus {
      left -= candidate.weight
      if left < 0 { return llama_token(candidate.token) }
    }
    return nucleus.last.map { llama_token($0.token) }
  }

  /// The next number of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), from 0 to 1.
  private mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
  }
}

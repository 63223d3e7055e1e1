/// Comprehensiveness and sufficiency of explanations beside random rationales, over many cases.
public struct RationaleComparison: Hashable, Sendable, Codable {
  /// Comprehensiveness of the explanations.
  public var comprehensiveness: MeasuredInterval
  /// Comprehensiveness of random rationales of the same sizes.
  public var randomComprehensiveness: MeasuredInterval
  /// How many times that of random rationales the comprehensiveness is: a ratio of means.
  public var comprehensivenessRatio: MeasuredInterval
  /// Sufficiency of the explanations.
  public var sufficiency: MeasuredInterval
  /// Sufficiency of random rationales of the same sizes.
  public var randomSufficiency: MeasuredInterval
  /// Which part of that of random rationales the sufficiency is: a ratio of means.
  public var sufficiencyRatio: MeasuredInterval

  /// A comparison over cases, with 95 % bootstrap intervals; whole cases are drawn, so that a case's own random rationales go with it.
  public init(
    _ cases: [(explained: RationaleFaithfulness, random: RationaleFaithfulness)], resamples: Int = 2000,
    seed: UInt64
  ) {
    func interval(_ value: (RationaleFaithfulness, RationaleFaithfulness) -> Double) -> MeasuredInterval {
      MeasuredInterval(cases.map { value($0.explained, $0.random) }, resamples: resamples, seed: seed)
    }
    func ratio(_ key: (RationaleFaithfulness) -> Double) -> MeasuredInterval {
      MeasuredInterval(cases, resamples: resamples, seed: seed) { drawn in
        let random = Spread.mean(drawn.map { key($0.random) })
        let explained = Spread.mean(drawn.map { key($0.explained) })
        return random == 0 ? (explained == 0 ? 1 : explained.sign == .minus ? -1e9 : 1e9) : explained / random
      }
    }
    comprehensiveness = interval { explained, _ in explained.comprehensiveness }
    randomComprehensiveness = interval { _, random in random.comprehensiveness }
    comprehensivenessRatio = ratio(\.comprehensiveness)
    sufficiency = interval { explained, _ in explained.sufficiency }
    randomSufficiency = interval { _, random in random.sufficiency }
    sufficiencyRatio = ratio(\.sufficiency)
  }
}

public import Evidence

/// How much a result rests on the features that an explanation ranks first.
///
/// DeYoung et al., ERASER, ACL 2020, section 4.2: *comprehensiveness* is what the score loses when the first features are taken away (high
/// is good), *sufficiency* what it loses when only they are kept (low is good); both are averaged over shares of the features.
public struct RationaleFaithfulness: Hashable, Sendable, Codable {
  /// The shares of the features that are taken, from ERASER for token rationales; at least one feature is taken.
  public static let shares = [0.01, 0.05, 0.1, 0.2, 0.5]

  /// What the score loses without the first features, averaged over the shares.
  public var comprehensiveness: Double
  /// What the score loses with the first features alone, averaged over the shares.
  public var sufficiency: Double

  /// The measures of an order of features.
  ///
  /// - Parameters:
  ///   - subject: the result; its score must be one for which more is more of what is explained.
  ///   - order: places of features, the most important first.
  ///   - shares: the shares of features that are taken.
  /// - Throws: what the subject's score throws.
  public init(_ subject: any Explainable, order: [Int], shares: [Double] = shares) async throws {
    var oracle = Oracle(subject)
    let count = subject.features.count
    let whole = try await oracle.whole()
    var (without, only) = (PreciseSum(), PreciseSum())
    for share in shares {
      let taken = Set(order.prefix(max(1, Int((share * Double(count)).rounded(.up)))))
      without.add(whole - (try await oracle.score(keeping: (0..<count).map { !taken.contains($0) })))
      only.add(whole - (try await oracle.score(keeping: (0..<count).map { taken.contains($0) })))
    }
    comprehensiveness = without.value / Double(max(shares.count, 1))
    sufficiency = only.value / Double(max(shares.count, 1))
  }

  /// The measures of an explanation's order, and the mean of as many random orders as asked for.
  ///
  /// - Parameters:
  ///   - attributions: how much each feature speaks for the result, in the order of the subject's features.
  ///   - draws: how many random orders are measured.
  ///   - seed: the same seed gives the same orders.
  public static func beside(
    _ subject: any Explainable, attributions: [Double], shares: [Double] = shares, draws: Int = 10,
    seed: UInt64
  ) async throws -> (explained: RationaleFaithfulness, random: RationaleFaithfulness) {
    guard attributions.count == subject.features.count else {
      throw ExplainabilityError.mismatch("attributions")
    }
    let explained = try await RationaleFaithfulness(
      subject, order: Spread.descending(attributions), shares: shares)
    var generator = SeededDraws(seed: seed)
    var (comprehensiveness, sufficiency) = (PreciseSum(), PreciseSum())
    for _ in 0..<max(draws, 1) {
      let drawn = try await RationaleFaithfulness(
        subject, order: generator.permutation(of: attributions.count), shares: shares)
      comprehensiveness.add(drawn.comprehensiveness)
      sufficiency.add(drawn.sufficiency)
    }
    let count = Double(max(draws, 1))
    return (
      explained,
      RationaleFaithfulness(
        comprehensiveness: comprehensiveness.value / count, sufficiency: sufficiency.value / count)
    )
  }

  /// Measures that are known.
  public init(comprehensiveness: Double, sufficiency: Double) {
    self.comprehensiveness = comprehensiveness
    self.sufficiency = sufficiency
  }
}

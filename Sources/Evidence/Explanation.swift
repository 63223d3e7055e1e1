/// A number with the numbers it was made of: a tree that a reader can open, level by level.
///
/// Each node says its value, the formula in words, and its details. Where the details are combined by a rule that can be checked
/// (``Combination/sum``, ``Combination/product``), ``residual`` tells how far the value is from what they give.
public struct Explanation: Hashable, Sendable, Codable {
  /// How the details give the value.
  public enum Combination: String, Hashable, Sendable, Codable, CaseIterable {
    /// The value is the sum of the details.
    case sum
    /// The value is the product of the details.
    case product
    /// The value was measured or set, or follows from the details by the formula alone; it is not recomputed.
    case given
  }

  /// Deeper levels than this are not looked at: no explanation of ours comes near it.
  public static let depthLimit = 24

  /// What the number is, such as `log-odds`.
  public var label: String
  /// The number.
  public var value: Double
  /// The unit of the number; `nil` for a pure one.
  public var unit: String?
  /// How the value follows from the details, in words.
  public var formula: String
  /// How the details give the value.
  public var combination: Combination
  /// The feature whose part this is; `nil` for a base value, a group or a factor.
  public var feature: String?
  /// The standard error of an estimated value, in its unit; `nil` for an exact one.
  public var standardError: Double?
  /// Where the number comes from in a document.
  public var citations: [Citation]
  /// The numbers it was made of.
  public var details: [Explanation]

  /// A number with its parts.
  public init(
    _ label: String, value: Double, unit: String? = nil, formula: String, combination: Combination = .given,
    feature: String? = nil, standardError: Double? = nil, citations: [Citation] = [],
    details: [Explanation] = []
  ) {
    self.label = label
    self.value = value
    self.unit = unit
    self.formula = formula
    self.combination = combination
    self.feature = feature
    self.standardError = standardError
    self.citations = citations
    self.details = details
  }

  /// The value less what the details give; 0 where nothing is recomputed.
  public var residual: Double {
    if details.isEmpty { return 0 }
    switch combination {
    case .sum: return value - details.reduce(0) { $0 + $1.value }
    case .product: return value - details.reduce(1) { $0 * $1.value }
    case .given: return 0
    }
  }

  /// The greatest residual of this node and of every node below it, without its sign.
  ///
  /// A value that is not a number gives infinity, so that no limit is met by it.
  public var largestResidual: Double { largestResidual(levels: Self.depthLimit) }

  /// The parts of features, at whatever level they stand, in the order of reading.
  public var contributions: [Contribution] { contributions(levels: Self.depthLimit) }

  /// How many nodes the tree has.
  public var nodeCount: Int { nodeCount(levels: Self.depthLimit) }

  private func largestResidual(levels: Int) -> Double {
    let own = residual
    var largest = own.isNaN || value.isNaN ? Double.infinity : own.magnitude
    guard levels > 0 else { return details.isEmpty ? largest : .infinity }
    for detail in details { largest = max(largest, detail.largestResidual(levels: levels - 1)) }
    return largest
  }

  private func contributions(levels: Int) -> [Contribution] {
    if let feature {
      return [Contribution(feature: feature, label: label, value: value, standardError: standardError)]
    }
    return levels > 0 ? details.flatMap { $0.contributions(levels: levels - 1) } : []
  }

  private func nodeCount(levels: Int) -> Int {
    levels > 0 ? details.reduce(1) { $0 + $1.nodeCount(levels: levels - 1) } : 1
  }
}

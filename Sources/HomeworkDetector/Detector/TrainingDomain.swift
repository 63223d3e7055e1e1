internal import Foundation

/// Says how unlike the training texts a text is, by its vocabulary and syntax and not by who wrote it.
///
/// The distance is Mahalanobis's, squared, from the nearest source's mean, with the covariance within sources, of which a
/// tenth is replaced by the identity; values are standardised and cut at four deviations.
public struct TrainingDomain: Hashable, Sendable, Codable {
  /// The features that are looked at.
  public var features: [String]
  /// Their means over the training texts.
  public var means: [Double]
  /// Their standard deviations.
  public var deviations: [Double]
  /// The mean of each source, standardised.
  public var sources: [[Double]]
  /// The inverse of the covariance within sources, row by row.
  public var inverse: [Double]
  /// A distance above it is out of the domain.
  public var limit: Double

  /// The squared distance from the nearest source.
  ///
  /// - Parameter values: The features' values, in the order of `features`.
  public func distance(_ values: [Double]) -> Double {
    let z = zip(values, zip(means, deviations)).map { min(4, max(-4, ($0 - $1.0) / $1.1)) }
    return sources.map { source in
      let gap = zip(z, source).map { $0 - $1 }
      var sum = 0.0
      for i in gap.indices { for j in gap.indices { sum += gap[i] * inverse[i * gap.count + j] * gap[j] } }
      return sum
    }.min() ?? .infinity
  }

  /// Whether a feature tells what kind of text it is: what words there are and how sentences are built.
  static func uses(_ feature: String) -> Bool {
    feature.hasPrefix(FeatureFamily.vocabulary.rawValue + ".")
      || feature.hasPrefix(FeatureFamily.syntax.rawValue + ".")
  }

  /// The domain of some texts.
  ///
  /// - Parameters:
  ///   - names: The names of all features.
  ///   - texts: At least two texts.
  ///   - share: The share of the training texts that lie beyond the limit, 0 to 1.
  /// - Returns: `nil` where there are too few texts or features.
  public static func learned(names: [String], texts: [TrainingText], share: Double) -> TrainingDomain? {
    let chosen = names.indices.filter { uses(names[$0]) }
    guard texts.count > 1, !chosen.isEmpty else { return nil }
    let rows = texts.map { text in chosen.map { text.values[$0] } }
    let spreads = chosen.indices.map { column in Spread(rows.map { $0[column] }) }
    var domain = TrainingDomain(
      features: chosen.map { names[$0] }, means: spreads.map(\.mean),
      deviations: spreads.map { max($0.deviation, 1e-9) }, sources: [], inverse: [], limit: 0)
    let z = rows.map { row in
      zip(row, zip(domain.means, domain.deviations)).map { min(4, max(-4, ($0 - $1.0) / $1.1)) }
    }
    let width = chosen.count
    var covariance = [Double](repeating: 0, count: width * width)
    for source in Set(texts.map(\.source)).sorted() {
      let here = texts.indices.filter { texts[$0].source == source }
      let mean = (0..<width).map { column in here.reduce(0) { $0 + z[$1][column] } / Double(here.count) }
      domain.sources.append(mean)
      for index in here {
        let gap = zip(z[index], mean).map { $0 - $1 }
        for i in 0..<width { for j in 0..<width { covariance[i * width + j] += gap[i] * gap[j] } }
      }
    }
    for i in 0..<width {
      for j in 0..<width {
        covariance[i * width + j] =
          0.9 * covariance[i * width + j] / Double(texts.count) + (i == j ? 0.1 : 0)
      }
    }
    domain.inverse = inverted(covariance, width)
    let distances = rows.map { domain.distance($0) }.sorted()
    domain.limit = distances[min(distances.count - 1, Int(Double(distances.count) * (1 - share)))]
    return domain
  }

  /// The inverse of a positive definite matrix, by Gauss and Jordan.
  private static func inverted(_ matrix: [Double], _ width: Int) -> [Double] {
    var left = matrix
    var right = [Double](repeating: 0, count: width * width)
    for i in 0..<width { right[i * width + i] = 1 }
    for i in 0..<width {
      let pivot = left[i * width + i]
      for j in 0..<width {
        left[i * width + j] /= pivot
        right[i * width + j] /= pivot
      }
      for row in 0..<width where row != i {
        let factor = left[row * width + i]
        guard factor != 0 else { continue }
        for j in 0..<width {
          left[row * width + j] -= factor * left[i * width + j]
          right[row * width + j] -= factor * right[i * width + j]
        }
      }
    }
    return right
  }
}

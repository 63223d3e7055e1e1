/// A result whose score can be asked for again with some of its features taken away.
///
/// It is the oracle of every test by deletion. What a missing feature is replaced by (nothing, a mean, the other class's typical
/// value) is the domain's to say, because it decides what the explanation means.
public protocol Explainable: Sendable {
  /// The features, in a fixed order.
  var features: [ExplainableFeature] { get }
  /// What stands in the place of a feature that is taken away, in words.
  var baseline: String { get }
  /// The score when only some features are kept.
  ///
  /// - Parameter kept: whether each feature is kept, in the order of ``features``.
  /// - Throws: the domain's own error, or `CancellationError`.
  func score(keeping kept: [Bool]) async throws -> Double
}

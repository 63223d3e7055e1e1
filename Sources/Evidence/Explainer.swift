/// A way to account for a number.
///
/// The explanation it gives has contributions that sum to the number, but for the residual that the explanation tells.
public protocol Explainer<Subject>: Sendable {
  /// What is explained.
  associatedtype Subject: Sendable
  /// The name under which reports speak of the method, with its source.
  var method: String { get }
  /// Whether the parts are the truth or an estimate.
  var exactness: Exactness { get }
  /// Accounts for a number.
  ///
  /// - Throws: an ``AttestError`` where the subject cannot be explained this way, and what the subject's own score throws.
  func explain(_ subject: Subject) async throws -> Explanation
}

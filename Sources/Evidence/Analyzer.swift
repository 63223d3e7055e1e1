/// What turns a request into a finding.
///
/// Each domain has one.
public protocol Analyzer<Request>: Sendable {
  /// What is asked.
  associatedtype Request: Sendable
  /// Answers the request.
  ///
  /// - Throws: the domain's own error, with a sentence a person can act on.
  func analyze(_ request: Request) throws -> Finding
}

/// How predictable a token was, by its place among all tokens ordered by probability.
///
/// The bounds are those of GLTR (Gehrmann, Strobelt and Rush, ACL 2019, System Demonstrations, section 3).
public enum Predictability: String, Hashable, Sendable, Codable, CaseIterable {
  /// Among the 10 most probable.
  case top10
  /// Among the 100 most probable.
  case top100
  /// Among the 1,000 most probable.
  case top1000
  /// Less probable than that.
  case rest

  /// The predictability of a token.
  ///
  /// - Parameter rank: its place, 1 being the most probable.
  public init(rank: Int) {
    self =
      switch rank {
      case ...10: .top10
      case ...100: .top100
      case ...1000: .top1000
      default: .rest
      }
  }

  /// What a legend calls it.
  public var name: String {
    switch self {
    case .top10: "top 10"
    case .top100: "top 100"
    case .top1000: "top 1,000"
    case .rest: "less likely"
    }
  }
}

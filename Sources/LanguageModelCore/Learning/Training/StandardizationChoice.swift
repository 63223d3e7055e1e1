/// Whether vectors of numbers are brought to mean 0 and standard deviation 1 before they are learned from.
public enum StandardizationChoice: String, Hashable, Sendable, Codable, CaseIterable {
  /// Whichever predicts better in cross-validation.
  case auto
  /// They are.
  case yes
  /// They are not.
  case no

  /// What is tried.
  var candidates: [Bool] {
    switch self {
    case .auto: [false, true]
    case .yes: [true]
    case .no: [false]
    }
  }
}

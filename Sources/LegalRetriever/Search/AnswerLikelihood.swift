internal import Foundation

/// How likely it is that a passage answers a question at all, from the part of the question's and the clause's words that it holds.
///
/// The numbers were fitted by logistic regression on 75 contracts and 37 kinds of clauses of CUAD (Hendrycks et al., 2021), where the
/// annotators say for each contract whether it has the clause; on 75 other contracts the area under the ROC curve is .87.
public enum AnswerLikelihood {
  /// From here on a passage is quoted as an answer.
  public static let says = 0.5
  /// Below, the library is said not to answer.
  public static let maySay = 0.2

  /// The likelihood.
  static func of(_ coverage: (question: Double, clause: Double?)) -> Double {
    let logit: Double
    if let clause = coverage.clause {
      logit = 2.25 * coverage.question + 8.0 * clause - 3.56
    } else {
      logit = 6.0 * coverage.question - 3.6
    }
    return 1 / (1 + exp(-logit))
  }
}

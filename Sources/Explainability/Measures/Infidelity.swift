/// How far an explanation is from what the score really does when the input is changed.
///
/// Yeh et al., On the (In)fidelity and Sensitivity of Explanations, NeurIPS 2019, definition 2.1: the mean of
/// (perturbation · attributions − (score of the input − score of the input less the perturbation))². 0 is perfect.
public enum Infidelity {
  /// The infidelity over perturbations that are given.
  ///
  /// - Parameters:
  ///   - score: the score of an input.
  ///   - input: the numbers that are explained.
  ///   - attributions: what each number of the input adds per unit of the perturbation.
  ///   - perturbations: what is taken from the input, one list a perturbation, each as long as the input.
  /// - Throws: ``ExplainabilityError`` `explain.input`, and what the score throws.
  public static func measure(
    of score: ([Double]) throws -> Double, at input: [Double], attributions: [Double],
    perturbations: [[Double]]
  ) throws -> Double {
    guard attributions.count == input.count, !perturbations.isEmpty,
      perturbations.allSatisfy({ $0.count == input.count })
    else { throw ExplainabilityError.mismatch("perturbations") }
    let whole = try score(input)
    let squares = try perturbations.map { perturbation in
      let told = PreciseSum(zip(perturbation, attributions).map { $0 * $1 }).value
      let real = whole - (try score(zip(input, perturbation).map { $0 - $1 }))
      return (told - real) * (told - real)
    }
    return Spread.mean(squares)
  }

  /// Normal perturbations with mean 0, the same for the same seed (Box and Muller, 1958).
  ///
  /// - Parameter deviations: the standard deviation for each number of the input.
  public static func normalPerturbations(deviations: [Double], count: Int, seed: UInt64) -> [[Double]] {
    var draws = SeededDraws(seed: seed)
    return (0..<max(count, 0)).map { _ in deviations.map { $0 * draws.normal() } }
  }
}

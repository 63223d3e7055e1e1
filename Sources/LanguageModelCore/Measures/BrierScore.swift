/// The Brier score: the mean squared difference of probabilities and what happened; lower is better.
///
/// Brier, Monthly Weather Review 78, 1950. The score of two classes counts the positive one alone and lies
/// between 0 and 1; that of several classes sums over the classes and lies between 0 and 2, so for two
/// classes it is twice the first.
public enum BrierScore {
  /// The score of probabilities of the positive class, 0 to 1.
  ///
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, and `measure.range` for what is
  ///   no probability.
  public static func value(probabilities: [Double], labels: [Bool]) throws -> Double {
    try MeasureInput.checkCounts(probabilities.count, labels.count, "probabilities and labels")
    try MeasureInput.checkProbabilities(probabilities)
    let sum = zip(probabilities, labels).reduce(0.0) { sum, pair in
      let difference = pair.0 - (pair.1 ? 1 : 0)
      return sum + difference * difference
    }
    return sum / Double(labels.count)
  }

  /// The score of a probability for each class, 0 to 2.
  ///
  /// - Parameters:
  ///   - probabilities: a row an example, a column a class.
  ///   - labels: the class of each example, from 0.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.range` and
  ///   `measure.label`.
  public static func value(probabilities: [[Double]], labels: [Int]) throws -> Double {
    _ = try MeasureInput.checkRows(probabilities, labels: labels, name: "probabilities")
    var sum = 0.0
    for (row, label) in zip(probabilities, labels) {
      try MeasureInput.checkProbabilities(row)
      for (place, probability) in row.enumerated() {
        let difference = probability - (place == label ? 1 : 0)
        sum += difference * difference
      }
    }
    return sum / Double(labels.count)
  }
}

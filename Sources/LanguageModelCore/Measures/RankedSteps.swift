/// Examples counted from the highest score down, those of equal score together.
struct RankedSteps {
  /// What is at or above a score.
  struct Step {
    var score: Double
    var truePositives: Int
    var falsePositives: Int
  }

  /// A step for each distinct score, the highest first.
  let steps: [Step]
  /// How many examples are positive.
  let positives: Int
  /// How many are not.
  let negatives: Int

  /// Counts examples.
  init(scores: [Double], labels: [Bool]) throws {
    try MeasureInput.checkCounts(scores.count, labels.count, "scores and labels")
    try MeasureInput.checkFinite(scores, "score")
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var steps: [Step] = []
    var (found, alarms) = (0, 0)
    for (place, row) in order.enumerated() {
      if labels[row] { found += 1 } else { alarms += 1 }
      if place + 1 == order.count || scores[order[place + 1]] != scores[row] {
        steps.append(Step(score: scores[row], truePositives: found, falsePositives: alarms))
      }
    }
    self.steps = steps
    positives = found
    negatives = alarms
  }

  /// The area under the curve of true over false positives, by trapezoids, as a share of the whole.
  ///
  /// The sum is of whole numbers, so that it is exact.
  var area: Double {
    var twice = 0
    var (found, alarms) = (0, 0)
    for step in steps {
      twice += (step.falsePositives - alarms) * (step.truePositives + found)
      (found, alarms) = (step.truePositives, step.falsePositives)
    }
    return Double(twice) / (2 * Double(positives) * Double(negatives))
  }
}

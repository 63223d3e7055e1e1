internal import Foundation

extension AdditiveModel {
  /// Learns curves by logistic regression on the weights of their knots, with a penalty on the squares of the heights.
  ///
  /// The knots of a feature are its weighted quantiles of 2, 50 and 98 %; a feature with one knot only has no curve. The
  /// penalised likelihood is concave and is climbed by Newton's method with backtracking.
  ///
  /// - Parameters:
  ///   - names: The features' names.
  ///   - rows: The values of each text, in the order of `names`, all finite.
  ///   - isAI: Whether a language model wrote each text.
  ///   - weights: What each text counts, above 0; their sum is scaled to the number of texts.
  ///   - cost: The weight of the errors against the size of the heights: C, above 0.
  /// - Returns: `nil` where there are no two kinds of text to learn from, or the counts differ.
  public static func learned(
    names: [String], rows: [[Double]], isAI: [Bool], weights: [Double], cost: Double
  ) -> AdditiveModel? {
    let total = weights.reduce(0, +)
    guard rows.count == isAI.count, rows.count == weights.count, isAI.contains(true), isAI.contains(false),
      total > 0, rows.allSatisfy({ $0.count == names.count })
    else { return nil }
    let scaled = weights.map { $0 * Double(rows.count) / total }
    let curves = names.indices.compactMap { index -> (Int, Curve)? in
      let knots = knots(rows.map { $0[index] }, scaled)
      guard knots.count > 1 else { return nil }
      return (index, Curve(feature: names[index], knots: knots, heights: knots.map { _ in 0 }))
    }
    let sparse = rows.map { row in
      var place = 1
      var entries = [(0, 1.0)]
      for (index, curve) in curves {
        entries += curve.weights(at: row[index]).map { (place + $0.knot, $0.weight) }
        place += curve.knots.count
      }
      return entries
    }
    let width = 1 + curves.reduce(0) { $0 + $1.1.knots.count }
    var fit = PenalizedLogistic(rows: sparse, labels: isAI, weights: scaled, cost: cost, width: width)
    fit.climb()
    var base = fit.solution[0]
    var place = 1
    let centred = curves.map { index, curve in
      var curve = curve
      curve.heights = Array(fit.solution[place..<place + curve.knots.count])
      place += curve.knots.count
      let mean =
        zip(rows, scaled).reduce(0) { $0 + curve.height(at: $1.0[index]) * $1.1 } / Double(rows.count)
      curve.heights = curve.heights.map { $0 - mean }
      base += mean
      return curve
    }
    return AdditiveModel(base: base, curves: centred)
  }

  /// Weighted quantiles, without doubles.
  private static func knots(_ values: [Double], _ weights: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    let total = weights.reduce(0, +)
    var result: [Double] = []
    for share in [0.02, 0.5, 0.98] {
      var sum = 0.0
      let at = order.first { index in
        sum += weights[index]
        return sum >= share * total
      }
      guard let at, result.last.map({ values[at] > $0 + 1e-9 }) ?? true else { continue }
      result.append(values[at])
    }
    return result
  }
}

extension AdditiveModel.Curve {
  /// The knots on both sides of a value with their parts in the height there.
  fileprivate func weights(at value: Double) -> [(knot: Int, weight: Double)] {
    if value <= knots[0] { return [(0, 1)] }
    if value >= knots[knots.count - 1] { return [(knots.count - 1, 1)] }
    var above = 1
    while knots[above] < value { above += 1 }
    let part = (value - knots[above - 1]) / (knots[above] - knots[above - 1])
    return [(above - 1, 1 - part), (above, part)]
  }
}

/// Logistic regression with a penalty on all weights but the first, the intercept.
private struct PenalizedLogistic {
  let rows: [[(Int, Double)]]
  let labels: [Bool]
  let weights: [Double]
  let cost: Double
  let width: Int
  var solution: [Double]

  init(rows: [[(Int, Double)]], labels: [Bool], weights: [Double], cost: Double, width: Int) {
    self.rows = rows
    self.labels = labels
    self.weights = weights
    self.cost = cost
    self.width = width
    solution = Array(repeating: 0, count: width)
  }

  private func score(_ row: [(Int, Double)], _ point: [Double]) -> Double {
    row.reduce(0) { $0 + point[$1.0] * $1.1 }
  }

  private func loss(_ point: [Double]) -> Double {
    var sum = point.dropFirst().reduce(0) { $0 + $1 * $1 } / 2
    for index in rows.indices {
      let signed = labels[index] ? -score(rows[index], point) : score(rows[index], point)
      sum += cost * weights[index] * (max(signed, 0) + log1p(exp(-abs(signed))))
    }
    return sum
  }

  /// Newton's method; each step is found by conjugate gradients, which need only products with the rows.
  mutating func climb() {
    var value = loss(solution)
    for _ in 0..<100 {
      var gradient = solution
      gradient[0] = 0
      var bends = [Double](repeating: 0, count: rows.count)
      for index in rows.indices {
        let probability = 1 / (1 + exp(-score(rows[index], solution)))
        let slope = cost * weights[index] * (probability - (labels[index] ? 1 : 0))
        bends[index] = cost * weights[index] * probability * (1 - probability)
        for (place, part) in rows[index] { gradient[place] += slope * part }
      }
      let step = conjugated(gradient, bends)
      let descent = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      if descent < 1e-9 { return }
      var length = 1.0
      while length > 1e-8 {
        let candidate = zip(solution, step).map { $0 - length * $1 }
        let next = loss(candidate)
        if next <= value - 1e-4 * length * descent {
          (solution, value) = (candidate, next)
          break
        }
        length /= 2
      }
      if length <= 1e-8 { return }
    }
  }

  /// Solves (penalty + Σ bend·row·rowᵀ)·x = right.
  private func conjugated(_ right: [Double], _ bends: [Double]) -> [Double] {
    func product(_ x: [Double]) -> [Double] {
      var result = x
      result[0] *= 1e-9
      for index in rows.indices {
        let factor = bends[index] * score(rows[index], x)
        for (place, part) in rows[index] { result[place] += factor * part }
      }
      return result
    }
    var x = [Double](repeating: 0, count: width)
    var rest = right
    var direction = right
    var norm = rest.reduce(0) { $0 + $1 * $1 }
    let goal = norm * 1e-16
    for _ in 0..<(4 * width) where norm > goal && norm > 1e-30 {
      let image = product(direction)
      let length = norm / zip(direction, image).reduce(0) { $0 + $1.0 * $1.1 }
      for place in x.indices {
        x[place] += length * direction[place]
        rest[place] -= length * image[place]
      }
      let next = rest.reduce(0) { $0 + $1 * $1 }
      let keep = next / norm
      for place in x.indices { direction[place] = rest[place] + keep * direction[place] }
      norm = next
    }
    return x
  }
}

public import Evidence

/// The score while features are taken away, or put back, in the order of an explanation.
///
/// Petsiuk, Das and Saenko, RISE, BMVC 2018, section 4.3: a steep fall under deletion (small area) and a steep rise under insertion (large
/// area) speak for the order.
public struct DeletionCurve: Hashable, Sendable, Codable {
  /// The score after 0, 1, … all features were taken away, the most important first.
  public var deletion: [Double]
  /// The score after 0, 1, … all features were put back, the most important first.
  public var insertion: [Double]

  /// The curves of an order of features.
  ///
  /// - Throws: ``ExplainabilityError`` `explain.input` where the order does not name each feature once, and what the subject's score throws.
  public init(_ subject: any Explainable, order: [Int]) async throws {
    let count = subject.features.count
    guard order.sorted() == Array(0..<count) else { throw ExplainabilityError.mismatch("places") }
    var oracle = Oracle(subject)
    var without = [Bool](repeating: true, count: count)
    var only = [Bool](repeating: false, count: count)
    deletion = [try await oracle.score(keeping: without)]
    insertion = [try await oracle.score(keeping: only)]
    for place in order {
      without[place] = false
      only[place] = true
      deletion.append(try await oracle.score(keeping: without))
      insertion.append(try await oracle.score(keeping: only))
    }
  }

  /// The area under the deletion curve over the share of features taken away, by trapezoids; the mean height of the curve.
  public var deletionArea: Double { Self.area(deletion) }

  /// The area under the insertion curve over the share of features put back, by trapezoids.
  public var insertionArea: Double { Self.area(insertion) }

  private static func area(_ heights: [Double]) -> Double {
    guard heights.count > 1 else { return heights.first ?? 0 }
    let sum = PreciseSum(zip(heights, heights.dropFirst()).map { ($0 + $1) / 2 }).value
    return sum / Double(heights.count - 1)
  }
}

internal import Foundation

/// Makes probabilities of several classes less or more sure by dividing all logits by one temperature.
///
/// Guo et al., ICML 2017, section 4.2: the order of the classes stays. The temperature has the least
/// logarithmic loss, which is convex in its inverse; it is kept between e⁻¹⁰ and e¹⁰, because separable
/// examples have no least.
public struct TemperatureScaling: Hashable, Sendable, Codable {
  /// What logits are divided by, above 0: above 1 makes less sure.
  public let temperature: Double

  /// A temperature that is known.
  ///
  /// - Throws: ``LanguageModelCoreError`` `measure.range` unless it is finite and above 0.
  public init(temperature: Double) throws {
    guard temperature > 0, temperature.isFinite else {
      throw MeasureInput.error("range", "A temperature must be a finite number above 0.")
    }
    self.temperature = temperature
  }

  /// The temperature that fits logits of examples that the logits were not learned from.
  ///
  /// - Parameters:
  ///   - logits: a row an example, a column a class, at least two; logarithms of probabilities will do.
  ///   - labels: the class of each example, from 0.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.not-finite` and
  ///   `measure.label`.
  public init(logits: [[Double]], labels: [Int]) throws {
    let classes = try MeasureInput.checkRows(logits, labels: labels, name: "logits")
    guard classes > 1 else { throw MeasureInput.error("shape", "Logits need at least two classes.") }
    for row in logits { try MeasureInput.checkFinite(row, "logit") }
    // Only differences matter, and taken from the greatest they cannot overflow.
    let rows = logits.map { row in row.map { $0 - (row.max() ?? 0) } }
    temperature = 1 / Self.inverse(rows, labels)
  }

  /// Reads a temperature, and throws where it is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    temperature = try container.decode(Double.self, forKey: .temperature)
    guard temperature > 0, temperature.isFinite else {
      throw DecodingError.dataCorruptedError(
        forKey: .temperature, in: container, debugDescription: "A temperature must be above 0.")
    }
  }

  /// The probability of each class.
  public func probabilities(_ logits: [Double]) -> [Double] {
    let greatest = logits.max() ?? 0
    return Logistic.softmax(logits.map { ($0 - greatest) / temperature })
  }

  /// The inverse temperature where the slope of the loss is 0: Newton's method inside a narrowing bracket.
  private static func inverse(_ rows: [[Double]], _ labels: [Int]) -> Double {
    var (low, high) = (exp(-10.0), exp(10.0))
    if slope(rows, labels, at: high).first <= 0 { return high }
    if slope(rows, labels, at: low).first >= 0 { return low }
    var inverse = 1.0
    for _ in 0..<200 {
      let (first, second) = slope(rows, labels, at: inverse)
      if first == 0 { break }
      if first > 0 { high = inverse } else { low = inverse }
      var next = inverse - first / second
      // The geometric middle suits a bracket of many orders of magnitude.
      if !(next > low && next < high) { next = (low * high).squareRoot() }
      let change = abs(next - inverse)
      inverse = next
      if change <= 1e-14 * next { break }
    }
    return inverse
  }

  /// The first and second derivative of the mean logarithmic loss by the inverse temperature.
  private static func slope(
    _ rows: [[Double]], _ labels: [Int], at inverse: Double
  ) -> (first: Double, second: Double) {
    var (first, second) = (0.0, 0.0)
    for (row, label) in zip(rows, labels) {
      var (sum, mean, square) = (0.0, 0.0, 0.0)
      for logit in row {
        let power = exp(inverse * logit)
        sum += power
        mean += power * logit
        square += power * logit * logit
      }
      mean /= sum
      first += mean - row[label]
      second += max(0, square / sum - mean * mean)
    }
    return (first / Double(rows.count), second / Double(rows.count))
  }
}

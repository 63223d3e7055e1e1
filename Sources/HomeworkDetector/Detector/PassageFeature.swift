/// A number that is measured on a passage.
public struct PassageFeature: Hashable, Sendable {
  /// Its name, such as `predictability.first`.
  public let id: String
  /// What it is, in words.
  public let title: String
  /// What kind of evidence it is.
  public let family: FeatureFamily
  /// The value; a passage without what is measured has 0, or the passage's mean where that is the fair default.
  public let value: Double

  init(_ family: FeatureFamily, _ name: String, _ title: String, _ value: Double) {
    self.family = family
    id = family.rawValue + "." + name
    self.title = title
    self.value = value.isFinite ? value : 0
  }
}

extension MeasuredPassage {
  /// All features of the passage: always the same names in the same order.
  public var features: [PassageFeature] { predictability + variation + functionWords + vocabulary + syntax }
}

/// Mean and standard deviation (population) of a list, 0 for an empty one.
struct Spread {
  let mean: Double
  let deviation: Double

  init(_ values: [Double]) {
    let count = Double(max(values.count, 1))
    let mean = values.reduce(0, +) / count
    self.mean = mean
    deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
  }
}

/// The checks that measures and calibrations make of what they are given.
///
/// They never trap: what cannot be measured is an error with a code that begins with `measure.`.
enum MeasureInput {
  /// Throws `measure.empty` for no examples and `measure.shape` for two counts that differ.
  static func checkCounts(_ count: Int, _ other: Int, _ names: String) throws {
    guard count == other else {
      throw error("shape", "There are \(count) and \(other) \(names), which must be as many.")
    }
    guard count > 0 else {
      throw error("empty", "There are no examples to measure.", hint: "Give at least one.")
    }
  }

  /// Throws `measure.not-finite` where a number is infinite or not a number.
  static func checkFinite(_ values: some Sequence<Double>, _ name: String) throws {
    for (place, value) in values.enumerated() where !value.isFinite {
      throw error("not-finite", "The \(name) number \(place + 1) is not a finite number.")
    }
  }

  /// Throws `measure.range` where a number is not a probability.
  static func checkProbabilities(_ values: some Sequence<Double>) throws {
    for (place, value) in values.enumerated() where !(value >= 0 && value <= 1) {
      throw error("range", "The probability number \(place + 1) is not between 0 and 1.")
    }
  }

  /// Throws `measure.range` unless the share is above 0 and below 1.
  static func checkOpenShare(_ share: Double, _ name: String) throws {
    guard share > 0, share < 1 else {
      throw error(
        "range", "The \(name) must be above 0 and below 1.", hint: "Give for instance 0.05 or 0.95.")
    }
  }

  /// Throws `measure.label` where a label is not below the number of classes.
  static func checkLabels(_ labels: [Int], classes: Int) throws {
    guard classes > 0 else { throw error("shape", "There must be at least one class.") }
    for (place, label) in labels.enumerated() where label < 0 || label >= classes {
      throw error(
        "label", "The label number \(place + 1) is not one of the \(classes) classes, 0 to \(classes - 1).")
    }
  }

  /// Checks rows of as many numbers as there are classes, and a label for each; gives the number of classes.
  static func checkRows(_ rows: [[Double]], labels: [Int], name: String) throws -> Int {
    try checkCounts(rows.count, labels.count, "\(name) and labels")
    let classes = rows[0].count
    guard classes > 0 else { throw error("shape", "The first row of \(name) is empty.") }
    for (place, row) in rows.enumerated() where row.count != classes {
      throw error(
        "shape", "Row \(place + 1) of the \(name) has \(row.count) numbers, the first row \(classes).")
    }
    try checkLabels(labels, classes: classes)
    return classes
  }

  /// Throws `measure.range` unless a cut-off is at least 1.
  static func checkCutOff(_ k: Int?) throws {
    if let k, k < 1 { throw error("range", "The number of results looked at must be at least 1.") }
  }

  /// Throws `measure.duplicate` where a list names a result twice.
  static func checkDistinct(_ ranked: [some Hashable]) throws {
    guard Set(ranked).count == ranked.count else {
      throw error("duplicate", "A ranked list names a result twice.", hint: "Keep the first of them.")
    }
  }

  /// The error for labels that are all of one class.
  static var oneClass: LanguageModelCoreError {
    error(
      "one-class", "All labels are of one class, so nothing can be told apart.",
      hint: "Add examples of the other.")
  }

  /// An error of a measure.
  static func error(_ code: String, _ message: String, hint: String? = nil) -> LanguageModelCoreError {
    LanguageModelCoreError(code: "measure." + code, message: message, hint: hint)
  }
}

/// How a measured value stands to what is expected: by the record's own interpretation, and by its reference range.
struct Judgement {
  /// What an interpretation or a range says of a value.
  enum Side: Equatable {
    case low, normal, high
    /// Out of the ordinary without a direction.
    case abnormal
  }

  /// What the record's interpretation says; `nil` when there is none that is known here.
  let marked: Side?
  /// Whether the interpretation says that it is critical.
  let isCritical: Bool
  /// Where the number stands to the range, compared only in the same unit; `nil` when they cannot be compared.
  let measured: Side?
  /// The range the number was compared with.
  let range: ReferenceRange?

  /// Judges a fact with a value.
  init(_ fact: Fact) {
    var marked: Side?
    var isCritical = false
    for interpretation in fact.interpretations {
      guard let (side, critical) = Self.meaning(of: interpretation) else { continue }
      isCritical = isCritical || critical
      if marked == nil || marked == .normal || marked == .abnormal && side != .normal { marked = side }
    }
    self.marked = marked
    self.isCritical = isCritical
    var measured: Side?
    var compared: ReferenceRange?
    if case .quantity(let quantity)? = fact.value {
      for range in fact.referenceRanges {
        guard let side = Self.side(of: quantity, in: range) else { continue }
        // A value that one of several ranges (by age, by sex) covers is not called abnormal.
        if compared == nil || side == .normal { (measured, compared) = (side, range) }
      }
    }
    self.measured = measured
    range = compared
  }

  /// Whether the value asks for attention.
  var isAbnormal: Bool { isOut(marked) || isOut(measured) }

  /// Whether interpretation and range say different things.
  var disagrees: Bool {
    guard let marked, let measured else { return false }
    switch (marked, measured) {
    case (.normal, .high), (.normal, .low), (.high, .low), (.low, .high), (.high, .normal), (.low, .normal):
      return true
    default: return false
    }
  }

  /// The side for people: `high`, `low` or `abnormal`; `nil` for an ordinary value.
  var word: String? {
    let side = isOut(marked) ? marked : measured
    switch side {
    case .high: return isCritical ? "critically high" : "high"
    case .low: return isCritical ? "critically low" : "low"
    case .abnormal: return isCritical ? "critically abnormal" : "abnormal"
    case .normal, nil: return nil
    }
  }

  private func isOut(_ side: Side?) -> Bool {
    switch side {
    case .high, .low, .abnormal: true
    case .normal, nil: false
    }
  }

  private static func side(of quantity: Quantity, in range: ReferenceRange) -> Side? {
    guard let number = quantity.number, number.isFinite else { return nil }
    let ends = [range.low, range.high].compactMap { $0 }
    guard !ends.isEmpty, ends.allSatisfy({ $0.unit == quantity.unit && $0.number != nil }) else { return nil }
    if let low = range.low?.number, number < low { return .low }
    if let high = range.high?.number, number > high { return .high }
    return .normal
  }

  /// What an interpretation says, by HL7 v3 *ObservationInterpretation* or its words, and whether it is critical.
  static func meaning(of interpretation: Concept) -> (side: Side, isCritical: Bool)? {
    for coding in interpretation.codings {
      if let known = codes[coding.code.uppercased()] { return known }
    }
    guard let words = interpretation.label?.lowercased() else { return nil }
    let isCritical = words.contains("critical") || words.contains("panic")
    if words.contains("high") || words.contains("above") { return (.high, isCritical) }
    if words.contains("low") || words.contains("below") { return (.low, isCritical) }
    if words.contains("abnormal") { return (.abnormal, isCritical) }
    return words == "normal" || words == "within normal limits" ? (.normal, false) : nil
  }

  private static let codes: [String: (side: Side, isCritical: Bool)] = [
    "H": (.high, false), "HU": (.high, false), "HH": (.high, true), "L": (.low, false), "LU": (.low, false),
    "LL": (.low, true), "A": (.abnormal, false), "AA": (.abnormal, true), "N": (.normal, false),
    "260395002": (.normal, false), "263654008": (.abnormal, false), "75540009": (.high, false),
    "62482003": (.low, false), "17621005": (.normal, false), "35105006": (.high, false),
    "1250004": (.low, false),
  ]
}

/// What was observed (HL7 v3 data types PQ, IVL_PQ, CD and kin, ST, ED, INT, REAL, BL, TS, RTO).
public enum ObservationValue: Hashable, Sendable {
  /// A number with its unit; INT and REAL have none.
  case quantity(Quantity)
  /// A range with either end open.
  case range(low: Quantity?, high: Quantity?)
  /// A ratio.
  case ratio(numerator: Quantity, denominator: Quantity)
  /// A coded answer.
  case concept(Concept)
  /// Words.
  case text(String)
  /// Yes or no.
  case boolean(Bool)
  /// A time.
  case time(ClinicalTime)
  /// Written as not known, with the null flavor.
  case null(String)

  /// The unit of a number; `nil` for anything else.
  public var unit: String? {
    if case .quantity(let quantity) = self { return quantity.unit }
    return nil
  }

  /// The value for people, as written; `nil` when there is none.
  public var text: String? {
    switch self {
    case .quantity(let quantity): return quantity.text
    case .range(let low?, let high?): return "\(low.value)–\(high.text)"
    case .range(let low?, nil): return "≥ \(low.text)"
    case .range(nil, let high?): return "≤ \(high.text)"
    case .range(nil, nil): return nil
    case .ratio(let numerator, let denominator): return "\(numerator.text) / \(denominator.text)"
    case .concept(let concept): return concept.label
    case .text(let words): return words
    case .boolean(let flag): return flag ? "yes" : "no"
    case .time(let time): return time.text
    case .null: return nil
    }
  }
}

/// How a medication is taken, as the entry gives it.
public struct Dosage: Hashable, Sendable {
  /// How often and when.
  public enum Frequency: Hashable, Sendable {
    /// Every so often: a period and its unit, such as 12 h; with a second number for a range (`6-8 h`), and whether the
    /// institution chooses the hours (`twice daily` rather than `every 12 hours`) (PIVL_TS).
    case period(value: String, upTo: String?, unit: String, institutionSpecified: Bool)
    /// Tied to an event of the day, by its TimingEvent code such as `HS` or `ACM` (EIVL_TS).
    case event(code: String, offset: Quantity?)
  }

  /// The amount of one dose.
  public var dose: ObservationValue?
  /// The rate, for infusions.
  public var rate: ObservationValue?
  /// The most in a time.
  public var maximum: ObservationValue?
  /// The route.
  public var route: Concept?
  /// The site.
  public var site: Concept?
  /// How often; several parts hold together.
  public var frequencies: [Frequency]
  /// Whether it is taken only as needed.
  public var asNeeded: Bool
  /// What it is needed for, where the precondition says so.
  public var asNeededFor: Concept?
  /// The instruction in the record's own words.
  public var sig: String?
  /// The dosage form, such as tablet.
  public var form: Concept?

  /// A dosage; by default nothing is known.
  public init(
    dose: ObservationValue? = nil, rate: ObservationValue? = nil, maximum: ObservationValue? = nil,
    route: Concept? = nil, site: Concept? = nil, frequencies: [Frequency] = [], asNeeded: Bool = false,
    asNeededFor: Concept? = nil, sig: String? = nil, form: Concept? = nil
  ) {
    self.dose = dose
    self.rate = rate
    self.maximum = maximum
    self.route = route
    self.site = site
    self.frequencies = frequencies
    self.asNeeded = asNeeded
    self.asNeededFor = asNeededFor
    self.sig = sig
    self.form = form
  }
}

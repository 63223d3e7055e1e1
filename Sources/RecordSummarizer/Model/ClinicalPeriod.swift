/// When something was: a point, or an interval with ends that may be absent or unknown (HL7 v3 data type IVL_TS).
public struct ClinicalPeriod: Hashable, Sendable {
  /// One end of an interval, or a point.
  public enum Bound: Hashable, Sendable {
    /// Nothing was written.
    case absent
    /// Written as not known, with the null flavor (`UNK`, `NI`, `NA` …).
    case null(String)
    /// A time.
    case time(ClinicalTime)
    /// Something was written that is not a time. The text is kept.
    case unreadable(String)

    /// The time, where there is one.
    public var time: ClinicalTime? {
      if case .time(let time) = self { return time }
      return nil
    }
  }

  /// The point in time, for something without duration.
  public var point: Bound
  /// The start.
  public var low: Bound
  /// The end.
  public var high: Bound

  /// A period; by default nothing is known.
  public init(point: Bound = .absent, low: Bound = .absent, high: Bound = .absent) {
    self.point = point
    self.low = low
    self.high = high
  }

  /// The start, or the point: the time to sort and date by.
  public var start: ClinicalTime? { low.time ?? point.time }
  /// The end of an interval; `nil` for a point.
  public var end: ClinicalTime? { high.time }
  /// The start, the point or the end: whatever time there is.
  public var any: ClinicalTime? { start ?? end }
}

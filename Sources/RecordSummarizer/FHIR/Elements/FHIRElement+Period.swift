extension FHIRElement {
  /// A `dateTime`.
  ///
  /// Some vendors write zones that cannot be, such as `-5000`. FHIR allows 14 hours either way, and a time of day only with
  /// a zone; beyond that the date alone is given.
  static func dateTime(_ time: ClinicalTime?) -> JSONValue? {
    guard let time else { return nil }
    return abs(time.offsetMinutes ?? 0) > 14 * 60 ? date(time) : .string(time.fhir)
  }

  /// A `date`: the time without its time of day.
  static func date(_ time: ClinicalTime?) -> JSONValue? { time.map { .string(String($0.fhir.prefix(10))) } }

  /// A `Period` from the start or point to the end; `nil` when there is no time.
  ///
  /// An end before the start is left out, since FHIR forbids it; `FHIRMapping.notes` tells of it.
  static func period(_ period: ClinicalPeriod) -> JSONValue? {
    var object = JSONObject()
    object["start"] = dateTime(period.start)
    if let end = period.end, !(period.start.map(end.isBefore) ?? false) { object["end"] = dateTime(end) }
    return object.isEmpty ? nil : .object(object)
  }

  /// Sets `effectiveDateTime` for a point and `effectivePeriod` for an interval, and the like for another element.
  static func set(_ name: String, to period: ClinicalPeriod, in object: inout JSONObject) {
    if period.low.time == nil, period.high.time == nil {
      object["\(name)DateTime"] = dateTime(period.point.time)
    } else if let low = period.low.time, low.written == period.high.time?.written {
      object["\(name)DateTime"] = dateTime(low)
    } else {
      object["\(name)Period"] = Self.period(period)
    }
  }
}

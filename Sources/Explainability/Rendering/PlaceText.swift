import Evidence

/// Places, times and numbers as people read them.
enum PlaceText {
  /// The path, range or page of a place, without its line.
  static func path(_ span: SourceSpan) -> String {
    switch span.place {
    case .text(let start, let end): "characters \(start) to \(end)"
    case .xml(let xpath, _): xpath
    case .page(let page): "page \(page)"
    }
  }

  /// The line of a source: the one that was found when the place was read again, else the one that was cited.
  static func line(_ source: SummaryReport.Source) -> Int? {
    source.excerpt?.line ?? source.span.line
  }

  /// `2026-01-31T07:00:00Z` as `2026-01-31 07:00 UTC`; any other text as it is.
  static func time(_ text: String) -> String {
    let units = Array(text.utf8)
    guard units.count >= 17, units.last == 0x5A, units[10] == 0x54, units[13] == 0x3A,
      units.allSatisfy({ $0 < 128 })
    else { return text }
    return
      "\(String(decoding: units[..<10], as: UTF8.self)) \(String(decoding: units[11..<16], as: UTF8.self)) UTC"
  }

  /// A number in its shortest form, a whole one without a fraction.
  static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The reference range of a series in words; `nil` where it has none.
  static func range(_ series: Series) -> String? {
    let unit = series.unit.isEmpty ? "" : " \(series.unit)"
    switch (series.referenceLow, series.referenceHigh) {
    case (let low?, let high?): return "\(number(low)) to \(number(high))\(unit)"
    case (let low?, nil): return "from \(number(low))\(unit)"
    case (nil, let high?): return "up to \(number(high))\(unit)"
    case (nil, nil): return nil
    }
  }
}

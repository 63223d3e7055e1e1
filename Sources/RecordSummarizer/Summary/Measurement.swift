internal import Evidence
internal import Explainability

/// The values of one test over time.
struct Measurement {
  /// The facts with a value, the earliest first, those without a time before all others.
  let facts: [Fact]

  /// Sorts the values of one test; facts without a value are left out.
  init(_ facts: [Fact]) {
    // Facts are large: they are moved only once.
    let keys = facts.indices.map { facts[$0].period.order }
    let order = facts.indices.filter { Self.hasValue(facts[$0]) }
      .sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
    self.facts = order.map { facts[$0] }
  }

  /// Whether a fact has a value that can be shown.
  static func hasValue(_ fact: Fact) -> Bool {
    switch fact.assertion {
    case .refuted, .noKnown, .noInformation: false
    case .active, .resolved, .unknown: fact.value?.text?.isEmpty == false
    }
  }

  /// The latest value.
  var latest: Fact? { facts.last }

  /// The number of a fact, where it is one.
  static func quantity(_ fact: Fact) -> Quantity? {
    guard case .quantity(let quantity)? = fact.value, let number = quantity.number, number.isFinite else {
      return nil
    }
    return quantity
  }

  /// The number before a fact's, in the same unit and at a time surely before it.
  func previous(to fact: Fact) -> Fact? {
    guard let quantity = Self.quantity(fact), let time = fact.period.any else { return nil }
    return facts.last { other in
      guard let before = Self.quantity(other), before.unit == quantity.unit, let past = other.period.any
      else { return false }
      return past.isBefore(time)
    }
  }

  /// The direction from an earlier number: `up`, `down` or `unchanged`.
  static func direction(from old: Fact, to new: Fact) -> String? {
    guard let before = quantity(old)?.number, let after = quantity(new)?.number else { return nil }
    return after == before ? "unchanged" : after > before ? "up" : "down"
  }

  /// The facts of the trend: all numbers in the latest one's unit that have a time; empty when there are fewer than two.
  var trend: [Fact] {
    guard let latest = facts.last, let unit = Self.quantity(latest).map(\.unit) else { return [] }
    let points = facts.filter { fact in
      guard let quantity = Self.quantity(fact) else { return false }
      return quantity.unit == unit && fact.period.any != nil
    }
    return points.count >= 2 ? points : []
  }

  /// The trend as a chart's measurements; `nil` without one.
  ///
  /// - Parameter text: what to write at a point, where that is not its own value.
  func series(title: String, text: (Fact) -> String? = { _ in nil }) -> Series? {
    let trend = trend
    guard let latest = trend.last, let quantity = Self.quantity(latest) else { return nil }
    let points = trend.compactMap { fact -> Series.Point? in
      guard let quantity = Self.quantity(fact), let number = quantity.number, let time = fact.period.any
      else { return nil }
      let word = Judgement(fact).word
      return Series.Point(
        day: time.daysSince1970, time: time.text, value: number, text: text(fact) ?? quantity.text,
        flag: word.map { $0.prefix(1).uppercased() + $0.dropFirst() })
    }
    // Only ends in the values' own unit may be drawn beside them.
    let range = latest.referenceRanges.first { range in
      [range.low, range.high].compactMap { $0 }.allSatisfy { $0.unit == quantity.unit }
        && (range.low ?? range.high) != nil
    }
    return Series(
      title: title, unit: quantity.displayUnit ?? "", points: points, referenceLow: range?.low?.number,
      referenceHigh: range?.high?.number)
  }

  /// `up from 8.1 % on 2 Sep 2023`; `nil` without an earlier number.
  func comparison(of fact: Fact) -> (words: String, direction: String, with: Fact)? {
    guard let earlier = previous(to: fact), let direction = Self.direction(from: earlier, to: fact),
      let quantity = Self.quantity(earlier), let time = earlier.period.any, let now = fact.period.any
    else { return nil }
    let date = time.dateText == now.dateText && time.precision >= .minute ? "at \(time.text)" : time.onDate
    return ("\(direction) from \(quantity.displayText) \(date)", direction, earlier)
  }
}

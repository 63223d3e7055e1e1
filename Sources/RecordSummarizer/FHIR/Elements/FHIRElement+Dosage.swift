extension FHIRElement {
  /// A `Dosage`; `nil` when nothing was written.
  ///
  /// What has no structured element, such as a dose that is not a number, becomes an additional instruction.
  static func dosage(_ dosage: Dosage) -> JSONValue? {
    var object = JSONObject()
    var words: [String] = []
    object["text"] = JSONValue(text: dosage.sig)
    object["timing"] = timing(dosage.frequencies, words: &words)
    object["route"] = concept(dosage.route)
    object["site"] = concept(dosage.site)
    if let reason = concept(dosage.asNeededFor) {
      object["asNeededCodeableConcept"] = reason
    } else if dosage.asNeeded {
      object["asNeededBoolean"] = true
    }
    var amount = JSONObject()
    set("dose", dosage.dose, in: &amount, label: "Dose", words: &words)
    set("rate", dosage.rate, in: &amount, label: "Rate", words: &words)
    object.append(.object(amount), to: "doseAndRate")
    if case .ratio(let numerator, let denominator)? = dosage.maximum,
      let value = ratio(numerator, denominator)
    {
      object["maxDosePerPeriod"] = value
    } else if case .quantity(let quantity)? = dosage.maximum, let value = simpleQuantity(quantity) {
      object["maxDosePerAdministration"] = value
    } else if let text = dosage.maximum?.text {
      words.append("Maximum: \(text)")
    }
    object["additionalInstruction"] = .array(words.compactMap { concept(text: $0) })
    return object.isEmpty ? nil : .object(object)
  }

  private static func set(
    _ name: String, _ value: ObservationValue?, in object: inout JSONObject, label: String,
    words: inout [String]
  ) {
    guard let value else { return }
    switch value {
    case .quantity(let quantity): object["\(name)Quantity"] = simpleQuantity(quantity)
    case .range(let low, let high): object["\(name)Range"] = range(low: low, high: high)
    case .ratio(let numerator, let denominator) where name == "rate":
      object["rateRatio"] = ratio(numerator, denominator)
    default: break
    }
    let isSet = object.members.contains { $0.key.hasPrefix(name) }
    if !isSet, let text = value.text { words.append("\(label): \(text)") }
  }

  /// A `Timing` from the frequencies, which hold together; what does not fit in one repetition goes into words.
  private static func timing(_ frequencies: [Dosage.Frequency], words: inout [String]) -> JSONValue? {
    var rule = JSONObject()
    var events: [JSONValue] = []
    for frequency in frequencies {
      switch frequency {
      case .period(let value, let upTo, let unit, let institutionSpecified):
        if rule["period"] == nil, let cycle = cycle(value, upTo, unit, institutionSpecified) {
          for member in cycle.members { rule[member.key] = member.value }
        } else {
          words.append("Every \(upTo.map { "\(value)–\($0)" } ?? value) \(unit)")
        }
      case .event(let code, let offset):
        let minutes = offset.flatMap(Self.minutes)
        let isPlain = offset == nil || (minutes != nil && !meals.contains(code) && rule["offset"] == nil)
        if sharedEvents.contains(code), isPlain {
          events.append(.string(code))
          rule["offset"] = minutes.map { .integer($0) }
        } else {
          words.append("At \(code)" + (offset.map { ", offset \($0.text)" } ?? ""))
        }
      }
    }
    rule["when"] = .array(events)
    return rule.isEmpty ? nil : ["repeat": .object(rule)]
  }

  /// How often: `every 8 h` once in a period of 8 hours, `3 times a day` where the institution chooses the hours.
  private static func cycle(
    _ value: String, _ upTo: String?, _ unit: String, _ institutionSpecified: Bool
  ) -> JSONObject? {
    guard let period = FHIRDecimal(value), !period.literal.hasPrefix("-"),
      let number = Double(period.literal),
      number > 0, ["s", "min", "h", "d", "wk", "mo", "a"].contains(unit)
    else { return nil }
    var object = JSONObject()
    if institutionSpecified, upTo == nil, unit == "h", let hours = Int(period.literal), hours <= 24,
      24 % hours == 0
    {
      object["frequency"] = .integer(24 / hours)
      object["period"] = 1
      object["periodUnit"] = "d"
      return object
    }
    object["frequency"] = 1
    object["period"] = .decimal(period)
    object["periodUnit"] = .string(unit)
    if let upTo {
      guard let most = FHIRDecimal(upTo) else { return nil }
      object["periodMax"] = .decimal(most)
    }
    return object
  }

  /// Whole minutes, for an offset from an event; `nil` for anything else.
  private static func minutes(_ quantity: Quantity) -> Int? {
    guard let value = Int(quantity.value), value >= 0, value < 100_000 else { return nil }
    switch quantity.unit {
    case "min": return value
    case "h": return value * 60
    default: return nil
    }
  }

  /// Meals themselves, which FHIR allows no offset from (constraint tim-9).
  private static let meals: Set<String> = ["C", "CM", "CD", "CV"]

  /// The events that FHIR shares with HL7 v3 TimingEvent (HL7 FHIR R4, value set event-timing).
  private static let sharedEvents: Set<String> = [
    "HS", "WAKE", "C", "CM", "CD", "CV", "AC", "ACM", "ACD", "ACV", "PC", "PCM", "PCD", "PCV",
  ]
}

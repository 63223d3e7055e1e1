/// A point in time exactly as it was written: no digit and no zone is added (HL7 v3 data type TS).
public struct ClinicalTime: Hashable, Sendable {
  /// How much of the time was written.
  public enum Precision: Int, Comparable, Hashable, Sendable {
    case year, month, day, hour, minute, second

    /// Coarser sorts before finer.
    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// The timestamp as written, such as `20190312143000-0500`.
  public let written: String
  /// How much of it was written.
  public let precision: Precision
  // Kept small, because every fact holds several times; -1 and the smallest number mean "not written".
  private let shortYear: Int16
  private let shortOffset: Int16
  private let parts: Parts

  /// Month, day, hour, minute and second; -1 where not written.
  private struct Parts: Hashable {
    var month: Int8 = -1
    var day: Int8 = -1
    var hour: Int8 = -1
    var minute: Int8 = -1
    var second: Int8 = -1

    mutating func set(_ index: Int, _ value: Int8) {
      switch index {
      case 0: month = value
      case 1: day = value
      case 2: hour = value
      case 3: minute = value
      default: second = value
      }
    }
  }

  /// The year.
  public var year: Int { Int(shortYear) }
  /// The month, 1 to 12, where written.
  public var month: Int? { Self.part(parts.month) }
  /// The day, 1 to 31, where written.
  public var day: Int? { Self.part(parts.day) }
  /// The hour, 0 to 23, where written.
  public var hour: Int? { Self.part(parts.hour) }
  /// The minute, 0 to 59, where written.
  public var minute: Int? { Self.part(parts.minute) }
  /// The second, 0 to 59, where written.
  public var second: Int? { Self.part(parts.second) }
  /// The offset from UTC in minutes, where written.
  public var offsetMinutes: Int? { shortOffset == .min ? nil : Int(shortOffset) }

  private static func part(_ value: Int8) -> Int? { value < 0 ? nil : Int(value) }

  /// A time from its HL7 form `YYYY[MM[DD[hh[mm[ss[.f]]]]]][±hhmm]` or the ISO 8601 form; `nil` for anything else.
  ///
  /// Years before 1800 and parts that cannot be, such as month 13, make the whole unreadable. Zeros in the place of month or day
  /// (`20150000`) mean that it was not known, and end the precision there.
  public init?(_ written: String) {
    // Digits are gathered into numbers, most significant first; what is longer than any time is refused below.
    var digits = 0
    var count = 0
    var zone: (sign: Int, digits: Int, count: Int)?
    var isFraction = false
    var isUTC = false
    for (index, byte) in written.utf8.enumerated() {
      switch byte {
      case 48...57:
        if let known = zone {
          zone = (known.sign, known.count < 4 ? known.digits * 10 + Int(byte - 48) : 0, known.count + 1)
        } else if !isFraction {
          if count < 14 { digits = digits * 10 + Int(byte - 48) }
          count += 1
        }
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        // A hyphen inside the date part is ISO 8601's; after eight digits it begins the zone.
        if byte == UInt8(ascii: "-"), count < 8, index == 4 || index == 7, zone == nil {
          continue
        }
        guard zone == nil else { return nil }
        zone = (byte == UInt8(ascii: "-") ? -1 : 1, 0, 0)
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "Z"): isUTC = true
      case UInt8(ascii: "T"), UInt8(ascii: ":"), UInt8(ascii: " "): continue
      default: return nil
      }
    }
    guard count >= 4, count <= 14, count % 2 == 0 else { return nil }
    var scale = 1
    for _ in 4..<max(count, 4) { scale *= 10 }
    let year = digits / scale
    // Systems write the first day of their calendar, such as 00010101, where nothing was entered.
    guard year >= 1800 else { return nil }
    var parts = Parts()
    var precision = Precision.year
    for index in 0..<(count - 4) / 2 {
      scale /= 100
      let value = digits / scale % 100
      if index < 2 && value == 0 { break }
      guard Self.limits(index).contains(value) else { return nil }
      parts.set(index, Int8(value))
      precision = Precision(rawValue: index + 1) ?? precision
    }
    if parts.day > 0, Int(parts.day) > Self.days(inMonth: Int(parts.month), of: year) { return nil }
    self.written = written
    self.precision = precision
    shortYear = Int16(year)
    self.parts = parts
    if isUTC {
      shortOffset = 0
    } else if let zone, zone.count == 4 || zone.count == 2 {
      let minutes = zone.count == 4 ? zone.digits / 100 * 60 + zone.digits % 100 : zone.digits * 60
      // No place on Earth is more than 14 hours from UTC: such a zone is an error, and the time has none.
      shortOffset = minutes <= 14 * 60 ? Int16(zone.sign * minutes) : .min
    } else {
      shortOffset = .min
    }
  }

  /// What month, day, hour, minute and second can be.
  private static func limits(_ index: Int) -> ClosedRange<Int> {
    switch index {
    case 0: 1...12
    case 1: 1...31
    case 2: 0...24
    case 3: 0...59
    default: 0...60
    }
  }

  /// The time for people: `2019`, `Mar 2019`, `12 Mar 2019`, `12 Mar 2019 14:30`.
  public var text: String {
    guard let month else { return String(year) }
    let name = Self.monthNames[month - 1]
    guard let day else { return "\(name) \(year)" }
    guard precision >= .minute, let hour, let minute else { return "\(day) \(name) \(year)" }
    return "\(day) \(name) \(year) \(Self.two(hour)):\(Self.two(minute))"
  }

  /// The date for people, without the time of day: `2019`, `Mar 2019`, `12 Mar 2019`.
  public var dateText: String {
    guard let month else { return String(year) }
    let name = Self.monthNames[month - 1]
    return day.map { "\($0) \(name) \(year)" } ?? "\(name) \(year)"
  }

  /// The FHIR R4 `dateTime`: a time of day is given only with a zone, because FHIR allows it only then.
  public var fhir: String {
    guard let month else { return Self.four(year) }
    guard let day else { return "\(Self.four(year))-\(Self.two(month))" }
    let date = "\(Self.four(year))-\(Self.two(month))-\(Self.two(day))"
    guard precision >= .minute, let hour, hour < 24, let minute, let offsetMinutes else { return date }
    let seconds = second.map { $0 == 60 ? 59 : $0 } ?? 0
    let size = abs(offsetMinutes)
    let zone =
      offsetMinutes == 0
      ? "Z" : "\(offsetMinutes < 0 ? "-" : "+")\(Self.two(size / 60)):\(Self.two(size % 60))"
    return "\(date)T\(Self.two(hour)):\(Self.two(minute)):\(Self.two(seconds))\(zone)"
  }

  /// Days since 1970-01-01 of the earliest moment the time can mean, without regard to its zone; for axes and sorting.
  public var daysSince1970: Double {
    let whole = Self.dayNumber(year: year, month: month ?? 1, day: day ?? 1)
    let seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
    return Double(whole) + Double(seconds) / 86_400
  }

  /// Whether the time lies surely before another: false when the coarser of the two covers the finer.
  public func isBefore(_ other: ClinicalTime) -> Bool {
    let mine = [year, month, day, hour, minute, second]
    let others = [other.year, other.month, other.day, other.hour, other.minute, other.second]
    for (left, right) in zip(mine, others) {
      guard let left, let right else { return false }
      if left != right { return left < right }
    }
    return false
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  private static func four(_ value: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, *chrono-Compatible Low-Level
  /// Date Algorithms*).
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// An edition of a reporter, code or journal, such as `F.3d` of the Federal Reporter.
public struct ReporterEdition: Hashable, Sendable {
  /// What is cited by it.
  public enum Source: Int, Hashable, Sendable, Comparable {
    /// Decisions.
    case cases
    /// Statutes, regulations and registers.
    case laws
    /// Articles.
    case journals

    /// Whether one is preferred to another where a citation may be either.
    public static func < (one: Source, other: Source) -> Bool { one.rawValue < other.rawValue }
  }

  /// The standard abbreviation, such as `F.3d`.
  public var name: String
  /// The abbreviation of the series it belongs to, such as `F.`.
  public var series: String
  /// The full name, such as `Federal Reporter`.
  public var title: String
  /// What is cited by it.
  public var source: Source
  /// The kind that the table gives it, such as `federal`, `state_regional` or `leg_statute`.
  public var kind: String
  /// The first year it covers, where that is known.
  public var firstYear: Int?
  /// The last year it covers, where that is known.
  public var lastYear: Int?

  /// Whether it reports the decisions of the Supreme Court of the United States.
  public var isSupremeCourt: Bool {
    kind == "federal" && title.lowercased().contains("supreme") || kind.contains("scotus")
  }

  /// Whether it covers a year, as far as is known.
  public func covers(_ year: Int) -> Bool {
    (firstYear.map { $0 <= year } ?? true) && (lastYear.map { $0 >= year } ?? true)
  }
}

import Evidence

/// Dates that a search is narrowed by.
public enum LibraryDate {
  /// A date as it was written, `2019`, `2019-03` or `2019-03-12`.
  ///
  /// - Parameters:
  ///   - option: the option, for the error.
  ///   - atEnd: whether a year or a month stands for its last day.
  /// - Throws: ``WorkflowError`` `use.date` for anything else.
  public static func checked(_ text: String, option: String, atEnd: Bool = false) throws -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.count)
    let isDate =
      [[4], [4, 2], [4, 2, 2]].contains(lengths) && parts.allSatisfy { Int($0) != nil }
      && (parts.count < 2 || (1...12).contains(Int(parts[1]) ?? 0))
      && (parts.count < 3 || (1...31).contains(Int(parts[2]) ?? 0))
    guard isDate else {
      throw WorkflowError(
        code: "use.date", message: "\(option) takes a date.", hint: "Write 2019, 2019-03 or 2019-03-12.",
        status: .badUse)
    }
    guard atEnd else { return text }
    return text + ["-12-31", "-31", ""][parts.count - 1]
  }
}

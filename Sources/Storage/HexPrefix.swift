import Evidence

/// The beginning of a hexadecimal name, as the range of names that begin with it.
struct HexPrefix {
  /// The first name of the range.
  let lower: String
  /// The name behind the range: `g` sorts behind each hexadecimal digit.
  let upper: String

  /// `nil` where the text is empty or holds anything but hexadecimal digits behind the lead.
  ///
  /// - Parameters:
  ///   - text: The beginning, in either case.
  ///   - lead: What each name has before its digits, such as `r-`.
  init?(_ text: String, lead: String = "") {
    var digits = Substring(text.lowercased())
    if digits.hasPrefix(lead) { digits = digits.dropFirst(lead.count) }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else {
      return nil
    }
    lower = lead + digits
    upper = lower + "g"
  }
}

extension StorageError {
  /// More than one thing answers to a shortened name.
  static func ambiguous() -> StorageError {
    StorageError(
      code: "store.ambiguous", message: "Several ids in the store begin like this.",
      hint: "Write more of the id.", status: .badUse)
  }
}

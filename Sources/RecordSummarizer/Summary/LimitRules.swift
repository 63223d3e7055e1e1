internal import Evidence

/// Says what a reader must know of the limits of a summary.
struct LimitRules {
  /// What the rules work on.
  let input: SummaryInput
  /// What was asked for.
  let options: SummaryOptions

  /// The sentences, in reading order.
  ///
  /// - Parameter replaced: how many statements were replaced by the record's own words.
  func limits(replaced: Int) -> [String] {
    let record = input.record
    var limits = [
      "Only what stands in this file is summarized. Other records of the person were not looked at."
    ]
    limits.append(
      record.effectiveTime.map {
        "“Current” and “active” are meant at the date of the document, \($0.dateText)."
      }
        ?? "The document has no date: “current” and “active” are as its entries say.")
    if !record.unreadEntries.isEmpty {
      let groups = Dictionary(grouping: record.unreadEntries) { ShortText.line($0.section, limit: 60) }
      let sections = groups.map { "\($0.key) (\($0.value.count))" }.sorted().joined(separator: ", ")
      let count = record.unreadEntries.count
      limits.append(
        "\(count == 1 ? "1 entry was" : "\(count) entries were") not understood and \(count == 1 ? "is" : "are") not in this summary: \(sections)."
      )
    }
    if record.danglingReferences > 0 {
      let count = record.danglingReferences
      limits.append(
        count == 1
          ? "1 entry points to narrative text that is not in the file."
          : "\(count) entries point to narrative text that is not in the file.")
    }
    if let body = record.unstructuredBody {
      limits.append(
        body.text == nil
          ? "The body of the document is \(body.mediaType); nothing in it was read."
          : "The body of the document is text without entries: it is quoted, not understood.")
    }
    if let since = options.since {
      limits.append(
        "\(input.leftOut) results, vital signs, procedures, immunizations and encounters from before \(since.dateText) are left out, as asked. Allergies, problems and medications are complete."
      )
    }
    if let sections = options.sections {
      let left = SummarySection.allCases.filter { !sections.contains($0) }.map(\.title)
      if !left.isEmpty { limits.append("Left out, as asked: \(left.joined(separator: ", ")).") }
    }
    if replaced > 0 {
      limits.append(
        "\(replaced) \(replaced == 1 ? "statement" : "statements") could not be borne out word for word by the entries cited; the record's own words stand there instead."
      )
    }
    return limits
  }
}

/// The sentence on sources that could not be found again.
enum UnresolvedText {
  /// One sentence that names the sources; `nil` when every source was found.
  static func sentence(_ report: SummaryReport) -> String? {
    let numbers = report.unresolved
    if numbers.isEmpty { return nil }
    let shown = numbers.prefix(12).map { "[\($0)]" }.joined(separator: ", ")
    let rest = numbers.count > 12 ? " and \(numbers.count - 12) more" : ""
    let subject = numbers.count == 1 ? "1 source" : "\(numbers.count) sources"
    let advice = "Check the lines that cite \(numbers.count == 1 ? "it" : "them") by hand."
    return
      "\(subject) could not be found again in the document: \(shown)\(rest). \(advice)"
  }
}

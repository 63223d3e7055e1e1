/// Says what a check did not look at.
enum Limits {
  /// A sentence each.
  static func sentences(
    _ checked: [CitationCheck.Checked], _ quotations: [CitationCheck.Quotation], short: Int,
    library: any CitationLibrary
  ) -> [String] {
    var sentences = [
      "Only the texts of this library were looked at (\(library.count) document\(library.count == 1 ? "" : "s")). What a decision "
        + "stands for, and whether it supports the brief's statement, was not judged.",
      "A decision is called overruled or superseded only where a document of the library says so; no other source was asked.",
    ]
    let own = checked.filter { !$0.citation.isRunningHead }
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { sentences.append("\(count) \(count == 1 ? one : many)") }
    }
    add(
      own.count { $0.citation.kind == .statute },
      "citation of a statute, regulation or register was read and not looked up.",
      "citations of statutes, regulations and registers were read and not looked up.")
    add(
      own.count { $0.citation.kind == .journal }, "citation of an article was read and not looked up.",
      "citations of articles were read and not looked up.")
    add(
      own.count {
        $0.citation.kind == .section || $0.citation.kind == .record || $0.citation.kind == .crossReference
      },
      "reference to a bare section, the record or another part of the brief was not looked up.",
      "references to bare sections, the record or other parts of the brief were not looked up.")
    add(
      own.count { $0.findings.contains { $0.code == .notInLibrary } },
      "decision is not in the library, and nothing of it was compared.",
      "decisions are not in the library, and nothing of them was compared.")
    add(
      own.count { $0.findings.contains { $0.code == .pinpointNotChecked } },
      "pinpoint could not be looked up, because the library's copy does not show such pages or paragraphs.",
      "pinpoints could not be looked up, because the library's copies do not show such pages or paragraphs.")
    add(
      short, "quotation of fewer than \(CitationChecker.fewestWords) words was not checked.",
      "quotations of fewer than \(CitationChecker.fewestWords) words were not checked.")
    add(
      quotations.count { $0.verdict == .notChecked },
      "quotation could not be checked, because its source is not in the library.",
      "quotations could not be checked, because their sources are not in the library.")
    return sentences
  }
}

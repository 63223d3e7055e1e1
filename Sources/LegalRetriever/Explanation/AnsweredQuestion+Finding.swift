public import Evidence

extension AnsweredQuestion {
  /// The kind of findings that answers are stored as.
  public static let kind = "library-answer"
  /// The rules by which passages are ranked.
  public static let rules = "legal-search/1"

  /// What the library says in a sentence.
  public var sentence: String {
    let quoted = passages.count { $0.isQuoted }
    let number = "\(quoted) passage\(quoted == 1 ? "" : "s")"
    switch verdict {
    case .says: return "The library answers the question in \(number)."
    case .maySay: return "The library may answer the question in \(number); a person has to read them."
    case .doesNotSay: return "The library does not say; the nearest passages were found to be no answer."
    case nil:
      return passages.isEmpty
        ? "No passage of the library has a word of the question."
        : "\(passages.count) passages of the library were ranked for the question."
    }
  }

  /// The result as it is stored: a claim for each passage that is quoted.
  ///
  /// - Parameters:
  ///   - documents: what is known of the documents that the passages are of.
  ///   - program: the program and its version.
  public func finding(documents: [Document], program: String) -> Finding {
    let shown = verdict == .doesNotSay ? passages : passages.filter(\.isQuoted)
    var claims = shown.enumerated().map { place, passage in
      Claim(
        id: "passage-\(place + 1)", text: passage.quotation, origin: .quotation,
        emphasis: passage.supersededOn == nil ? .normal : .warning,
        flag: passage.supersededOn == nil ? nil : "Superseded",
        citations: [Citation(span: passage.span, label: passage.label, quote: passage.quotation)],
        details: passage.supersededOn.map { [LabeledValue("Superseded on", $0)] } ?? [])
    }
    if verdict == .doesNotSay {
      claims = [
        Claim(
          id: "absence", text: "The library does not say.", origin: .absence,
          citations: claims.flatMap(\.citations))
      ]
    }
    return Finding(
      kind: Self.kind, title: verdict == nil ? "Search in a library" : "Question to a library",
      subject: [LabeledValue("Question", question), LabeledValue("Library", library)],
      sections: [
        Finding.Section(
          id: "passages", title: verdict == .doesNotSay ? "Looked at, and no answer" : "Passages",
          claims: claims)
      ],
      limits: notes, documents: documents,
      stamp: RunStamp(
        program: program, rules: Self.rules, inputs: documents.map(\.digest),
        options: [
          LabeledValue("Question", question), LabeledValue("Library", library),
          LabeledValue("Asks", verdict == nil ? "search" : "ask"),
        ] + options + [LabeledValue("Passages in the library", String(passageCount))]))
  }
}

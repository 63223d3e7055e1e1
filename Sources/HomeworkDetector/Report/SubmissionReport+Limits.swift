import Explainability

extension SubmissionReport {
  /// What the result is not, what the student can bring, and how to contest it.
  static func limits(of check: SubmissionCheck) -> [PageBlock] {
    [
      .heading("What this result is not"),
      .list(isNot(check)),
      .heading("What the student can bring"),
      .list(canBring(check)),
      .heading("How to contest it"),
      .list(contest),
      .fold(
        "Rules that may apply (information, not legal advice)",
        [
          .list([
            "European Union, General Data Protection Regulation, Article 22: a person has the right not to be subject "
              + "to a decision based solely on automated processing that has legal or similarly significant effects. "
              + "Where exceptions allow such a decision, safeguards include a person's review, saying one's own "
              + "view, and contesting the decision.",
            "European Union, AI Act (Regulation 2024/1689), Annex III point 3: systems meant to evaluate learning "
              + "outcomes, or to detect prohibited behaviour in tests, are listed as high-risk, with exceptions. "
              + "Whether a check of homework falls under it depends on how it is used. Article 86: who is "
              + "significantly affected by a decision based on the output of such a system may ask whoever uses it to "
              + "explain its role. See from which date these rules apply.",
            "United States, FERPA regulations, 34 CFR 99.20: a parent, or a student who is 18 or at a college, may ask a "
              + "school that they cover to amend an education record believed to be inaccurate, misleading or against the "
              + "student's privacy. Where the school refuses, there is a right to a hearing (99.21). This is about "
              + "what the record says.",
            "The rules of the school and of the country come first to look at; others may apply as well.",
          ])
        ], isOpen: false),
    ]
  }

  /// How to contest a result, a step each.
  static let contest = [
    "A person decides, never this program. Ask who decides, and by which rules of the school.",
    "Ask for a second reader who does not know this result.",
    "Ask to see this page, and say in writing what it leaves out or gets wrong.",
  ]

  static func isNot(_ check: SubmissionCheck) -> [String] {
    switch check.kind {
    case .prose:
      [
        "It is not proof. It compares a text with other texts; it did not see how this one was written.",
        "It must not be used alone, for a grade or for a measure against a student.",
        "It is less sure for people who learn English, for short texts, and for texts that follow a template or a "
          + "set form.",
        "It cannot tell help that was allowed (spelling, grammar, translation, editing) from help that was not.",
      ]
    case .program:
      [
        "It is not proof. Two programs for the same task can be alike although nobody copied.",
        "It must not be used alone, for a grade or for a measure against a student.",
        "Short programs, starter code, templates and code from the lesson make programs alike.",
        "It cannot tell work together that was allowed from work together that was not.",
      ]
    }
  }

  private static func canBring(_ check: SubmissionCheck) -> [String] {
    switch check.kind {
    case .prose:
      [
        "Drafts, outlines and notes, on paper too.",
        "The revision history of the program in which the text was written.",
        "Sources that were used, with the places that were read.",
        "A talk about the text: why it is built this way, what a passage means, what was left out.",
      ]
    case .program:
      [
        "Earlier versions, commits, backups and notes.",
        "Where code was taken from, and who was allowed to help.",
        "A talk about the program: how it works, why it is built this way, what to change for another task.",
      ]
    }
  }

  /// What was not checked, or was missing.
  static func unchecked(of check: SubmissionCheck) -> [PageBlock] {
    [.heading("What was not checked, or not found"), .list(uncheckedItems(of: check))]
  }

  /// What was not checked or not found, a sentence each.
  static func uncheckedItems(of check: SubmissionCheck) -> [String] {
    var items: [String] = []
    if check.kind == .program {
      items.append("Who wrote a program is not supported: only what it shares with others was looked at.")
    } else if check.detection.explanation == nil {
      items.append("The wording was not measured, so there is no account of reasons and sentences.")
    } else if let end = check.detection.explanation?.sentences.map(\.range.upperBound).max() {
      let scalars = check.text.unicodeScalars
      let rest = scalars.dropFirst(end)
      if rest.contains(where: \.properties.isAlphabetic) {
        let share = Double(rest.count) / Double(max(scalars.count, 1))
        items.append(
          "The end of the text was not measured for the result: \(ReportWords.outOf100(share)) of every 100 "
            + "characters.")
      }
    }
    if check.similar.isEmpty {
      items.append(
        "No similar submission is listed. Only submissions that were given to the check can be compared, and nothing "
          + "was searched on the internet.")
    } else {
      items.append("Nothing was searched on the internet.")
    }
    if check.kind == .prose {
      items.append(
        check.references.isEmpty
          ? "No reference is listed as faulty. Whether sources exist, and say what the text says, was not checked."
          : "Whether sources exist, and say what the text says, was not checked.")
      if check.history == nil { items.append("There was no earlier writing of the student to compare with.") }
    }
    if check.revision == nil { items.append("The file says nothing of how it came about.") }
    if check.surface.isEmpty {
      items.append(
        "No invisible or look-alike characters, hidden text, leaked phrases or marks of Markdown were found.")
    }
    items.append("Pictures, formulas and whether what the text says is true were not checked.")
    return items
  }
}

import Explainability
import LanguageModelCore

/// What ranks passages and checks citations: rules and weights, and how often they were wrong.
enum SearchModelCard {
  /// The card of answers.
  ///
  /// - Parameter usesVectors: whether a model's vectors took part.
  static func answers(usesVectors: Bool) -> ReportModelCard {
    ReportModelCard(
      name: AnsweredQuestion.rules,
      words: WordedText(
        "A sum: how surely the question names the document, BM25 of the question’s words and of the words of clauses it is about, "
          + "the neighbouring passages, "
          + (usesVectors ? "the likeness of vectors that a model on this computer makes, " : "")
          + "and phrases in quotation marks. No language model writes a word: every passage is quoted.",
        plain: "It counts which words of the question stand in which part of the documents. It only quotes."),
      training: WordedText(
        "The vocabulary of clauses was written by hand, and the weights of the parts were set, with questions of LegalBench-RAG about contracts in view. "
          + "How likely a passage is an answer was fitted on 75 contracts of CUAD.",
        plain: "People wrote the word lists and set the weights, with sample questions in view."),
      thresholds: [
        .init(
          name: "Quoted as an answer", value: "likelihood of at least \(AnswerLikelihood.says)",
          setBy: "the developers, on 75 contracts of CUAD"),
        .init(
          name: "Quoted for a person to judge", value: "likelihood of at least \(AnswerLikelihood.maySay)",
          setBy: "the developers, on 75 contracts of CUAD"),
        .init(
          name: "Looked at first: a document that the question names",
          value: "sureness of at least \(DocumentRouter.lookedAt)", setBy: "the developers"),
      ],
      attributes: attributes(
        output: "passages of documents, each with its place", kind: "a ranking, and quotations",
        use: "finding where long documents speak of something",
        caution: "to conclude from silence: that no passage was found does not show that there is none",
        validity: "see the error rates of this report, and Reports/retrieval.md"))
  }

  /// The card of checks of citations.
  static let citations = ReportModelCard(
    name: CitationCheck.rules,
    words: WordedText(
      "Rules find citations by the forms and names of the reporters-db and courts-db tables, resolve short forms, and compare names, years, "
        + "pinpoints and quotations with the documents, word by word. No language model takes part.",
      plain: "Fixed rules compare each citation and each quotation with the documents, word by word."),
    training: WordedText(
      "None: nothing was trained. The rules were written against opinions of the US Supreme Court and judgments of the UK.",
      plain: "None."),
    thresholds: [
      .init(
        name: "A quotation is checked", value: "from \(CitationChecker.fewestWords) words on",
        setBy: "the developers: fewer words stand in many places by chance")
    ],
    attributes: attributes(
      output: "for each citation and quotation what agrees, what differs and what was not checked",
      kind: "a comparison with documents",
      use: "finding wrong citations and altered quotations in a brief before it is filed",
      caution: "to learn whether a decision is good law elsewhere, or supports the statement it is cited for",
      validity: "see the error rates of this report, and Reports/citations.md"))

  private static func attributes(
    output: String, kind: String, use: String, caution: String, validity: String
  ) -> [ReportModelCard.Attribute] {
    [
      .init(.developer, "the maintainers of Attest; through the project’s issue list"),
      .init(.funding, "not recorded by the program"), .init(.output, output), .init(.outputKind, kind),
      .init(.intendedUse, use),
      .init(.intendedUsers, "lawyers and paralegals who can read the documents themselves"),
      .init(.decisionRole, "informs; a person decides"), .init(.cautionedUse, caution),
      .init(.internalValidity, validity),
      .init(.updating, "with each version of the program; its digest and version stand in the header"),
    ]
  }

  /// How often passages were ranked wrong, by set of questions; LegalBench-RAG, development questions.
  static let rankingErrors: [GroupErrorRate] = [
    ("questions about contracts (CUAD)", 90, 22, 4),
    ("questions about non-disclosure agreements (ContractNLI)", 81, 24, 0),
    ("questions about merger agreements (MAUD)", 108, 39, 3),
    ("questions about privacy policies (PrivacyQA)", 39, 18, 3),
  ].flatMap { group, cases, first, eight in
    [
      rate(group, "no word asked for in the first passage", first, of: cases),
      rate(group, "no word asked for in the first eight passages", eight, of: cases),
    ]
  }

  /// How often planted quotations were misjudged; 500 in briefs made from opinions.
  static let quotationErrors: [GroupErrorRate] = [
    ("quotations word for word", 72), ("one word changed", 72), ("a number changed", 72),
    ("a negation dropped", 71), ("elided with marks", 71), ("joined from two places", 71), ("invented", 71),
  ].map { group, cases in
    rate(group, "judged otherwise than what was done", 0, of: cases)
  }

  /// A rate with Wilson's interval at 95 %.
  private static func rate(_ group: String, _ error: String, _ errors: Int, of cases: Int) -> GroupErrorRate {
    let interval = try? WilsonInterval(successes: errors, trials: cases)
    return GroupErrorRate(
      group: group, error: error, errors: errors, cases: cases, lower: interval?.lower, upper: interval?.upper
    )
  }
}

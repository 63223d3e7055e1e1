import Evidence
import Explainability

/// What made a summary: rules, not a model.
enum RecordModelCard {
  private static let untrained = "nothing was trained: sentences are made by rule from coded entries"

  static let card = ReportModelCard(
    name: RecordSummary.rules,
    words: WordedText(
      "Rules put coded entries into short English sentences. A check then looks for each number, unit, date, code, name and "
        + "negation of a sentence in the entries it cites; a sentence that does not pass is not shown. No language model takes part.",
      plain:
        "Fixed rules turn the entries of a record into short sentences. A second step checks each sentence. No language model takes part."
    ),
    training: WordedText(
      "None: \(untrained). The rules were written against sample records of certified products, published examples and synthetic records.",
      plain: "None. The rules were written by people and tried on sample records."),
    thresholds: [
      .init(
        name: "Result marked high or low", value: "the record’s own interpretation or reference range",
        setBy: "the laboratory, in the record"),
      .init(
        name: "Places of one fact that are cited",
        value: "at most \(ClaimWriter.citedPlaces); the rest are counted",
        setBy: "the developers, for legibility"),
      .init(
        name: "Entries behind a chart or list that are cited",
        value: "at most \(ClaimWriter.citedFacts); all are counted", setBy: "the developers, for legibility"),
      .init(
        name: "A sentence is shown", value: "no part of it is missing in the entries it cites",
        setBy: "the developers; it cannot be changed"),
    ],
    attributes: [
      .init(.developer, "the maintainers of Attest; through the project’s issue list"),
      .init(.funding, "not recorded by the program"),
      .init(.output, "a summary: sentences and quotations, each with the entries it rests on"),
      .init(
        .outputKind, "none of prediction, classification or recommendation: a summary of what is recorded"),
      .init(.intendedUse, "reading a long record faster, with every line open to a check"),
      .init(.intendedPatients, "any person whose record is C-CDA or CDA"),
      .init(.intendedUsers, "clinicians who can read the record itself"),
      .init(.decisionRole, "informs; a person decides"),
      .init(
        .cautionedUse,
        "deciding from the summary alone; records in other formats; emergencies in which the record cannot be opened"
      ),
      .init(
        .knownRisks, "what is not recorded, or recorded only in scanned pages or free text, is not summarized"
      ),
      .init(.trainingCriteria, untrained, applies: false),
      .init(
        .sensitiveInputs,
        "shown where recorded (language, sex, birth date, social history); no rule treats people differently by them"
      ),
      .init(.representativeness, untrained, applies: false),
      .init(.relevance, untrained, applies: false),
      .init(.fairnessApproach, "the same rules for every record; what a record leaves out is said"),
      .init(.biasManagement, untrained, applies: false),
      .init(
        .externalData,
        "records of certified products, published examples and synthetic records, some of them used in development: see the project’s reports"
      ),
      .init(.externalTester, "the maintainers; no outside party so far"),
      .init(.externalRepresentativeness, "test patients and samples; not a population"),
      .init(
        .externalProcess,
        "each line held against the XML it cites by a scanner that shares no code with the reader"),
      .init(.internalValidity, untrained, applies: false),
      .init(.internalFairness, untrained, applies: false),
      .init(.externalValidity, "see the error rates above and the project’s reports"),
      .init(.externalFairness, "not measured"),
      .init(.outcomeEvaluation, "none"),
      .init(.validityMonitoring, "evaluations are run again with each version and published with it"),
      .init(.localValidity, "not measured; `attest evaluate records` measures it on local records"),
      .init(.fairnessMonitoring, "none"),
      .init(.localFairness, "not measured"),
      .init(.updating, "with each version of the program"),
      .init(.correcting, "by a new version; results made by an earlier one name it"),
    ])
}

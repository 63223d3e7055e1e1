import Explainability

/// What made a verdict: the detector, what it learned from, and who set its thresholds.
enum DetectorModelCard {
  static func card(_ parameters: DetectorParameters?, check: SubmissionCheck) -> ReportModelCard {
    ReportModelCard(
      name: check.detection.detector,
      words: WordedText(
        "An additive logistic model over named features of predictability and style, one curve a feature, so that its account is exact. A small "
          + "language model on this computer measures how predictable each word is; it judges nothing.",
        plain:
          "A sum over many things that can be counted in a text. A small AI model on this computer guesses each next word. It judges nothing."
      ),
      training: training(parameters), thresholds: thresholds(parameters),
      attributes: attributes(parameters))
  }

  private static func training(_ parameters: DetectorParameters?) -> WordedText {
    guard let parameters else {
      return "The check was made by another version of the detector, whose training data are not known here."
    }
    let sources = parameters.sources.map {
      "\($0.name) (\(ReportWords.count($0.human)) by people, \(ReportWords.count($0.ai)) by language models)"
    }
    return WordedText(
      "Texts whose writers are known: \(sources.joined(separator: "; ")). Error rates are of sources that were left out of training.",
      plain:
        "Texts whose writers are known, from \(parameters.sources.count) sources. It was tested on sources it had not seen."
    )
  }

  private static func thresholds(_ parameters: DetectorParameters?) -> [ReportModelCard.Threshold] {
    guard let thresholds = parameters?.thresholds else { return [] }
    let by = "the developers, in training, on sources that were left out"
    return [
      .init(
        name: "Called likely AI-written",
        value:
          "log-odds above \(ReportWords.value(thresholds.ai)), for at most \(ReportWords.value(thresholds.alpha * 100)) % of people’s texts, and "
          + "\(ReportWords.value(thresholds.sourceAlpha * 100)) % in any one source", setBy: by),
      .init(
        name: "Called likely written by a person",
        value:
          "log-odds below \(ReportWords.value(thresholds.human)), for at most \(ReportWords.value(thresholds.missed * 100)) % of texts by language models",
        setBy: by),
      .init(
        name: "Not judged: too short", value: "fewer than \(Detector.fewestWords) words",
        setBy: "the developers"),
      .init(
        name: "Not judged: too improbable",
        value: "on average below \(ReportWords.value(thresholds.improbable)) nats a token", setBy: by),
      .init(
        name: "Not judged: not English prose",
        value:
          "fewer than \(ReportWords.value(thresholds.functionWords * 100)) of 100 words are function words",
        setBy: by),
    ]
  }

  private static func attributes(_ parameters: DetectorParameters?) -> [ReportModelCard.Attribute] {
    let other = "the rule is about health; this is a check of homework"
    return [
      .init(.developer, "the maintainers of Attest; through the project’s issue list"),
      .init(.funding, "not recorded by the program"),
      .init(
        .output, "one of “likely written by a person”, “uncertain”, “likely AI-written”, with its reasons"),
      .init(.outputKind, "a classification that may abstain"),
      .init(.intendedUse, "preparing a talk about a text, never a measure by itself"),
      .init(.intendedPatients, other, applies: false),
      .init(.intendedUsers, "teachers, together with the student"),
      .init(.decisionRole, "informs; a person decides"),
      .init(
        .cautionedUse,
        "grades, punishment, short texts, other languages than English, set forms, translations"),
      .init(.knownRisks, "people are called likely AI-written; error rates by group stand in this report"),
      .init(.trainingCriteria, "texts with a known writer, cut to like lengths, their formatting taken away"),
      .init(.sensitiveInputs, "none is an input; learners of English are measured as a group of their own"),
      .init(
        .representativeness,
        "essays, answers, news and stories in English of the named sources; not all of a school’s writing"),
      .init(.relevance, "a text unlike the training texts is not judged"),
      .init(
        .fairnessApproach,
        "the threshold holds in each source by itself, learners of English included; abstaining before accusing"
      ),
      .init(
        .biasManagement,
        "features of formatting are left out; curves are learned over sources of several kinds"),
      .init(.externalData, "each source in turn was left out of training and measured"),
      .init(.externalTester, "the maintainers; no outside party so far"),
      .init(.externalRepresentativeness, "the named sources; not a population of students"),
      .init(.externalProcess, "thresholds and rates from sources that the measured detector had not seen"),
      .init(.internalValidity, "see the project’s reports"),
      .init(.internalFairness, "see the error rates by group"),
      .init(.externalValidity, "see the error rates by group"),
      .init(.externalFairness, "see the error rates by group"),
      .init(.outcomeEvaluation, "none"),
      .init(.validityMonitoring, "evaluations are run again with each version and published with it"),
      .init(.localValidity, "not measured; a school can measure it on texts whose writers it knows"),
      .init(.fairnessMonitoring, "with each version, by group"),
      .init(.localFairness, "not measured"),
      .init(.updating, "with each version of the detector"),
      .init(.correcting, "by a new version; checks made by an earlier one name it"),
    ]
  }
}

import Foundation
import HomeworkDetector

/// What becomes of the verdicts when texts are cut or changed; the detector has not learned from their source.
struct DetectorRobustness {
  /// The section of the report.
  private(set) var text =
    "## Cut and changed texts\n\nHits may fall; people may not be called AI more often.\n\n"

  /// The words that texts are cut to.
  static let lengths = [50, 100, 200, 400]

  /// Measures.
  ///
  /// - Parameter most: How many texts of each kind are changed and scored anew.
  static func measured(
    _ evaluation: DetectorEvaluation, most: Int, by scoring: TextScoring,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> DetectorRobustness {
    var result = DetectorRobustness()
    result.text += cuts(evaluation)
    result.text += restored(evaluation)
    guard most > 0 else { return result }
    let sample = evaluation.sample(most)
    var table = MarkdownTable(headings)
    table.add(row("as they are", sample.map { evaluation.judged[$0] }))
    for (number, variant) in [TextVariant.typos, .synonyms, .rewording].enumerated() {
      let passages = sample.map { index in
        let passage = evaluation.corpus.passages[evaluation.measured.places[index]]
        return ScoredCorpus.firstPassage(of: variant.applied(to: passage)) ?? passage
      }
      let tokens = try await scoring.tokens(of: passages) { progress((Double(number) + $0) / 3) }
      table.add(
        row(
          variant.title,
          zip(sample, zip(passages, tokens)).map { index, pair in
            judged(evaluation, index, MeasuredPassage(text: pair.0, tokens: pair.1))
          }))
    }
    result.text += """
      Words changed, and the changed passages scored anew: \(sample.count) texts of \(Detector.fewestWords) words and more, \
      from each source as many as there are up to the same number. There is no text by a paraphrasing model among the \
      development data; rewording by rule (other connectives, contractions, clauses, synonyms) stands for it and is weaker.

      \(table.text)

      """
    return result
  }

  private static let headings = [
    "Texts", "#People", "#AI", "#AUROC", "#People called AI", "#AI found", "#Uncertain, people",
    "#Uncertain, AI", "#Median log-odds, people", "#Median log-odds, AI",
  ]

  private static func row(_ name: String, _ judged: [JudgedText]) -> [String] {
    let figures = JudgedTexts(judged)
    let (people, machines) = (figures.people.count, figures.machines.count)
    return [
      name, "\(people)", "\(machines)", JudgedTexts.decimal(figures.auroc),
      JudgedTexts.share(figures.accused, of: people), JudgedTexts.share(figures.found, of: machines),
      JudgedTexts.percent(figures.people.count { $0.verdict == .uncertain }, of: people),
      JudgedTexts.percent(figures.machines.count { $0.verdict == .uncertain }, of: machines),
      Figures.decimal(Figures.median(figures.people.map(\.score)), 2),
      Figures.decimal(Figures.median(figures.machines.map(\.score)), 2),
    ]
  }

  /// What the detector that has not learned from a text's source says of a changed form of it.
  private static func judged(
    _ evaluation: DetectorEvaluation, _ index: Int, _ passage: MeasuredPassage
  ) -> JudgedText {
    let text = evaluation.measured.texts[index]
    let changed = TrainingText(passage: passage, isAI: text.isAI, source: text.source)
    guard let outcome = evaluation.heldOut.outcome(of: changed, names: evaluation.measured.names) else {
      return evaluation.judged[index]
    }
    return JudgedText(
      isAI: text.isAI, words: changed.words, score: outcome.logOdds, probability: outcome.probability,
      verdict: outcome.verdict)
  }

  /// Texts cut behind a sentence.
  ///
  /// What stands behind a token does not change its score, so that nothing is scored anew.
  private static func cuts(_ evaluation: DetectorEvaluation) -> String {
    var table = MarkdownTable(headings)
    let long = evaluation.measured.texts.indices.filter { index in
      evaluation.measured.texts[index].words >= 200
    }
    for length in lengths {
      let judged = long.map { index in
        let place = evaluation.measured.places[index]
        let whole = evaluation.corpus.passages[place]
        guard let cut = ScoredCorpus.firstPassage(of: whole, words: length), cut != whole else {
          return evaluation.judged[index]
        }
        let end = cut.unicodeScalars.count
        let tokens = evaluation.corpus.tokens[place].filter { $0.range.upperBound <= end }
        return Self.judged(evaluation, index, MeasuredPassage(text: cut, tokens: tokens))
      }
      table.add(row("cut at \(length) words", judged))
    }
    return """
      The \(long.count) texts of which 200 words and more were measured, cut behind the last whole sentence; the scores of \
      the tokens before a cut do not depend on what stands behind it. At 400 words the passage is the first \
      \(PassageCutter.words). Texts of fewer than \(Detector.fewestWords) words get no verdict.

      \(table.text)

      """
  }

  /// Changes that normalising undoes.
  private static func restored(_ evaluation: DetectorEvaluation) -> String {
    var table = MarkdownTable(
      "Change of the text as it was read", "#Texts", "#The same text after normalising")
    for variant in [TextVariant.lookAlikes, .zeroWidth] {
      let same = evaluation.measured.places.count { place in
        ScoredCorpus.firstPassage(of: variant.applied(to: evaluation.corpus.texts[place].text))
          == evaluation.corpus.passages[place]
      }
      let total = evaluation.measured.places.count
      table.add(variant.title, "\(total)", "\(same) (\(JudgedTexts.percent(same, of: total)))")
    }
    return """
      Where normalising gives the same text back, the verdict is the same:

      \(table.text)

      """
  }
}

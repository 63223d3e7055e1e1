import Evidence
import Foundation
import HomeworkDetector

/// The detector's procedure applied to labelled texts, each source left out in turn.
struct DetectorEvaluation: Sendable {
  /// The texts and their scores.
  let corpus: ScoredCorpus
  /// The texts that were measured, with their features.
  let measured: MeasuredCorpus
  /// What was said of each source, and the parameters that said it.
  let heldOut: SourceHeldOut
  /// The verdicts in the order of the measured texts.
  let judged: [JudgedText]

  /// Leaves out each source in turn.
  init(corpus: ScoredCorpus, model: ModelIdentity, progress: (Double) -> Void) throws {
    self.corpus = corpus
    measured = corpus.measured()
    heldOut = try SourceHeldOut(measured.texts, names: measured.names, model: model, progress: progress)
    let texts = measured.texts
    judged = heldOut.outcomes.map { outcome in
      JudgedText(
        isAI: texts[outcome.text].isAI, words: texts[outcome.text].words, score: outcome.logOdds,
        probability: outcome.probability, verdict: outcome.verdict)
    }
  }

  /// The sources in the order of their names.
  var sources: [String] { Set(measured.texts.map(\.source)).sorted() }

  /// The labelled text of a measured one.
  func label(_ index: Int) -> LabeledText { corpus.texts[measured.places[index]] }

  /// Texts of both kinds of at least so many words, as many from each source as there are, at most so many of a kind.
  func sample(_ most: Int, fewest words: Int = Detector.fewestWords) -> [Int] {
    guard most > 0 else { return [] }
    var chosen: [Int] = []
    for isAI in [false, true] {
      var queues = sources.map { source in
        measured.texts.indices.filter {
          measured.texts[$0].source == source && measured.texts[$0].isAI == isAI
            && measured.texts[$0].words >= words
        }[...]
      }
      var taken: [Int] = []
      while taken.count < most, queues.contains(where: { !$0.isEmpty }) {
        for place in queues.indices {
          if taken.count < most, let next = queues[place].popFirst() { taken.append(next) }
        }
      }
      chosen += taken
    }
    return chosen.sorted()
  }

  /// A JSON object a line for each text: its id, probability and verdict.
  var results: String {
    zip(measured.texts.indices, judged).map { index, text in
      let id = label(index).id.filter { $0 != "\"" && $0 != "\\" }
      return """
        {"id":"\(id)","probability":\(Figures.decimal(text.probability ?? 0.5, 6)),\
        "verdict":"\(text.verdict.rawValue)"}

        """
    }.joined()
  }
}

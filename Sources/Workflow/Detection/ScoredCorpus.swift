import Evidence
import Foundation
import HomeworkDetector

/// Labelled texts with the scores of their first passage: what the detector is trained and measured on.
struct ScoredCorpus: Sendable {
  /// The texts.
  var texts: [LabeledText]
  /// The passage of each that was scored, normalised.
  var passages: [String]
  /// The scored tokens of each passage.
  var tokens: [[ScoredToken]]

  /// Reads texts and scores their first passages; a text without a word is left out.
  ///
  /// - Parameters:
  ///   - limit: how many texts to take, drawn evenly over all; `nil` for all.
  ///   - words: the most words of a passage.
  static func scored(
    _ paths: [String], limit: Int? = nil, words: Int = PassageCutter.words, by scoring: TextScoring,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> ScoredCorpus {
    // The order hangs on the ids alone, so that what a run that was cut off has scored is a fair sample of all.
    var texts = try LabeledTexts.read(paths).map { (key: order($0.id), text: $0) }
    texts.sort { $0.key != $1.key ? $0.key < $1.key : $0.text.id < $1.text.id }
    if let limit { texts = Array(texts.prefix(limit)) }
    let kept = texts.compactMap { _, text -> (LabeledText, String)? in
      firstPassage(of: text.text, words: words).map { (text, $0) }
    }
    let passages = kept.map(\.1)
    let tokens = try await scoring.tokens(of: passages, progress: progress)
    return ScoredCorpus(texts: kept.map(\.0), passages: passages, tokens: tokens)
  }

  /// The features of texts of at least so many words; programs among them are left out.
  func measured(fewest words: Int = 50) -> MeasuredCorpus {
    let sources = TextSource.sources(of: texts)
    var corpus = MeasuredCorpus()
    for index in texts.indices where ProgramLanguage(fileName: "", text: texts[index].text) == nil {
      let passage = MeasuredPassage(text: passages[index], tokens: tokens[index])
      guard passage.words >= words else { continue }
      if corpus.names.isEmpty { corpus.names = passage.features.map(\.id) }
      corpus.places.append(index)
      corpus.texts.append(
        TrainingText(
          passage: passage, isAI: texts[index].isAI, source: sources[index], tags: texts[index].tags))
    }
    return corpus
  }

  /// The first passage of a text in the plain form that is measured; `nil` where it has no word.
  static func firstPassage(of text: String, words: Int = PassageCutter.words) -> String? {
    let codes = Array(TextNormalizer.normalize(text).text.unicodeScalars)
    guard let range = PassageCutter.passages(of: codes.map(\.value), most: 1, words: words).first else {
      return nil
    }
    var passage = String.UnicodeScalarView()
    passage.append(contentsOf: codes[range])
    return String(passage)
  }

  /// The FNV-1a hash of an id.
  private static func order(_ id: String) -> UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

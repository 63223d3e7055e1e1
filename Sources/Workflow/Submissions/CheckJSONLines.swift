import DocumentReading
public import Evidence
import Foundation
public import HomeworkDetector

/// Judges the texts of a file of JSON lines, one line of result for each; nothing is stored.
public struct CheckJSONLines: Sendable {
  /// What is written for a text.
  public struct Line: Codable, Hashable, Sendable {
    /// The text's name in the file.
    public var id: String
    /// The calibrated probability that a language model wrote it, at even odds beforehand; 0.5 where nothing was measured.
    public var probability: Double
    /// The verdict.
    public var verdict: Verdict
    /// The log-odds before calibration; `nil` where nothing was measured.
    public var logOdds: Double?
    /// The words counted.
    public var words: Int
    /// Why there is no verdict.
    public var reasons: [AbstentionReason.Kind]
  }

  private let home: ModelHome

  /// A check by the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// Judges the texts in order.
  ///
  /// - Parameters:
  ///   - scores: the file that keeps the scores of tokens; `nil` for none.
  ///   - onLine: is given each line of JSON as soon as it stands, in the order of the file.
  /// - Returns: What is wrong with lines that were left out.
  /// - Throws: an `AttestError`; `CancellationError`.
  public func run(
    _ path: String, scores: String?, onLine: @escaping @Sendable (String) -> Void,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [any AttestError] {
    let intake = JSONLinesIntake(
      try FileBytes.read(path, name: path, limit: 1 << 30), name: path)
    let detector = try Detector.essays()
    let scoring = TextScoring(
      model: try CheckSubmissions.scoringModel(home, for: detector), cache: try TokenScoreCache(path: scores))
    let total = Double(max(1, intake.texts.count))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    for start in stride(from: 0, to: intake.texts.count, by: 16) {
      let some = intake.texts[start..<min(start + 16, intake.texts.count)]
      let texts = some.map { TextNormalizer.normalize($0.text) }
      let ranges = texts.map(Detector.passages)
      let passages = zip(texts, ranges).map { text, ranges -> [String] in
        let codes = Array(text.text.unicodeScalars)
        return ranges.map { range in
          var view = String.UnicodeScalarView()
          view.append(contentsOf: codes[range])
          return String(view)
        }
      }
      let tokens = try await scoring.tokens(of: passages.flatMap { $0 }) { _ in }
      var next = 0
      for (place, text) in some.enumerated() {
        let own = ranges[place].enumerated().map { ScoredPassage(range: $1, tokens: tokens[next + $0]) }
        next += own.count
        let found = detector.detect(texts[place], passages: own)
        let line = Line(
          id: text.id, probability: found.probability ?? 0.5, verdict: found.verdict,
          logOdds: found.explanation?.logOdds, words: found.words, reasons: found.reasons.map(\.kind))
        onLine(String(decoding: try encoder.encode(line), as: UTF8.self) + "\n")
      }
      progress(Double(start + some.count) / total)
    }
    return intake.problems
  }
}

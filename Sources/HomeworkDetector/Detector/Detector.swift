internal import Evidence

/// Judges whether a text reads as a person's or as a language model's, or says that it cannot tell.
///
/// The judgement is the sum of an additive model over the text's passages, weighted by their words, so that its account
/// is exact; see ``DetectionExplanation``.
public struct Detector: Sendable {
  /// The fewest words of a text that is judged.
  public static let fewestWords = 120

  /// What was learned.
  public let parameters: DetectorParameters

  /// A detector.
  public init(parameters: DetectorParameters) { self.parameters = parameters }

  /// The detector of English essays that comes with the program.
  ///
  /// - Throws: ``HomeworkDetectorError`` `detector.file` where the program was built without it.
  public static func essays() throws -> Detector {
    Detector(parameters: try DetectorParameters(json: PackageResources.essays_en_json))
  }

  /// The passages of a text that the language model has to score: half-open ranges of code points of the normalised text.
  public static func passages(of text: NormalizedText) -> [Range<Int>] {
    PassageCutter.passages(of: text.text.unicodeScalars.map(\.value))
  }

  /// What the detector says of a text.
  ///
  /// - Parameters:
  ///   - text: The normalised text.
  ///   - passages: Its passages in the order of ``passages(of:)``, scored.
  public func detect(_ text: NormalizedText, passages: [ScoredPassage]) -> Detection {
    let codes = Array(text.text.unicodeScalars)
    let words = WordSplitter.words(of: codes.map(\.value)).count
    guard words > 0, !passages.isEmpty else {
      return unmeasured(.empty, "Nothing that can be measured is left of the text.", words: words)
    }
    let parts = passages.map { passage in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: codes[passage.range])
      return DetectedPassage(
        range: passage.range, measured: MeasuredPassage(text: String(view), tokens: passage.tokens))
    }
    let account = DetectionAccount(passages: parts, parameters: parameters, text: text)
    let explanation = account.explanation
    let reasons = abstentions(words: words, account: account)
    let verdict: Verdict =
      if !reasons.isEmpty {
        .uncertain
      } else if explanation.logOdds > parameters.thresholds.ai {
        .ai
      } else {
        .human
      }
    return Detection(
      verdict: verdict, probability: parameters.probability(explanation.logOdds), reasons: reasons,
      explanation: explanation,
      tokens: passages.flatMap { passage in
        passage.tokens.map { token in
          let range =
            token.range.lowerBound + passage.range.lowerBound..<token.range.upperBound
            + passage.range.lowerBound
          return TokenPredictability(
            range: text.originalRange(of: range), rank: Int(token.rank), logProbability: token.logProbability)
        }
      }, words: words, errorRates: errorRates(words: words), detector: parameters.name)
  }

  /// What is said of a text that nothing was measured of.
  public func unmeasured(_ kind: AbstentionReason.Kind, _ sentence: String, words: Int) -> Detection {
    Detection(
      verdict: .uncertain, probability: nil, reasons: [AbstentionReason(kind: kind, sentence: sentence)],
      explanation: nil, tokens: [], words: words, errorRates: [], detector: parameters.name)
  }

  /// Why no verdict may be given.
  private func abstentions(words: Int, account: DetectionAccount) -> [AbstentionReason] {
    var reasons: [AbstentionReason] = []
    func add(_ kind: AbstentionReason.Kind, _ sentence: String) {
      reasons.append(AbstentionReason(kind: kind, sentence: sentence))
    }
    if words < Self.fewestWords {
      add(.short, "The text has \(words) words; fewer than \(Self.fewestWords) are not judged.")
    }
    if account.functionWords < parameters.thresholds.functionWords {
      add(
        .language,
        "Too few of its words are the small words of English: it may be in another language, a list or a table."
      )
    } else if account.distance > parameters.domain.limit {
      add(
        .outOfDomain,
        "Its words and sentences are unlike the texts that the detector learned from, so its error rates do not hold here."
      )
    }
    if account.logProbability < parameters.thresholds.improbable {
      add(
        .improbable,
        "Its wording is less expected than nearly all that people wrote in the training texts; that may be noise, many "
          + "spelling mistakes, or a machine set to be unusual.")
    }
    let logOdds = account.explanation.logOdds
    if reasons.isEmpty, logOdds <= parameters.thresholds.ai, logOdds >= parameters.thresholds.human {
      add(.betweenThresholds, "What speaks for a person and what speaks for a language model are too close.")
    }
    return reasons
  }

  /// The error rates of texts of this length first, then the others.
  private func errorRates(words: Int) -> [ErrorRate] {
    let fitting = parameters.errorRates.filter { $0.words.map { $0.contains(words) } ?? false }
    return fitting + parameters.errorRates.filter { $0.words == nil }
  }
}

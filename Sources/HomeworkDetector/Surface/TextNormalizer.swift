/// Brings a text into the plain form that is measured, so that formatting is no evidence.
///
/// Quotation marks become straight, spaces single, lines one; marks of Markdown and tokenisation, characters that
/// take no space, look-alike letters, hidden runs and sentences of an assistant about itself go away. What is of
/// interest among these is told as findings and used for nothing else.
public enum TextNormalizer {
  /// Normalises a text.
  ///
  /// - Parameters:
  ///   - original: The text as it was read.
  ///   - hidden: Half-open ranges of code points of `original` that formatting hides, in any order.
  ///   - isMarkdown: Whether the document is Markdown, in which marks of Markdown are no finding.
  /// - Returns: The text, the offsets of its code points in `original`, and the findings.
  public static func normalize(
    _ original: String, hidden: [Range<Int>] = [], isMarkdown: Bool = false
  ) -> NormalizedText {
    let source = original.unicodeScalars.map(\.value)
    let covered = HiddenRuns(hidden, in: source)
    var findings: [SurfaceFinding] = []
    if let finding = ZeroWidthCharacters.finding(in: source) { findings.append(finding) }

    var text = composed(source, hidden: covered)
    if let finding = LookAlikeLetters.replace(in: &text, source: source) { findings.append(finding) }
    if let finding = covered.finding { findings.append(finding) }
    text = doubleApostrophesMerged(text)
    text = lineMarksRemoved(text)
    text = emphasisRemoved(text)
    text = spacesCollapsed(text)
    text = contractionsJoined(text)
    text = possessivesJoined(text)
    text = punctuationJoined(text)
    text = quotationsAttached(text)
    text = sentencesParted(text)
    text = spacesCollapsed(text)
    let leaks = LeakedPhrases.find(in: text)
    if let finding = leaks.finding { findings.append(finding) }
    text = LeakedPhrases.removed(leaks.sentences, from: text)
    if !isMarkdown, let finding = MarkdownMarks.finding(in: source) { findings.append(finding) }
    return NormalizedText(
      text: text.string, originalOffsets: text.offsets + [source.count], findings: findings)
  }

  /// The text in Unicode's compatibility composition with straight quotation marks, without hidden runs and
  /// characters that take no space.
  private static func composed(_ source: [UInt32], hidden: HiddenRuns) -> CodePoints {
    var result = CodePoints(capacity: source.count)
    var forms = CompatibilityForm()
    var runs = hidden.runs[...]
    var index = 0
    while index < source.count {
      if let run = runs.first, index >= run.lowerBound {
        if hidden.standForSpaces { result.append(0x20, run.lowerBound) }
        index = max(index, run.upperBound)
        runs.removeFirst()
        continue
      }
      let code = source[index]
      if code < 0x80, index + 1 >= source.count || source[index + 1] < 0x300 {
        result.append(code == 0x60 ? 0x27 : code, index)
        index += 1
        continue
      }
      var end = forms.clusterEnd(source, from: index)
      if let run = runs.first { end = min(end, max(run.lowerBound, index + 1)) }
      for form in forms.form(source[index..<end]) where !form.isZeroWidth {
        result.append(plain(form), index)
      }
      index = end
    }
    return result
  }

  /// The straight form of a quotation mark or a dash.
  private static func plain(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x00B4, 0x0060, 0x02BC: 0x27
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    default: code
    }
  }
}

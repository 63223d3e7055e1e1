/// Puts the unmarked changes of a quotation into words of both texts.
struct QuotationDifferences {
  /// The cleaned text of the brief.
  let brief: CleanedText
  /// The source.
  let source: QuotationJudge.Source
  /// The words of the quotation.
  let quoted: [QuotedWord]
  /// The words of the source.
  let found: [QuotedWord]
  /// What the brief announces.
  let announcement: QuotationJudge.Announcement

  /// The differences, in order: changed words that stand beside each other are one.
  func list(_ alignment: QuotationAlignment) -> [QuotationDifference] {
    var differences: [QuotationDifference] = []
    var open: (quoted: Range<Int>, source: Range<Int>)?
    var last: QuotationAlignment.Operation?
    for operation in alignment.operations {
      switch operation.step {
      case .replaced, .added, .missing:
        if let run = open {
          open = (
            run.quoted.lowerBound..<operation.quoted.upperBound,
            run.source.lowerBound..<operation.source.upperBound
          )
        } else {
          open = (operation.quoted, operation.source)
        }
        last = nil
      case .note: continue
      case .same, .marked, .inserted, .elided:
        if let run = open { differences += difference(run.quoted, run.source) }
        open = nil
        if operation.step == .same {
          differences += minor(operation, after: last)
          last = operation
        } else {
          last = nil
        }
      }
    }
    if let run = open { differences += difference(run.quoted, run.source) }
    return differences
  }

  private func difference(_ words: Range<Int>, _ others: Range<Int>) -> [QuotationDifference] {
    let (ours, theirs) = (range(words, quoted), range(others, found))
    var kind = QuotationDifference.Kind.replaced
    if words.isEmpty {
      // A citation that was left out is told, unless the brief says so.
      if isCitation(theirs) {
        if announcement.isCleanedUp || announcement.omitsCitations { return [] }
        kind = .citation
      } else {
        kind = .missing
      }
    } else if others.isEmpty {
      kind = .added
    }
    let (mine, its) = (brief.string(ours), source.cleaned.string(theirs))
    if kind != .citation {
      if Self.negations(mine) != Self.negations(its) {
        kind = .negation
      } else if Self.numbers(mine) != Self.numbers(its) {
        kind = .number
      }
    }
    return [
      QuotationDifference(
        kind: kind, quoted: mine, source: its, quotedSpan: CodePointRange(brief.source(ours)),
        sourceSpan: CodePointRange(source.cleaned.source(theirs)))
    ]
  }

  /// The text of words; an empty range at the end of the word before where there are none.
  private func range(_ range: Range<Int>, _ words: [QuotedWord]) -> Range<Int> {
    guard let first = words[range].first, let last = words[range].last else {
      let place =
        range.lowerBound > 0
        ? words[range.lowerBound - 1].range.upperBound : words.first?.range.lowerBound ?? 0
      return place..<place
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func isCitation(_ range: Range<Int>) -> Bool {
    source.citations.contains { citation in
      citation.lowerBound <= range.lowerBound + QuotationJudge.signalLength + 2
        && range.upperBound <= citation.upperBound + 2
    }
  }

  private func minor(_ operation: QuotationAlignment.Operation, after last: QuotationAlignment.Operation?)
    -> [QuotationDifference]
  {
    var differences: [QuotationDifference] = []
    let (ours, theirs) = (range(operation.quoted, quoted), range(operation.source, found))
    if let mine = ours.first.map({ brief.scalars[$0] }),
      let its = theirs.first.map({ source.cleaned.scalars[$0] }),
      TextScan.isUppercase(mine) != TextScan.isUppercase(its)
    {
      differences.append(minor(.capital, ours, theirs))
    }
    if let last, let before = quoted[last.quoted].last, let its = found[last.source].last,
      before.range.upperBound <= ours.lowerBound, its.range.upperBound <= theirs.lowerBound
    {
      let between = before.range.upperBound..<ours.lowerBound
      let other = its.range.upperBound..<theirs.lowerBound
      if Self.signs(brief.scalars[between]) != Self.signs(source.cleaned.scalars[other]) {
        differences.append(
          minor(
            .punctuation, before.range.lowerBound..<ours.upperBound, its.range.lowerBound..<theirs.upperBound)
        )
      }
    }
    return differences
  }

  private func minor(_ kind: QuotationDifference.Kind, _ ours: Range<Int>, _ theirs: Range<Int>)
    -> QuotationDifference
  {
    QuotationDifference(
      kind: kind, quoted: brief.string(ours), source: source.cleaned.string(theirs),
      quotedSpan: CodePointRange(brief.source(ours)),
      sourceSpan: CodePointRange(source.cleaned.source(theirs)))
  }

  /// The signs between two words, without spaces, hyphens, quotation marks and the brackets that a source
  /// may have.
  private static func signs(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
    scalars.filter { scalar in
      switch scalar {
      case 0x20, 0x0A, 0x22, 0x27, 0x2D, 0x5B, 0x5D: false
      default: !TextScan.isDigit(scalar)
      }
    }
  }

  private static let negating: Set<String> = [
    "not", "no", "never", "nor", "neither", "none", "nothing", "without", "cannot", "unless", "nobody",
    "nowhere", "hardly",
  ]

  /// How many negations a text has.
  static func negations(_ text: String) -> Int {
    text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" }).count {
      negating.contains(String($0)) || $0.hasSuffix("n't")
    }
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "first",
    "second", "third", "fourth",
    "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "half", "dozen", "both", "once", "twice",
  ]

  private static func numbers(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
      .filter { $0.contains(where: \.isNumber) || numberWords.contains($0) }
  }
}

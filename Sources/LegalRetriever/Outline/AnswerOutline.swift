public import Evidence

/// What the passages of an answer say for and against it, each point a quotation.
public struct AnswerOutline: Sendable {
  /// A point.
  public struct Point: Sendable {
    /// The document.
    public var entry: LibraryDocumentEntry
    /// The quotation, untouched, with its place and its pinpoint.
    public var citation: Citation
    /// Its words, untouched.
    public var quotation: String
    /// The words that place it where it stands; empty for one that could not be placed.
    public var cues: [String]
    /// The words that limit it in the same sentence.
    public var limitedBy: [String]
  }

  /// The most points of a side.
  private static let most = 6
  /// A sentence that cannot be placed and has fewer words in small letters is a heading.
  private static let fewestSmallWords = 3

  /// What speaks for the answer “yes”.
  public private(set) var supporting: [Point] = []
  /// What speaks against it or limits it.
  public private(set) var limiting: [Point] = []
  /// What speaks of it and could not be placed.
  public private(set) var related: [Point] = []
  /// How many points were left out because a side had enough.
  public private(set) var leftOut = 0
  /// Whether the question asks for a restriction, so that what forbids speaks for “yes”.
  public let asksForRestriction: Bool

  /// The outline of some passages.
  ///
  /// - Parameters:
  ///   - hits: the passages, the best first.
  ///   - plan: the question.
  public init(_ hits: [SearchAnswer.Hit], plan: SearchPlan, index: PassageIndex) throws {
    asksForRestriction = Self.asksForRestriction(plan.request.question)
    let own = Set(plan.terms.filter { $0.question >= 1 }.map(\.term))
    let usual = Set(plan.terms.filter { $0.clause >= 0.5 }.map(\.term))
    for hit in hits {
      guard let place = index.entries.firstIndex(where: { $0.id == hit.entry.id }) else { continue }
      let text = try index.text(of: place)
      for sentence in OutlineSentence.all(in: text, range: text.byteRange(hit.passage.range)) {
        // A sentence speaks of the question by one word of it, or by two of the clause that it asks about.
        guard !sentence.terms.isDisjoint(with: own) || sentence.terms.intersection(usual).count > 1,
          sentence.words.count > 3
        else { continue }
        for part in OutlinePart.parts(of: sentence.words, commas: sentence.commas)
        where part.side != .unplaced || sentence.smallWords >= Self.fewestSmallWords {
          add(part, sentence, hit, text)
        }
      }
    }
  }

  private mutating func add(
    _ part: OutlinePart, _ sentence: OutlineSentence, _ hit: SearchAnswer.Hit, _ text: DocumentText
  ) {
    let bytes = sentence.bytes(of: part.words)
    let range = text.codePoints(bytes)
    let quotation = text.string(bytes)
    let point = Point(
      entry: hit.entry,
      citation: Citation(
        span: SourceSpan(
          document: hit.entry.digest, place: .text(start: range.lowerBound, end: range.upperBound)),
        label: hit.pinpoint, quote: quotation),
      quotation: quotation, cues: part.cues, limitedBy: part.limitedBy)
    let side =
      switch part.side {
      case .unplaced: \Self.related
      case .grants: asksForRestriction ? \Self.limiting : \.supporting
      case .limits: asksForRestriction ? \Self.supporting : \.limiting
      }
    if self[keyPath: side].count < Self.most {
      self[keyPath: side].append(point)
    } else {
      leftOut += 1
    }
  }

  /// Whether a question asks whether something is forbidden or limited, rather than whether it is allowed.
  static func asksForRestriction(_ question: String) -> Bool {
    let words = question.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }.map(
      String.init)
    let stems = [
      "prohibit", "restrict", "forbid", "forbidden", "barred", "prevent", "limit", "exclud", "banned",
    ]
    return words.contains { word in
      stems.contains { word.hasPrefix($0) } || word.hasPrefix("anti-") || word.hasPrefix("non-")
        || ["not", "cannot", "can't", "can’t", "noncompete"].contains(word)
    }
  }
}

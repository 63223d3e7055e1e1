/// What lawyers call clauses, and the words that such clauses use: how a question about a clause finds it where the words differ.
///
/// A person asks for the "anti-assignment clause"; the contract says that no party may transfer its rights without consent. The entries
/// are written by hand from common drafting, and name no document.
public struct ClauseVocabulary: Sendable {
  /// A kind of clause.
  public struct Entry: Sendable, Hashable {
    /// Its usual name.
    public var name: String
    /// How questions name it, each as terms in order.
    var cues: [[String]] = []
    /// The words that such clauses use.
    var words: [Word] = []
    /// What such a clause says, in typical sentences.
    public var sentences: [String] = []
    /// The words of the sentences.
    var sentenceWords: [Word] = []
  }

  /// A word with what it is compared by.
  struct Word: Sendable, Hashable {
    var term: String
    var word: String
  }

  /// A kind of clause that a question is about.
  struct Match: Sendable {
    var entry: Entry
    /// The terms of the question that name it.
    var range: Range<Int>
  }

  /// The kinds of clauses.
  public let entries: [Entry]
  /// The entries and cues that begin with a term.
  private let byFirst: [String: [(entry: Int, cue: Int)]]

  /// The vocabulary that the program comes with.
  public static let standard = ClauseVocabulary(
    contracts + "\n" + confidentiality + "\n" + mergers + "\n" + privacy)

  /// Reads a vocabulary: `=` a name, `?` cues parted by semicolons, `+` terms, `>` a typical sentence; a line that is indented goes on
  /// with the sentence above.
  public init(_ text: String) {
    var entries: [Entry] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let body = String(line.dropFirst(2))
      switch line.first {
      case "=": entries.append(Entry(name: body))
      case _ where entries.isEmpty: continue
      case "?":
        entries[entries.count - 1].cues += body.split(separator: ";").map { SearchTerm.terms(in: String($0)) }
          .filter { !$0.isEmpty }
      case "+": entries[entries.count - 1].words += Self.words(body)
      case ">": entries[entries.count - 1].sentences.append(body)
      case " ":
        let last = entries[entries.count - 1].sentences.count - 1
        if last >= 0 { entries[entries.count - 1].sentences[last] += " " + body }
      default: continue
      }
    }
    var byFirst: [String: [(entry: Int, cue: Int)]] = [:]
    for index in entries.indices {
      entries[index].sentenceWords = Self.unique(entries[index].sentences.flatMap(Self.words))
      entries[index].words = Self.unique(entries[index].words)
      for (cue, terms) in entries[index].cues.enumerated() {
        if let first = terms.first { byFirst[first, default: []].append((index, cue)) }
      }
    }
    self.entries = entries
    self.byFirst = byFirst
  }

  /// The kinds of clauses that the terms of a question name: a longer name counts before a shorter one in it.
  func matches(_ terms: [String]) -> [Match] {
    var best: [Int: Range<Int>] = [:]
    for (place, term) in terms.enumerated() {
      for (entry, cue) in byFirst[term] ?? [] {
        let words = entries[entry].cues[cue]
        let end = place + words.count
        guard end <= terms.count, terms[place..<end].elementsEqual(words) else { continue }
        if best[entry].map({ words.count > $0.count }) != false { best[entry] = place..<end }
      }
    }
    return best.sorted { $0.key < $1.key }.compactMap { entry, range in
      let isInside = best.values.contains {
        $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound && $0.count > range.count
      }
      return isInside ? nil : Match(entry: entries[entry], range: range)
    }
  }

  private static func words(_ text: String) -> [Word] {
    SearchTerm.words(in: text).map { Word(term: $0.term, word: $0.word) }
  }

  /// The first word of each term.
  private static func unique(_ words: [Word]) -> [Word] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0.term).inserted }
  }
}

/// Compares programs of one language by the steps of their structure, as JPlag does.
///
/// Names, values, comments and layout don't count. Shared passages are tiles of equal tokens
/// (Prechelt, Malpohl and Philippsen, "Finding Plagiarisms among a Set of Programs with JPlag", J. UCS 8(11), 2002, section 2).
/// The similarity is JPlag's average, twice the shared tokens over the tokens of both; the containment is its
/// maximum, the shared tokens over those of the shorter. Tokens that match the assignment's own code count on neither side.
public struct ProgramSimilarity: Sendable {
  /// The language of the programs.
  public var language: ProgramLanguage
  /// The least length of a shared passage in tokens; 9 is JPlag's for Java.
  public var minimumTokens: Int

  /// From which similarity on a pair deserves a look.
  ///
  /// Of JPlag's sample of 66 solutions of one task all 91 pairs that people judged as copied have .68 or more, and of
  /// the other 2,054 pairs 24 have .5 or more and none above .76. A short task with one obvious solution makes all higher.
  public static let notable = 0.6

  /// A comparison.
  ///
  /// - Parameters:
  ///   - language: The language of the programs.
  ///   - minimumTokens: The least length of a shared passage in tokens.
  public init(language: ProgramLanguage, minimumTokens: Int = 9) {
    self.language = language
    self.minimumTokens = max(1, minimumTokens)
  }

  /// Compares programs with each other and with earlier ones.
  ///
  /// - Parameters:
  ///   - programs: The texts of the programs of a class. Each pair of them is compared.
  ///   - previous: The texts of earlier programs. Each is compared with each of the class.
  ///   - assignment: Code that was given to all, such as a template.
  /// - Returns: The pairs with a shared passage; ranges count code points of the texts.
  public func compare(
    _ programs: [String], previous: [String] = [], assignment: String? = nil
  ) -> SimilarityResult {
    let tiling = Tiling(minimum: minimumTokens)
    let base = assignment.map { Program($0, language, gram: minimumTokens) }
    var leftOut = 0
    let all = (programs + previous).map { text -> Program in
      var program = Program(text, language, gram: minimumTokens)
      if let base { leftOut += program.leaveOut(base, tiling, gram: minimumTokens) }
      return program
    }
    var matches: [SimilarityMatch] = []
    for second in all.indices {
      for first in 0..<min(second, programs.count) {
        if let match = tiling.match(all, first, second) { matches.append(match) }
      }
    }
    var notes: [String] = []
    if leftOut > 0 {
      notes.append(
        "What matches the code of the assignment was left out: \(leftOut) symbols of code in all programs.")
    }
    return SimilarityResult(matches: SimilarityResult.sorted(matches), notes: notes)
  }
}

/// A program ready to be compared.
private struct Program: Sendable {
  var tokens: [ProgramToken]
  var index: SequenceIndex
  /// How many tokens count.
  var size: Int

  init(_ text: String, _ language: ProgramLanguage, gram: Int) {
    tokens = ProgramTokenizer.tokens(of: text, language: language)
    index = SequenceIndex(tokens.map { Int32($0.kind.rawValue) }, gram: gram)
    size = tokens.count
  }

  /// Makes what matches a template a barrier.
  ///
  /// - Returns: How many tokens it is.
  mutating func leaveOut(_ base: Program, _ tiling: Tiling, gram: Int) -> Int {
    var symbols = index.symbols
    let isShorter = size <= base.size
    let tiles = isShorter ? tiling.tiles(index, base.index) : tiling.tiles(base.index, index)
    for tile in tiles {
      let start = isShorter ? tile.first : tile.second
      for place in start..<start + tile.length { symbols[place] = -1 }
    }
    let count = tiles.reduce(0) { $0 + $1.length }
    index = SequenceIndex(symbols, gram: gram)
    size -= count
    return count
  }

  /// The code points that a run of tokens covers.
  func range(_ start: Int, _ length: Int) -> Range<Int> {
    let lower = tokens[start].range.lowerBound
    return lower..<max(lower, tokens[start + length - 1].range.upperBound)
  }
}

extension Tiling {
  /// What two programs share, and nil if it is nothing.
  fileprivate func match(_ programs: [Program], _ first: Int, _ second: Int) -> SimilarityMatch? {
    let (a, b) = (programs[first], programs[second])
    // As JPlag does, the shorter program leads, which settles which of equal runs is taken.
    let isShorter = a.tokens.count <= b.tokens.count
    var tiles = isShorter ? tiles(a.index, b.index) : tiles(b.index, a.index)
    guard !tiles.isEmpty else { return nil }
    if !isShorter {
      tiles = tiles.map { Tile(first: $0.second, second: $0.first, length: $0.length) }
        .sorted { $0.first < $1.first }
    }
    let shared = Double(tiles.reduce(0) { $0 + $1.length })
    return SimilarityMatch(
      first: first, second: second, similarity: 2 * shared / Double(a.size + b.size),
      containment: shared / Double(min(a.size, b.size)),
      passages: tiles.map {
        .init(first: a.range($0.first, $0.length), second: b.range($0.second, $0.length), length: $0.length)
      })
  }
}

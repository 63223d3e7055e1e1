/// How many years of school a text asks of its reader.
///
/// Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas, 1975: 0.39 · words / sentences + 11.8 · syllables / words − 15.59.
/// Syllables are counted as groups of vowels, a silent final e left out, which is right for most English words.
public struct ReadingLevel: Hashable, Sendable, Codable {
  /// The grade; a text without words has grade 0.
  public var grade: Double
  /// How many words were counted.
  public var words: Int
  /// How many sentences were counted.
  public var sentences: Int

  /// The level of sentences, each of which counts as at least one; a point, question mark or exclamation mark inside begins another.
  public init(_ texts: [String]) {
    var (words, sentences, syllables) = (0, 0, 0)
    for text in texts {
      for sentence in text.split(whereSeparator: { ".!?".contains($0) }) {
        let found = sentence.split { !($0.isLetter || $0 == "'" || $0 == "’") }.filter {
          $0.contains(where: \.isLetter)
        }
        if found.isEmpty { continue }
        words += found.count
        sentences += 1
        syllables += found.reduce(0) { $0 + Self.syllables(String($1)) }
      }
    }
    self.words = words
    self.sentences = sentences
    grade =
      words > 0
      ? 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59 : 0
  }

  /// The syllables of a word, at least 1.
  static func syllables(_ word: String) -> Int {
    let letters = Array(word.lowercased().filter(\.isLetter))
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouyáéíóúäöü".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if letters.count > 2, letters.last == "e", !"aeiouyl".contains(letters[letters.count - 2]) { count -= 1 }
    if letters.count > 3, letters.suffix(2) == ["e", "d"], !"td".contains(letters[letters.count - 3]),
      !"aeiouy".contains(letters[letters.count - 3])
    {
      count -= 1
    }
    return max(count, 1)
  }
}

internal import Foundation

/// How many words, pairs of words or ordered words a text shares with a reference text.
///
/// Lin, ROUGE: A Package for Automatic Evaluation of Summaries, 2004: ROUGE-N in section 2, ROUGE-L in
/// section 3. It says how alike the wording is, not whether a summary is true.
public struct ROUGE: Hashable, Sendable, Codable {
  /// What counts as a word.
  public enum Tokenization: String, Hashable, Sendable, Codable {
    /// Lower-cased runs of a–z and 0–9, as published ROUGE figures of English have them.
    case ascii
    /// Lower-cased runs of letters, marks and digits of any script.
    case unicode
  }

  /// The share of the candidate's units that the reference has, 0 to 1.
  public let precision: Double
  /// The share of the reference's units that the candidate has, 0 to 1.
  public let recall: Double

  /// The harmonic mean of precision and recall; 0 where both are 0.
  public var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  private init(shared: Int, candidate: Int, reference: Int) {
    precision = candidate > 0 ? Double(shared) / Double(candidate) : 0
    recall = reference > 0 ? Double(shared) / Double(reference) : 0
  }

  /// ROUGE-N: shared runs of `n` words, each as often as the text that has it less often has it.
  ///
  /// A text of fewer than `n` words gives 0.
  ///
  /// - Parameter n: at least 1; 1 and 2 are usual.
  /// - Throws: ``LanguageModelCoreError`` `measure.range` for `n` below 1.
  public static func n(
    _ n: Int, candidate: String, reference: String, tokenization: Tokenization = .ascii
  ) throws -> ROUGE {
    guard n >= 1 else { throw MeasureInput.error("range", "ROUGE-N needs runs of at least 1 word.") }
    let (left, right) = numbered(words(candidate, tokenization), words(reference, tokenization))
    let (units, others) = numbered(runs(left, n), runs(right, n))
    var unmatched = others.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    var shared = 0
    for unit in units {
      if let rest = unmatched[unit], rest > 0 {
        unmatched[unit] = rest - 1
        shared += 1
      }
    }
    return ROUGE(shared: shared, candidate: units.count, reference: others.count)
  }

  /// ROUGE-L: the longest common subsequence of the words of both texts, line breaks ignored.
  ///
  /// Time grows with the product of the two lengths, memory with the reference's.
  public static func l(
    candidate: String, reference: String, tokenization: Tokenization = .ascii
  ) -> ROUGE {
    let (left, right) = numbered(words(candidate, tokenization), words(reference, tokenization))
    var lengths = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for place in right.indices {
        let above = lengths[place + 1]
        lengths[place + 1] = word == right[place] ? diagonal + 1 : max(above, lengths[place])
        diagonal = above
      }
    }
    return ROUGE(shared: lengths[right.count], candidate: left.count, reference: right.count)
  }

  /// The words of a text, without stemming.
  public static func words(_ text: String, _ tokenization: Tokenization = .ascii) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isWord(scalar, tokenization) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func isWord(_ scalar: Unicode.Scalar, _ tokenization: Tokenization) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    guard tokenization == .unicode else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// All runs of `n` units that follow each other.
  private static func runs<Unit: Hashable>(_ units: [Unit], _ n: Int) -> [[Unit]] {
    units.count < n ? [] : (0...(units.count - n)).map { Array(units[$0..<($0 + n)]) }
  }

  /// The units of two texts as numbers that agree where the units do.
  private static func numbered<Unit: Hashable>(_ left: [Unit], _ right: [Unit]) -> ([Int], [Int]) {
    var numbers: [Unit: Int] = [:]
    func number(_ unit: Unit) -> Int {
      if let number = numbers[unit] { return number }
      numbers[unit] = numbers.count
      return numbers.count - 1
    }
    return (left.map(number), right.map(number))
  }
}

import Explainability

/// The runs of words that two short texts have in common, in the order of both.
struct SharedWords {
  /// The runs, for texts beside each other.
  private(set) var matches: [SideBySideText.Match] = []

  private struct Word {
    var letters: String
    var range: Range<Int>
  }

  /// The most words of a text that are compared.
  private static let most = 1_500

  /// Compares two texts by their longest common sequence of words.
  init(_ left: String, _ right: String) {
    let (one, other) = (Self.words(left), Self.words(right))
    let (n, m) = (one.count, other.count)
    guard n > 0, m > 0 else { return }
    var lengths = [Int32](repeating: 0, count: (n + 1) * (m + 1))
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        let here = i * (m + 1) + j
        lengths[here] =
          one[i].letters == other[j].letters
          ? lengths[here + m + 2] + 1 : max(lengths[here + m + 1], lengths[here + 1])
      }
    }
    var (i, j) = (0, 0)
    var run: (i: Int, j: Int, count: Int)?
    func close() {
      guard let open = run else { return }
      run = nil
      // A single word in common says nothing.
      guard open.count > 1 else { return }
      matches.append(
        SideBySideText.Match(
          left: one[open.i].range.lowerBound..<one[open.i + open.count - 1].range.upperBound,
          right: other[open.j].range.lowerBound..<other[open.j + open.count - 1].range.upperBound,
          words: "\(open.count) words"))
    }
    while i < n, j < m {
      if one[i].letters == other[j].letters {
        if let open = run, open.i + open.count == i, open.j + open.count == j {
          run = (open.i, open.j, open.count + 1)
        } else {
          close()
          run = (i, j, 1)
        }
        i += 1
        j += 1
      } else if lengths[(i + 1) * (m + 1) + j] >= lengths[i * (m + 1) + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    close()
  }

  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var letters = String.UnicodeScalarView()
    var start = 0
    for (place, scalar) in (Array(text.unicodeScalars) + [" "]).enumerated() {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if letters.isEmpty { start = place }
        letters.append(scalar)
      } else if !letters.isEmpty {
        words.append(Word(letters: String(letters).lowercased(), range: start..<place))
        letters = String.UnicodeScalarView()
        if words.count == most { break }
      }
    }
    return words
  }
}

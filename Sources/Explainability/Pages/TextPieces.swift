/// A text cut into pieces at the ends of ranges, so that no piece ends inside a character that people see as one.
///
/// A range that begins or ends inside a grapheme cluster (an emoji of several code points, a letter with its combining marks) is
/// widened to the whole cluster (Unicode Standard Annex 29).
struct TextPieces {
  /// A piece of the text.
  struct Piece: Hashable {
    /// Its characters.
    var text: String
    /// The place of its range in the list that was given; `nil` for what lies between ranges.
    var mark: Int?
    /// The ranges that begin here although nothing is left of them: another range has all of their characters.
    var swallowed: [Int] = []
  }

  /// The pieces in the order of the text; joined, they are the text.
  private(set) var pieces: [Piece] = []

  /// A text cut at ranges of its code points.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - ranges: half-open ranges of Unicode code points; what lies outside the text is left out.
  ///   - context: how many code points are kept on each side of a range; `nil` keeps the whole text.
  init(_ text: String, ranges: [Range<Int>], context: Int? = nil) {
    let scalars = Array(text.unicodeScalars)
    var starts = [Bool](repeating: false, count: scalars.count + 1)
    starts[scalars.count] = true
    var offset = 0
    for character in text {
      starts[offset] = true
      offset += character.unicodeScalars.count
    }
    func slice(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    var widened: [(range: Range<Int>, mark: Int)] = []
    for (mark, range) in ranges.enumerated() {
      var lower = min(max(range.lowerBound, 0), scalars.count)
      var upper = min(max(range.upperBound, lower), scalars.count)
      while lower > 0, !starts[lower] { lower -= 1 }
      while upper < scalars.count, !starts[upper] { upper += 1 }
      widened.append((lower..<upper, mark))
    }
    widened.sort {
      ($0.range.lowerBound, -$0.range.count, $0.mark) < ($1.range.lowerBound, -$1.range.count, $1.mark)
    }
    var end = 0
    /// Adds the text between two ranges, without its middle where only the context is kept.
    func addPlain(upTo next: Int, isLast: Bool) {
      guard next > end else { return }
      let gap = end..<next
      if let context, gap.count > context * 2 + 40 {
        let isFirst = pieces.isEmpty
        var head = min(end + context, next)
        var tail = max(next - context, head)
        while head < next, !starts[head] { head += 1 }
        while tail < next, !starts[tail] { tail += 1 }
        let first = isFirst ? "" : slice(end..<head)
        let last = isLast ? "" : slice(tail..<next)
        pieces.append(Piece(text: first + "\n[…]\n" + last, mark: nil))
      } else {
        pieces.append(Piece(text: slice(gap), mark: nil))
      }
      end = next
    }
    var pending: [Int] = []
    for (range, mark) in widened {
      let start = max(range.lowerBound, end)
      if start >= range.upperBound {
        pending.append(mark)
        continue
      }
      addPlain(upTo: start, isLast: false)
      pieces.append(Piece(text: slice(start..<range.upperBound), mark: mark, swallowed: pending))
      pending = []
      end = range.upperBound
    }
    addPlain(upTo: scalars.count, isLast: true)
    if !pending.isEmpty { pieces.append(Piece(text: "", mark: nil, swallowed: pending)) }
  }
}

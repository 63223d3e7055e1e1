/// The runs of a text that formatting hides: in order, apart, and inside the text.
struct HiddenRuns {
  let runs: [Range<Int>]
  /// Whether the runs stand where the reader sees the spaces between words, as white letters do.
  let standForSpaces: Bool

  init(_ ranges: [Range<Int>], in source: [UInt32]) {
    var merged: [Range<Int>] = []
    let clamped = ranges.map { $0.clamped(to: 0..<source.count) }.filter { !$0.isEmpty }
    for range in clamped.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    runs = merged
    let short = merged.count { run in
      run.count <= 2 && run.lowerBound > 0 && run.upperBound < source.count
        && source[run.lowerBound - 1].isLetter && source[run.upperBound].isLetter
    }
    standForSpaces = short > 0 && short > source.count { $0.isWhitespace }
  }

  /// What is told of them; nothing where they hold white space only.
  var finding: SurfaceFinding? {
    guard !runs.isEmpty else { return nil }
    let one = runs.count == 1
    return SurfaceFinding(
      kind: .hiddenText,
      sentence: """
        \(runs.count) \(one ? "passage is" : "passages are") hidden by formatting and \(one ? "was" : "were") \
        left out of the check; templates, copied web pages and comments can cause this.
        """, count: runs.count, ranges: Array(runs.prefix(SurfaceFinding.most)))
  }
}

extension SurfaceFinding {
  /// The most ranges that a finding holds.
  static let most = 20
}

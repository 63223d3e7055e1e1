/// A text in the plain form that is measured, with the way back to the original.
public struct NormalizedText: Hashable, Sendable {
  /// The normalised text: one line, single spaces, straight quotation marks, no marks of formatting.
  public var text: String
  /// For each code point of `text` its code-point offset in the original, and one more entry: the original's end.
  ///
  /// The offsets never decrease.
  public var originalOffsets: [Int]
  /// What normalising took away or found, in the order of `SurfaceFinding.Kind`.
  public var findings: [SurfaceFinding]

  /// A normalised text.
  public init(text: String, originalOffsets: [Int], findings: [SurfaceFinding]) {
    self.text = text
    self.originalOffsets = originalOffsets
    self.findings = findings
  }

  /// The code-point range of the original that a code-point range of `text` came from.
  ///
  /// It ends after the last code point of the range, so that what was taken away behind it stays outside. A range
  /// beyond the text is cut to it.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    guard let last = originalOffsets.indices.last else { return 0..<0 }
    let lower = min(max(range.lowerBound, 0), last)
    let upper = min(max(range.upperBound, lower), last)
    let start = originalOffsets[lower]
    guard upper > lower else { return start..<start }
    return start..<max(start, min(originalOffsets[upper - 1] + 1, originalOffsets[last]))
  }
}

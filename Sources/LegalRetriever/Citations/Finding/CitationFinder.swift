/// Finds the citations of a text and resolves what they refer to.
///
/// The way is: clean the text, find the cores of citations in it, read what stands around each, link
/// parallel citations, and resolve `id.`, `supra` and short forms to the full citation that they mean.
public struct CitationFinder: Sendable {
  private let catalogue: ReporterCatalogue

  /// A finder that knows these reporters.
  public init(catalogue: ReporterCatalogue) { self.catalogue = catalogue }

  /// The citations of a text, in order.
  ///
  /// - Parameters:
  ///   - text: the text; spans count its code points.
  ///   - runningHeads: ranges of it that are heads and feet of pages, where the reader of its format knows
  ///     them; those of slip
  ///     opinions are found here too.
  public func citations(in text: String, runningHeads: [Range<Int>] = []) -> [LegalCitation] {
    find(in: TextScalars.of(text), runningHeads: runningHeads)
  }

  /// The citations of a text that is given as code points.
  func find(in source: [UInt32], runningHeads: [Range<Int>] = []) -> [LegalCitation] {
    let pages = SlipOpinionPages(source)
    let heads = Self.joined(runningHeads + pages.heads)
    var citations = read(CleanedText(source, leaving: heads), isRunningHead: false)
    if !heads.isEmpty {
      for head in heads {
        let cleaned = CleanedText(Array(source[head]))
        citations += read(cleaned, isRunningHead: true).map { $0.moved(by: head.lowerBound) }
      }
    }
    citations = Self.sorted(citations)
    CitationResolver.resolve(&citations)
    return citations
  }

  /// The ranges in order and apart.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private func read(_ cleaned: CleanedText, isRunningHead: Bool) -> [LegalCitation] {
    cleaned.scalars.withUnsafeBufferPointer { text in
      let tokens = CitationTokenizer.tokens(of: text, catalogue)
      var reader = CitationReader(text: text, cleaned: cleaned, catalogue: catalogue)
      return reader.read(tokens, isRunningHead: isRunningHead)
    }
  }

  /// The citations in order of their cores, with the places that name others in the list brought along.
  private static func sorted(_ citations: [LegalCitation]) -> [LegalCitation] {
    let order = citations.indices.sorted { (citations[$0].span, $0) < (citations[$1].span, $1) }
    guard order != Array(citations.indices) else { return citations }
    var places = [Int](repeating: 0, count: citations.count)
    for (place, old) in order.enumerated() { places[old] = place }
    return order.map { old in
      var citation = citations[old]
      citation.parallelOf = citation.parallelOf.map { places[$0] }
      citation.within = citation.within.map { places[$0] }
      return citation
    }
  }
}

extension LegalCitation {
  /// The citation in a text that so many code points precede.
  fileprivate func moved(by count: Int) -> LegalCitation {
    func move(_ range: CodePointRange) -> CodePointRange {
      CodePointRange(start: range.start + count, end: range.end + count)
    }
    var moved = self
    moved.span = move(span)
    moved.fullSpan = move(fullSpan)
    moved.caseName?.span = move(caseName?.span ?? span)
    moved.pinpoint?.span = move(pinpoint?.span ?? span)
    moved.parallelOf = nil
    moved.within = nil
    return moved
  }
}

/// Finds what a text puts between quotation marks.
struct QuotationFinder {
  /// Words between marks, in a cleaned text.
  struct Found: Hashable {
    /// What stands between the marks: a range of the cleaned text.
    var range: Range<Int>
    /// Whether it is set off as a block instead of by marks.
    var isBlock = false
  }

  /// The longest quotation, in code points.
  static let longest = 30_000

  private let source: [UInt32]
  private let cleaned: CleanedText

  /// The quotations of a text, in order; those within others are not listed.
  ///
  /// - Parameters:
  ///   - source: the untouched text, which still knows an opening mark from a closing one.
  ///   - cleaned: the cleaned text.
  ///   - blocks: ranges of the untouched text that its format says are quotations.
  static func quotations(source: [UInt32], cleaned: CleanedText, blocks: [Range<Int>] = []) -> [Found] {
    let finder = QuotationFinder(source: source, cleaned: cleaned)
    let marked = finder.marked()
    let set = blocks.map {
      cleaned.place(
        ofSource: $0.lowerBound)..<max(
          cleaned.place(ofSource: $0.lowerBound), cleaned.place(ofSource: $0.upperBound))
    }
    let apart = set.filter { block in
      !block.isEmpty
        && !marked.contains {
          $0.range.lowerBound <= block.lowerBound + 2 && $0.range.upperBound + 2 >= block.upperBound
        }
    }
    return
      (marked.filter { found in !apart.contains { $0.contains(found.range.lowerBound) } }
      + apart.map { Found(range: $0, isBlock: true) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private enum Mark { case open, close, openSingle, closeSingle, none }

  private func mark(_ index: Int) -> Mark {
    let plain = cleaned.scalars[index]
    guard plain == 0x22 || plain == 0x27 else { return .none }
    let raw = source[Int(cleaned.origins[index])]
    switch raw {
    case 0x201C, 0x201E, 0xAB: return .open
    case 0x201D, 0xBB: return .close
    case 0x2018: return .openSingle
    case 0x2019: return isLetter(index + 1) ? .none : .closeSingle
    case 0x22, 0x201F, 0x2033: return isOpening(index) ? .open : .close
    default: return .none
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    cleaned.scalars.indices.contains(index) && TextScan.isLetter(cleaned.scalars[index])
  }

  /// Whether a straight mark opens: it stands behind a space or another opening sign and before a word.
  private func isOpening(_ index: Int) -> Bool {
    guard index + 1 < cleaned.scalars.count, !TextScan.isSpace(cleaned.scalars[index + 1]) else {
      return false
    }
    guard index > 0 else { return true }
    switch cleaned.scalars[index - 1] {
    case 0x20, 0x0A, 0x28, 0x5B, 0x2014, 0x2D: return true
    case 0x27: return index < 2 || TextScan.isSpace(cleaned.scalars[index - 2])
    default: return false
    }
  }

  private func marked() -> [Found] {
    var found: [Found] = []
    var open: Int?
    var single: Int?
    for index in cleaned.scalars.indices {
      switch mark(index) {
      case .open:
        single = nil
        // A quotation of several paragraphs opens each of them anew.
        if open != nil, index > 0, cleaned.scalars[index - 1] == 0x0A { continue }
        open = index + 1
      case .close:
        single = nil
        if let start = open, index > start, index - start <= Self.longest {
          found.append(Found(range: start..<index))
        }
        open = nil
      case .openSingle where open == nil: single = index + 1
      case .closeSingle where open == nil:
        if let start = single, index > start, index - start <= Self.longest {
          found.append(Found(range: start..<index))
        }
        single = nil
      default: break
      }
    }
    return found
  }
}

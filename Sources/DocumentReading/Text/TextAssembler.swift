import Evidence

/// A stretch of text of one formatting.
struct TextRun {
  var text: String
  /// Whether formatting hides it from a reader.
  var isHidden = false
}

/// Puts the text of a document together block by block, counting code points.
struct TextAssembler {
  private(set) var text = ""
  private(set) var blocks: [ReadableDocument.Block] = []
  private(set) var hidden: [Range<Int>] = []
  /// The code points of `text`.
  private(set) var count = 0
  private let name: String
  private let limit: Int

  /// Begins with no text; `name` is the document's.
  init(name: String, limits: ReadingLimits) {
    self.name = name
    limit = limits.textSize
  }

  /// Adds a block, parted from the last by an empty line; one without anything but white space is left out.
  ///
  /// - Returns: whether there was something to add.
  /// - Throws: ``DocumentReadingError`` where the text becomes longer than the limit.
  @discardableResult
  mutating func add(_ runs: [TextRun], _ kind: ReadableDocument.Block.Kind, number: String? = nil) throws
    -> Bool
  {
    let trimmed = Self.trimmed(runs)
    guard !trimmed.isEmpty else { return false }
    if !text.isEmpty {
      text += "\n\n"
      count += 2
    }
    let start = count
    for run in trimmed {
      text += run.text
      let end = count + run.text.unicodeScalars.count
      if run.isHidden, !run.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        hide(count..<end)
      }
      count = end
    }
    blocks.append(ReadableDocument.Block(range: start..<count, kind: kind, number: number))
    guard text.utf8.count <= limit else { throw DocumentReadingError.tooMuchText(limit: limit, name: name) }
    return true
  }

  /// Adds to the last block what belongs right behind it, such as a closing quotation mark.
  mutating func extendLast(_ sign: String) {
    guard let last = blocks.indices.last, blocks[last].range.upperBound == count else { return }
    text += sign
    count += sign.unicodeScalars.count
    blocks[last].range = blocks[last].range.lowerBound..<count
  }

  private mutating func hide(_ range: Range<Int>) {
    if let last = hidden.last, last.upperBound == range.lowerBound {
      hidden[hidden.count - 1] = last.lowerBound..<range.upperBound
    } else {
      hidden.append(range)
    }
  }

  /// The runs without white space at the two ends, and without empty ones.
  private static func trimmed(_ runs: [TextRun]) -> [TextRun] {
    var result = runs.filter { !$0.text.isEmpty }[...]
    while var first = result.first {
      let rest = first.text.unicodeScalars.drop(while: \.properties.isWhitespace)
      if rest.isEmpty {
        result.removeFirst()
        continue
      }
      if rest.count < first.text.unicodeScalars.count {
        first.text = String(rest)
        result[result.startIndex] = first
      }
      break
    }
    while var last = result.last {
      var rest = last.text.unicodeScalars[...]
      while let scalar = rest.last, scalar.properties.isWhitespace { rest.removeLast() }
      if rest.isEmpty {
        result.removeLast()
        continue
      }
      last.text = String(rest)
      result[result.endIndex - 1] = last
      break
    }
    return Array(result)
  }
}

/// A sentence of a passage, cut into words.
struct OutlineSentence {
  /// Where it stands, in bytes.
  var range: Range<Int>
  /// Its words in small letters.
  var words: [String]
  /// Where each word stands, in bytes.
  var places: [Range<Int>]
  /// How many of its words begin with a small letter: a heading has few.
  var smallWords: Int
  /// Before which words a comma stands.
  var commas: Set<Int>
  /// What its words are compared by, stop words left out.
  var terms: Set<String>

  /// The sentences of a passage.
  static func all(in text: DocumentText, range: Range<Int>) -> [OutlineSentence] {
    let bytes = text.bytes
    var sentences: [OutlineSentence] = []
    var start = range.lowerBound
    func end(at place: Int) {
      let own = text.trimmed(start..<place)
      if !own.isEmpty { sentences.append(OutlineSentence(own, text: text)) }
      start = place
    }
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      defer { place += 1 }
      guard byte == Letters.stop || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") else { continue }
      var next = place + 1
      while next < range.upperBound, Letters.closingQuote(bytes, next) > 0 || bytes[next] == Letters.close {
        next += max(1, Letters.closingQuote(bytes, next))
      }
      let close = next
      while next < range.upperBound, Letters.isSpace(bytes[next]) { next += 1 }
      guard next > close, next < range.upperBound, !Letters.isLower(bytes[next]),
        byte != Letters.stop || isClosed(bytes, place)
          || SentenceEnds.isEnd(bytes, stop: place, start: start, next: next)
      else { continue }
      end(at: close)
    }
    end(at: range.upperBound)
    return sentences
  }

  /// Whether a parenthesis or a quotation closes before a place.
  private static func isClosed(_ bytes: [UInt8], _ place: Int) -> Bool {
    place > 0 && (bytes[place - 1] == Letters.close || bytes[place - 1] == UInt8(ascii: "\""))
  }

  private init(_ range: Range<Int>, text: DocumentText) {
    self.range = range
    words = []
    places = []
    commas = []
    smallWords = 0
    terms = Set(SearchTerm.terms(in: text.string(range)))
    var scanner = WordScanner(text.bytes)
    scanner.move(to: range.lowerBound)
    var last = range.lowerBound
    while scanner.next(before: range.upperBound) {
      if text.bytes[min(last, scanner.start)..<scanner.start].contains(Letters.comma) {
        commas.insert(words.count)
      }
      words.append(String(decoding: scanner.word, as: UTF8.self))
      places.append(scanner.start..<scanner.end)
      if Letters.isLower(text.bytes[scanner.start]) { smallWords += 1 }
      last = scanner.end
    }
  }

  /// Some of its words in bytes: to its end where the last word is among them.
  func bytes(of part: Range<Int>) -> Range<Int> {
    guard !part.isEmpty, part.upperBound <= places.count else { return range }
    let lower = part.lowerBound == 0 ? range.lowerBound : places[part.lowerBound].lowerBound
    let upper = part.upperBound == places.count ? range.upperBound : places[part.upperBound - 1].upperBound
    return lower..<max(lower, upper)
  }
}

import Evidence
import Explainability

/// The places that a check cites, each once, numbered from 1, with the words around them.
struct CitedPlaces {
  /// How many code points are shown on each side.
  private static let around = 80

  private(set) var sources: [ReportSource] = []
  private var numbers: [SourceSpan: Int] = [:]

  init(_ finding: Finding, texts: [ContentDigest: [Unicode.Scalar]]) {
    for citation in finding.claims.lazy.flatMap(\.citations) where numbers[citation.span] == nil {
      numbers[citation.span] = sources.count + 1
      var source = ReportSource(
        number: sources.count + 1, span: citation.span, label: citation.label, quote: citation.quote)
      if let text = texts[citation.span.document], case .text(let start, let end) = citation.span.place,
        start <= end, end <= text.count
      {
        let shown = max(0, start - Self.around)..<min(text.count, end + Self.around)
        source.text = Self.text(text[shown])
        source.marks = [(start - shown.lowerBound)..<(end - shown.lowerBound)]
      }
      sources.append(source)
    }
  }

  /// The numbers of the places that a claim cites.
  func numbers(of claim: Claim) -> [Int] { claim.citations.compactMap { numbers[$0.span] } }

  /// What stands at a place; `nil` where the text is not there or ends before it.
  func text(at span: SourceSpan, in texts: [ContentDigest: [Unicode.Scalar]]) -> String? {
    guard let text = texts[span.document], case .text(let start, let end) = span.place, start <= end,
      end <= text.count
    else { return nil }
    return Self.text(text[start..<end])
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Compares two quotations by their letters alone.
enum QuotedLetters {
  /// Whether two texts have the same letters, digits and signs in the same order, capitals and ligatures aside.
  static func same(_ left: String, _ right: String) -> Bool { letters(left) == letters(right) }

  /// Whether the words of a quotation stand in a text in their order, its first and last word at the text's ends.
  static func stand(_ quotation: String, in text: String) -> Bool {
    let wanted = words(quotation)
    let found = words(text)
    guard !wanted.isEmpty else { return found.isEmpty }
    let hasEnds = wanted.first == found.first && wanted.last == found.last
    guard hasEnds else { return spelled(wanted.flatMap { $0 }, in: found.flatMap { $0 }) }
    var next = 0
    for word in found where next < wanted.count && word == wanted[next] { next += 1 }
    return next == wanted.count || spelled(wanted.flatMap { $0 }, in: found.flatMap { $0 })
  }

  /// Whether letters stand in others in their order, some at both ends without a gap: a head may part even a word.
  private static func spelled(_ wanted: [UInt32], in found: [UInt32]) -> Bool {
    let end = min(6, wanted.count)
    guard wanted.prefix(end) == found.prefix(end), wanted.suffix(end) == found.suffix(end) else {
      return false
    }
    var next = 0
    for letter in found where next < wanted.count && letter == wanted[next] { next += 1 }
    return next == wanted.count
  }

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: \.isWhitespace).map { letters(String($0)) }.filter { !$0.isEmpty }
  }

  private static func letters(_ text: String) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in text.unicodeScalars {
      if WordLetters.begins(scalar.value) {
        WordLetters.fold(scalar.value) { letters.append($0) }
      } else if WordLetters.isSign(scalar.value) {
        letters.append(scalar.value)
      }
    }
    return letters
  }
}

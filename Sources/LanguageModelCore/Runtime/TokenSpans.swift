internal import CLlama
internal import Foundation

/// Finds which characters of a text each of its tokens covers.
///
/// Byte-level vocabularies give the text back byte by byte. Others change it first (case, accents, spaces), so their pieces are
/// matched against the text changed the same way, and a piece that does not match covers what lies before the next that does.
struct TokenSpans {
  /// How the vocabulary cuts text.
  let vocabulary: llama_vocab_type

  /// The half-open range of Unicode code points of each token, never going back.
  ///
  /// - Parameters:
  ///   - pieces: the bytes of each token.
  ///   - text: the text.
  func ranges(of pieces: [[UInt8]], in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let total = pieces.reduce(0) { $0 + $1.count }
    if total == bytes.count, pieces.joined().elementsEqual(bytes) {
      return exact(pieces, bytes: bytes, lead: 0)
    }
    // Vocabularies of the SentencePiece kind put a space before the text.
    if total == bytes.count + 1, pieces.first?.first == 0x20, pieces.joined().dropFirst().elementsEqual(bytes)
    {
      return exact(pieces, bytes: bytes, lead: 1)
    }
    return matched(pieces, in: text)
  }

  /// Ranges where the pieces, after `lead` bytes, are the text's own bytes.
  private func exact(_ pieces: [[UInt8]], bytes: [UInt8], lead: Int) -> [Range<Int>] {
    // The code point that each byte belongs to, and how many there are.
    var point = -1
    let points = bytes.map { byte -> Int in
      if byte & 0xC0 != 0x80 { point += 1 }
      return point
    }
    var place = -lead
    return pieces.map { piece in
      let first = max(0, place)
      place += piece.count
      guard place > first, first < points.count else {
        let here = first < points.count ? points[first] : point + 1
        return here..<here
      }
      return points[first]..<(points[place - 1] + 1)
    }
  }

  /// Ranges where the pieces are the text changed: each is looked for behind the one before it.
  private func matched(_ pieces: [[UInt8]], in text: String) -> [Range<Int>] {
    let points = Array(text.unicodeScalars)
    var letters: [(scalar: Unicode.Scalar, point: Int)] = []
    for (index, scalar) in points.enumerated() {
      for changed in change(String(scalar)) where !changed.properties.isWhitespace {
        letters.append((changed, index))
      }
    }
    let wanted = pieces.map { piece in
      change(String(decoding: piece, as: UTF8.self)).filter {
        !$0.properties.isWhitespace && $0 != "\u{2581}"
      }
    }
    var ranges: [Range<Int>] = []
    var place = 0
    for (index, want) in wanted.enumerated() {
      let here = place < letters.count ? letters[place].point : points.count
      if want.isEmpty {
        // A token for spaces alone, or for what the vocabulary does not know.
        let next = wanted[(index + 1)...].first { !$0.isEmpty }
        let isSpace = !pieces[index].isEmpty
        let end = isSpace ? place : find(next, in: letters, from: place) ?? place
        ranges.append(here..<(end > place ? letters[end - 1].point + 1 : here))
        place = max(place, end)
      } else if let found = find(want, in: letters, from: place) {
        ranges.append(letters[found].point..<(letters[found + want.count - 1].point + 1))
        place = found + want.count
      } else {
        ranges.append(here..<here)
      }
    }
    return ranges
  }

  /// Where letters stand next, not further than a long word away.
  private func find(
    _ want: [Unicode.Scalar]?, in letters: [(scalar: Unicode.Scalar, point: Int)], from start: Int
  ) -> Int? {
    guard let want else { return letters.count }
    guard letters.count - start >= want.count else { return nil }
    for place in start...min(letters.count - want.count, start + 256)
    where want.indices.allSatisfy({ letters[place + $0].scalar == want[$0] }) {
      return place
    }
    return nil
  }

  /// A text as the vocabulary changes it before cutting.
  private func change(_ text: String) -> [Unicode.Scalar] {
    guard vocabulary == LLAMA_VOCAB_TYPE_WPM else {
      return Array(text.precomposedStringWithCompatibilityMapping.unicodeScalars)
    }
    return text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
  }
}

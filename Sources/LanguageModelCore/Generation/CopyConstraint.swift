internal import CLlama
internal import Evidence
internal import Foundation

/// Lets a model only copy spans of given passages, or say that they do not hold the answer.
///
/// The model's tokens are matched against the passages' bytes, because a span is cut into other tokens inside its passage than alone. A span
/// begins at the beginning of a word and ends at the end of one. A line feed at the end of a word that the passage does not have there
/// begins another span.
struct CopyConstraint: TokenConstraint {
  /// What a model says where the passages do not hold the answer.
  static let refusal = "The passages do not say."
  /// What stands between two spans.
  static let separator = " … "
  private static let mostSpans = 8

  /// A place in a passage, and where the span began.
  private struct Place: Hashable {
    var passage: Int
    var start: Int
    var end: Int
  }

  private let model: LlamaModel
  private let passages: [[UInt8]]
  private let beginnings: [Place]
  private var places: [Place] = []
  private var spans: [Place] = []
  private var refused = 0

  /// - Throws: ``LanguageModelCoreError`` when there is no text to copy.
  init(model: LlamaModel, passages: [String]) throws {
    self.model = model
    self.passages = passages.map { Array($0.utf8) }
    var beginnings: [Place] = []
    for (number, bytes) in self.passages.enumerated() {
      for index in bytes.indices
      where !Self.isSpace(bytes[index]) && (index == 0 || Self.isSpace(bytes[index - 1])) {
        beginnings.append(Place(passage: number, start: index, end: index))
      }
    }
    guard !beginnings.isEmpty else {
      throw LanguageModelCoreError(
        code: "generation.passages", message: "There is no passage to copy from.",
        hint: "Give one that has words.",
        status: .badUse)
    }
    self.beginnings = beginnings
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Whether no span has begun and the refusal has not either.
  private var isBeginning: Bool { places.isEmpty && refused == 0 }

  private func follows(_ bytes: [UInt8], _ place: Place) -> Bool {
    let passage = passages[place.passage]
    guard passage.count - place.end >= bytes.count else { return false }
    for offset in bytes.indices where passage[place.end + offset] != bytes[offset] { return false }
    return true
  }

  /// Whether a word ends at a place.
  private func endsWord(_ place: Place) -> Bool {
    let passage = passages[place.passage]
    guard place.end > place.start, !Self.isSpace(passage[place.end - 1]) else { return false }
    return place.end == passage.count || !Self.isWord(passage[place.end])
      || !Self.isWord(passage[place.end - 1])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Bytes at the beginning of a span, where a space before the first word is the model's and not the passage's.
  private func opening(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.drop(while: Self.isSpace)) }

  func allows(_ token: llama_token) -> Bool {
    if llama_vocab_is_eog(model.vocabulary, token) { return places.contains(where: endsWord) }
    let bytes = model.piece(token)
    guard !bytes.isEmpty else { return false }
    if refused > 0 { return Self.refusal.utf8.dropFirst(refused).starts(with: bytes) }
    if isBeginning {
      let first = opening(bytes)
      guard !first.isEmpty else { return false }
      return (spans.isEmpty && Self.refusal.utf8.starts(with: first))
        || beginnings.contains { follows(first, $0) }
    }
    if places.contains(where: { follows(bytes, $0) }) { return true }
    return beginsAnother(bytes)
  }

  private func beginsAnother(_ bytes: [UInt8]) -> Bool {
    spans.count + 1 < Self.mostSpans && bytes.allSatisfy { $0 == 10 || $0 == 13 }
      && places.contains(where: endsWord)
  }

  mutating func accept(_ token: llama_token) -> [UInt8] {
    let bytes = model.piece(token)
    if isBeginning {
      let first = opening(bytes)
      places = beginnings.filter { follows(first, $0) }.map { moved($0, by: first.count) }
      if spans.isEmpty, Self.refusal.utf8.starts(with: first), places.isEmpty { refused = first.count }
      return first
    }
    if refused > 0 {
      refused += bytes.count
      return bytes
    }
    let next = places.filter { follows(bytes, $0) }.map { moved($0, by: bytes.count) }
    if next.isEmpty {
      if let whole = places.first(where: endsWord) { spans.append(whole) }
      places = []
      return Array(Self.separator.utf8)
    }
    places = next
    return bytes
  }

  private func moved(_ place: Place, by count: Int) -> Place {
    Place(passage: place.passage, start: place.start, end: place.end + count)
  }

  var isComplete: Bool {
    if refused > 0 { return refused >= Self.refusal.utf8.count }
    return !places.isEmpty && places.allSatisfy { $0.end == passages[$0.passage].count }
  }

  func finished(_ text: String) throws -> (text: String, copies: [GeneratedText.Copy]) {
    if refused > 0 || (spans.isEmpty && places.isEmpty) { return (Self.refusal, []) }
    var all = spans
    if let last = places.first { all.append(last) }
    // What a stop or a spent budget cut off is not copied, and no word is cut.
    let whole = all.map { $0.end - $0.start }.reduce(0, +) + Self.separator.utf8.count * (all.count - 1)
    if var last = all.popLast() {
      last.end = max(last.start, last.end - max(0, whole - text.utf8.count))
      while last.end > last.start, !endsWord(last) { last.end -= 1 }
      if last.end > last.start { all.append(last) }
    }
    guard !all.isEmpty else { return (Self.refusal, []) }
    let texts = all.map { String(decoding: passages[$0.passage][$0.start..<$0.end], as: UTF8.self) }
    let copies = all.map { place in
      let bytes = passages[place.passage]
      func points(_ end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
      return GeneratedText.Copy(passage: place.passage, range: points(place.start)..<points(place.end))
    }
    return (texts.joined(separator: Self.separator), copies)
  }
}

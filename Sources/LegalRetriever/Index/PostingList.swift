internal import Evidence
internal import Storage

/// Where a term occurs: passages in rising order with how often, in half words.
///
/// A word counts two halves; a word in the titles above a passage counts one, so that a title counts half.
struct PostingList: Sendable, Equatable {
  /// The passages.
  var passages: [Int32] = []
  /// How often, in half words, at most 65,535.
  var halves: [UInt16] = []
  /// In how many documents the term occurs.
  var documents = 0

  /// No place.
  init() {}

  /// Reads what ``encoded`` wrote.
  ///
  /// - Throws: `StorageError` `store.damaged` for other bytes.
  init(decoding bytes: [UInt8]) throws {
    var reader = Varint.Reader(bytes)
    guard let count = reader.next(), let documents = reader.next(), count <= bytes.count else {
      throw StorageError.damagedIndex()
    }
    self.documents = documents
    passages.reserveCapacity(count)
    halves.reserveCapacity(count)
    var passage = 0
    for _ in 0..<count {
      guard let step = reader.next(), let half = reader.next(), step < Int(Int32.max) else {
        throw StorageError.damagedIndex()
      }
      passage += step
      guard passage <= Int(Int32.max) else { throw StorageError.damagedIndex() }
      passages.append(Int32(truncatingIfNeeded: passage))
      halves.append(UInt16(clamping: half))
    }
  }

  /// The list in bytes: its length, the number of documents, then for each passage the step from the last one and how often.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(passages.count * 3 + 8)
    Varint.append(passages.count, to: &bytes)
    Varint.append(documents, to: &bytes)
    var last = 0
    for (passage, half) in zip(passages, halves) {
      Varint.append(Int(passage) - last, to: &bytes)
      Varint.append(Int(half), to: &bytes)
      last = Int(passage)
    }
    return bytes
  }

  /// Appends a list whose passages all come later.
  mutating func append(_ other: PostingList) {
    passages += other.passages
    halves += other.halves
    documents += other.documents
  }

  /// The list without a range of passages, which is one document's.
  func removing(_ range: Range<Int>) -> PostingList {
    let lower = lowerBound(range.lowerBound)
    let upper = lowerBound(range.upperBound)
    guard upper > lower else { return self }
    var rest = self
    rest.passages.removeSubrange(lower..<upper)
    rest.halves.removeSubrange(lower..<upper)
    rest.documents -= 1
    return rest
  }

  /// The first place in the list whose passage is not before this one.
  func lowerBound(_ passage: Int) -> Int {
    var (low, high) = (0, passages.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(passages[middle]) < passage { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension StorageError {
  /// The index holds what this program never wrote.
  static func damagedIndex() -> StorageError {
    StorageError(
      code: "store.damaged", message: "The index of the library is damaged.",
      hint: "Erase the library's documents and add them again.", status: .badInput)
  }
}

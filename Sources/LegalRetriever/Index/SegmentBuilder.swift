internal import Evidence
internal import Foundation

/// Makes the index of a batch of documents in memory.
struct SegmentBuilder {
  /// How many bytes of a document are searched for its name.
  private static let opening = 1500

  /// The passages and documents of the batch.
  private(set) var passages: Range<Int>
  /// How long each passage is, in half words.
  private(set) var lengths: [UInt16] = []
  /// How many bytes of text are in it.
  private(set) var byteCount = 0

  private var table = TermTable()
  private var body: [Postings] = []
  private var names: [Int32: [Int]] = [:]
  private var openings: [Int32: [Int]] = [:]

  /// Postings of a term while they are made.
  private struct Postings {
    var bytes: [UInt8] = []
    var count = 0
    var documents = 0
    var last = 0
    var lastDocument = -1
  }

  /// An empty index.
  ///
  /// - Parameter first: the number of the first passage.
  init(first: Int) {
    passages = first..<first
  }

  /// Adds a document, whose number in the store is `number`; gives the numbers of its passages.
  mutating func add(_ document: LegalDocument, number: Int) -> Range<Int> {
    let first = passages.upperBound
    var scanner = WordScanner(document.text.bytes, omitting: document.omitted)
    var titles: (section: Int?, terms: [Int32]) = (nil, [])
    var terms: [Int32] = []
    for (index, range) in document.byteRanges.enumerated() {
      terms.removeAll(keepingCapacity: true)
      scanner.move(to: range.lowerBound)
      while scanner.next(before: range.upperBound) {
        let term = table.number(of: scanner.word, isPlain: scanner.isPlain)
        if term >= 0 { terms.append(term << 1 | 1) }
      }
      let section = document.passages[index].section
      if section == nil || section != titles.section {
        titles = (section, document.titles(of: index).flatMap { numbers(of: $0) })
      }
      for term in titles.terms { terms.append(term << 1) }
      // A table of contents names every clause and says nothing: it counts as four times as long.
      let factor = document.passages[index].kind == .contents ? 4 : 1
      post(&terms, passage: first + index, document: number, lengthFactor: factor)
    }
    byteCount += document.text.bytes.count
    passages = passages.lowerBound..<(first + document.byteRanges.count)
    addNames(document, number: number)
    return first..<passages.upperBound
  }

  /// Counts the terms of a passage; the lowest bit tells a word of the text from one of a title.
  private mutating func post(_ terms: inout [Int32], passage: Int, document: Int, lengthFactor: Int) {
    terms.sort()
    var total = 0
    var place = 0
    while body.count < table.terms.count { body.append(Postings()) }
    while place < terms.count {
      let term = terms[place] >> 1
      var halves = 0
      while place < terms.count, terms[place] >> 1 == term {
        halves += terms[place] & 1 == 1 ? 2 : 1
        place += 1
      }
      total += halves
      let index = Int(term)
      if body[index].lastDocument != document {
        body[index].lastDocument = document
        body[index].documents += 1
      }
      body[index].count += 1
      Varint.append(passage - body[index].last, to: &body[index].bytes)
      Varint.append(min(halves, Int(UInt16.max)), to: &body[index].bytes)
      body[index].last = passage
    }
    lengths.append(UInt16(clamping: total * lengthFactor))
  }

  private mutating func addNames(_ document: LegalDocument, number: Int) {
    let metadata = document.metadata
    let stem = ((document.document.name as NSString).lastPathComponent as NSString).deletingPathExtension
    let name = [stem, FileNameWords.spelled(stem), metadata.title, metadata.kind ?? ""] + metadata.parties
    for term in Set(name.flatMap { numbers(of: $0) }) { names[term, default: []].append(number) }
    let opening = document.text.string(0..<min(Self.opening, document.text.bytes.count))
    for term in Set(numbers(of: opening)) { openings[term, default: []].append(number) }
  }

  private mutating func numbers(of text: String) -> [Int32] {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(bytes)
    var numbers: [Int32] = []
    while scanner.next(before: bytes.count) {
      let term = table.number(of: scanner.word, isPlain: scanner.isPlain)
      if term >= 0 { numbers.append(term) }
    }
    return numbers
  }

  /// The index, a row for each term and field, the terms in order of their bytes.
  var rows: [(field: IndexField, term: String, postings: [UInt8])] {
    let order = table.terms.indices.sorted { table.terms[$0].lexicographicallyPrecedes(table.terms[$1]) }
    var rows: [(field: IndexField, term: String, postings: [UInt8])] = []
    rows.reserveCapacity(order.count + names.count + openings.count)
    for index in order where index < body.count && body[index].count > 0 {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(body[index].bytes.count + 6)
      Varint.append(body[index].count, to: &bytes)
      Varint.append(body[index].documents, to: &bytes)
      bytes += body[index].bytes
      rows.append((.body, text(index), bytes))
    }
    for (field, lists) in [(IndexField.name, names), (.opening, openings)] {
      for index in order {
        guard let documents = lists[Int32(index)] else { continue }
        var list = PostingList()
        list.passages = documents.map { Int32(clamping: $0) }
        list.halves = Array(repeating: 2, count: documents.count)
        list.documents = documents.count
        rows.append((field, text(index), list.encoded))
      }
    }
    return rows
  }

  private func text(_ term: Int) -> String { String(decoding: table.terms[term], as: UTF8.self) }
}

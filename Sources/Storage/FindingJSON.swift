import Evidence
import Foundation

/// A finding as JSON with sorted keys, written part by part.
///
/// The bytes are those that `JSONEncoder` gives for the whole. It builds a tree of objects first, though, which for
/// the finding of a large record takes several times the memory of the text; so it is given a few statements, or a few
/// citations of one statement, at a time.
struct FindingJSON {
  /// The most statements, and the most citations, that are encoded at once.
  static let batch = 256
  /// The most bytes that are passed on at once, but for a part that is larger by itself.
  private let pieceSize: Int
  private let emit: (Data) throws -> Void
  private var pending = Data()

  /// Writes a finding, and passes the text on in pieces of about `pieceSize` bytes.
  ///
  /// - Throws: ``StorageError`` `store.no-json` where a number cannot be written, and what `emit` throws.
  static func write(_ finding: Finding, pieceSize: Int, emit: (Data) throws -> Void) throws {
    try withoutActuallyEscaping(emit) { emit in
      var writer = FindingJSON(pieceSize: pieceSize, emit: emit)
      try writer.write(finding)
      if !writer.pending.isEmpty { try emit(writer.pending) }
    }
  }

  private init(pieceSize: Int, emit: @escaping (Data) throws -> Void) {
    self.pieceSize = pieceSize
    self.emit = emit
  }

  private mutating func write(_ finding: Finding) throws {
    var shell = finding
    shell.sections = []
    try write(shell, list: "sections") { writer in
      for (number, section) in finding.sections.enumerated() {
        if number > 0 { try writer.append(Data(",".utf8)) }
        var shell = section
        shell.claims = []
        try writer.write(shell, list: "claims") { try $0.write(section.claims) }
      }
    }
  }

  private mutating func write(_ claims: [Claim]) throws {
    var start = 0
    while start < claims.count {
      if start > 0 { try append(Data(",".utf8)) }
      var end = start
      var citations = 0
      while end < claims.count, end - start < Self.batch,
        citations + claims[end].citations.count <= Self.batch
      {
        citations += claims[end].citations.count
        end += 1
      }
      if end > start {
        try appendElements(claims[start..<end])
        start = end
      } else {
        try write(claims[start])
        start += 1
      }
    }
  }

  /// Writes a statement that has more citations than are encoded at once.
  private mutating func write(_ claim: Claim) throws {
    var shell = claim
    shell.citations = []
    try write(shell, list: "citations") { writer in
      for start in stride(from: 0, to: claim.citations.count, by: Self.batch) {
        if start > 0 { try writer.append(Data(",".utf8)) }
        try writer.appendElements(claim.citations[start..<min(start + Self.batch, claim.citations.count)])
      }
    }
  }

  /// Writes a value whose list is empty, with the elements that `fill` writes in place of the empty list.
  private mutating func write(
    _ shell: some Encodable, list: String, fill: (inout FindingJSON) throws -> Void
  ) throws {
    let json = try StoredJSON.encode(shell)
    // No text can hold these bytes: a quotation mark in a text has a backslash before it.
    guard let place = json.range(of: Data("\"\(list)\":[]".utf8)) else { throw StorageError.damaged() }
    try append(json[..<(place.upperBound - 1)])
    try fill(&self)
    try append(json[(place.upperBound - 1)...])
  }

  private mutating func appendElements(_ values: ArraySlice<some Encodable>) throws {
    try append(StoredJSON.encode(Array(values)).dropFirst().dropLast())
  }

  private mutating func append(_ part: Data) throws {
    pending.append(part)
    guard pending.count >= pieceSize else { return }
    try emit(pending)
    pending.removeAll(keepingCapacity: true)
  }
}

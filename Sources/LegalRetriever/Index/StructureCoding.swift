internal import Storage

/// Sections and passages of a document in bytes, as the store keeps them.
enum StructureCoding {
  /// Sections and passages as bytes.
  ///
  /// What only some documents have stands behind them, so that what older versions wrote is read too.
  static func encode(_ sections: [LegalSection], _ passages: [LegalPassage], citation: String? = nil)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    Varint.append(sections.count, to: &bytes)
    for section in sections {
      for text in [section.word, section.number, section.title] { append(text, to: &bytes) }
      Varint.append(section.parent.map { $0 + 1 } ?? 0, to: &bytes)
    }
    Varint.append(passages.count, to: &bytes)
    var last = 0
    for passage in passages {
      Varint.append(max(0, passage.range.lowerBound - last), to: &bytes)
      Varint.append(passage.range.count, to: &bytes)
      last = passage.range.upperBound
      Varint.append(passage.section.map { $0 + 1 } ?? 0, to: &bytes)
      Varint.append(passage.items.count, to: &bytes)
      for item in passage.items { Varint.append(item, to: &bytes) }
      Varint.append(passage.page.map { $0 + 1 } ?? 0, to: &bytes)
      Varint.append(passage.paragraph, to: &bytes)
      Varint.append(Int(passage.kind.rawValue), to: &bytes)
      append(passage.definedTerm, to: &bytes)
    }
    append(citation, to: &bytes)
    for section in sections {
      Varint.append(Int(section.rank?.rawValue ?? 0), to: &bytes)
      append(section.label, to: &bytes)
    }
    for passage in passages {
      Varint.append(passage.through.count, to: &bytes)
      for item in passage.through { Varint.append(item, to: &bytes) }
      append(passage.note, to: &bytes)
      append(passage.pageMark, to: &bytes)
    }
    return bytes
  }

  /// Reads what ``encode(_:_:)`` wrote.
  ///
  /// - Throws: `StorageError` `store.damaged` for other bytes.
  static func decode(_ bytes: [UInt8]) throws -> DocumentStructure {
    var reader = Varint.Reader(bytes)
    func number() throws -> Int {
      guard let number = reader.next() else { throw StorageError.damagedIndex() }
      return number
    }
    func count() throws -> Int {
      let count = try number()
      guard count <= bytes.count else { throw StorageError.damagedIndex() }
      return count
    }
    func text() throws -> String? {
      guard try number() == 1 else { return nil }
      guard let text = reader.nextText() else { throw StorageError.damagedIndex() }
      return text
    }
    var sections: [LegalSection] = []
    for _ in 0..<(try count()) {
      var section = LegalSection(word: try text(), number: try text(), title: try text())
      let parent = try number()
      section.parent = parent > 0 && parent <= sections.count ? parent - 1 : nil
      sections.append(section)
    }
    var passages: [LegalPassage] = []
    var last = 0
    for _ in 0..<(try count()) {
      let start = last &+ (try number())
      let length = try number()
      guard start >= last, length <= Int(Int32.max), start <= Int(Int32.max) else {
        throw StorageError.damagedIndex()
      }
      var passage = LegalPassage(range: start..<(start + length))
      last = start + length
      let section = try number()
      passage.section = section > 0 && section <= sections.count ? section - 1 : nil
      for _ in 0..<(try count()) {
        guard let item = reader.nextText() else { throw StorageError.damagedIndex() }
        passage.items.append(item)
      }
      let page = try number()
      passage.page = page > 0 ? page - 1 : nil
      passage.paragraph = try number()
      passage.kind = LegalPassage.Kind(rawValue: UInt8(clamping: try number())) ?? .text
      passage.definedTerm = try text()
      passages.append(passage)
    }
    var structure = DocumentStructure(sections: sections, passages: passages)
    if reader.isAtEnd { return structure }
    structure.citation = try text()
    for index in structure.sections.indices {
      structure.sections[index].rank = LegalSection.Rank(rawValue: UInt8(clamping: try number()))
      structure.sections[index].label = try text()
    }
    for index in structure.passages.indices {
      for _ in 0..<(try count()) {
        guard let item = reader.nextText() else { throw StorageError.damagedIndex() }
        structure.passages[index].through.append(item)
      }
      structure.passages[index].note = try text()
      structure.passages[index].pageMark = try text()
    }
    return structure
  }

  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    Varint.append(text == nil ? 0 : 1, to: &bytes)
    if let text { Varint.append(text, to: &bytes) }
  }
}

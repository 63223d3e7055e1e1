internal import Foundation

/// Finds the names of the parties behind `between` and `among` on a first page.
enum PartyReader {
  private static let most = 6
  /// How many bytes behind `between` are looked at.
  private static let reach = 900

  /// The parties in the order they are named.
  static func parties(in opening: String) -> [String] {
    let bytes = Array(opening.utf8)
    let lowered = PlainWords.lowered(bytes)
    var found: [String] = []
    for word in [Array("between".utf8), Array("among".utf8)] {
      var from = 0
      while let place = PlainWords.find(word, in: lowered, from: from), found.count < most {
        from = place + word.count
        let stretch = Array(bytes[from..<min(bytes.count, from + reach)])
        for name in names(stretch) where !found.contains(name) { found.append(name) }
        if found.count >= 2 { return Array(found.prefix(most)) }
      }
    }
    return Array(found.prefix(most))
  }

  /// The names in the stretch behind `between`.
  private static func names(_ text: [UInt8]) -> [String] {
    let end = ends.compactMap { PlainWords.find($0, in: text, from: 0) }.min() ?? text.count
    let stretch = Array(text[..<end])
    var names: [String] = []
    var (start, place) = (0, 0)
    func close(_ end: Int) {
      guard names.count < most, end > start + 2, end - start < 320 else { return }
      if let name = name(String(decoding: stretch[start..<end], as: UTF8.self)) { names.append(name) }
    }
    while place < stretch.count {
      if let separator = separators.first(where: { PlainWords.isAt($0, place, in: stretch) }) {
        close(place)
        place += separator.count
        start = place
      } else {
        place += 1
      }
    }
    close(stretch.count)
    return names
  }

  private static let ends = [
    "WHEREAS", "Whereas", "RECITAL", "Recital", "WITNESS", "W I T N E S S", "Dated", "DATED",
  ].map { Array($0.utf8) }
  private static let separators = [
    "\n", "   ", ";", " and ", " AND ", "\u{201C}", "\"", "(", ")", ", a ", ", an ", ", the ",
  ].map { Array($0.utf8) }

  /// A piece as a name, where it ends as the names of companies do.
  private static func name(_ piece: String) -> String? {
    let name = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingCharacters(in: CharacterSet(charactersIn: " ,:.-–—_*"))
    guard (3...80).contains(name.count), name.first?.isUppercase == true || name.first?.isNumber == true
    else { return nil }
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    guard let last = words.last, words.count <= 10 else { return nil }
    let ending = last.lowercased().filter { $0 != "." }
    return endings.contains(ending) ? name : nil
  }

  private static let endings: Set<String> = [
    "inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "company", "co", "lp", "llp",
    "plc",
    "ag",
    "gmbh", "bv", "nv", "sa", "sarl", "spa", "kk", "ab", "oy", "se", "bank", "trust", "university",
    "partners",
    "holdings", "group", "bancorp", "bancshares", "association", "foundation", "institute", "city", "county",
    "state", "authority", "enterprises", "sub", "parent", "ii",
  ]
}

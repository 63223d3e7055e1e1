internal import Foundation

/// Finds the names of the parties behind `between` and `among` on a first page.
enum PartyReader {
  private static let most = 6
  /// How many characters behind `between` are looked at.
  private static let reach = 900

  /// The parties in the order they are named.
  static func parties(in opening: String) -> [String] {
    let lowered = opening.lowercased()
    var found: [String] = []
    for word in ["between", "among"] {
      var from = lowered.startIndex
      while let range = lowered.range(of: word, range: from..<lowered.endIndex), found.count < most {
        from = range.upperBound
        let offset = lowered.distance(from: lowered.startIndex, to: range.upperBound)
        let start = opening.index(opening.startIndex, offsetBy: offset, limitedBy: opening.endIndex)
        guard let start else { break }
        for name in names(String(opening[start...].prefix(reach))) where !found.contains(name) {
          found.append(name)
        }
        if found.count >= 2 { return Array(found.prefix(most)) }
      }
    }
    return Array(found.prefix(most))
  }

  /// The names in the stretch behind `between`.
  private static func names(_ text: String) -> [String] {
    var stretch = text
    for end in ["WHEREAS", "Whereas", "RECITAL", "Recital", "WITNESS", "W I T N E S S", "Dated", "DATED"] {
      if let range = stretch.range(of: end) { stretch = String(stretch[..<range.lowerBound]) }
    }
    for separator in [
      "\n", "   ", ";", " and ", " AND ", "\u{201C}", "\"", "(", ")", ", a ", ", an ", ", the ",
    ] {
      stretch = stretch.replacingOccurrences(of: separator, with: "\u{1}")
    }
    return stretch.components(separatedBy: "\u{1}").compactMap(name).prefix(most).map { $0 }
  }

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

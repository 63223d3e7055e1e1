internal import Foundation

/// Puts the parts that templates of the tables name, such as `$volume`, in their place.
struct TemplateExpansion {
  private var variables: [String: String] = [:]
  /// How deep parts may name parts.
  private static let deepest = 20

  /// The named parts, with those of ours that read more than the table's.
  init(_ table: [String: ReporterTableFiles.Variable]) {
    flatten(table, name: "", depth: 0)
    // A comma may part reporter and page, and a page may be a Roman numeral or still unknown (`591 U. S.
    // ____`).
    variables["full_cite"] = "$volume $reporter,? $page"
    variables["page"] = "(?P<page>\\d+|\(Self.romanNumeral)|_+)"
    // `N. D. Cent. Code Ann. §12.1-04.1-01` has five numbers, where the table allows four.
    if let section = variables["law_section"] {
      variables["law_section"] = section.replacingOccurrences(of: "{,3}", with: "{,6}")
    }
    variables["edition"] = String(PatternParser.edition)
    for (name, value) in variables where name != "edition" {
      variables[name + "_optional"] = "(?:\(value) ?)?"
    }
  }

  /// Roman numerals from i to cxcix in small letters, without those that are also single letters or
  /// abbreviations (v, l, c).
  static let romanNumeral =
    "c?(?:xc|xl|l?x{1,3})(?:ix|iv|v?i{0,3})|(?:c?l?)(?:ix|iv|v?i{1,3})|(?:lv|cv|cl|clv)"

  private mutating func flatten(_ table: [String: ReporterTableFiles.Variable], name: String, depth: Int) {
    guard depth < Self.deepest else { return }
    for (key, value) in table where !key.hasSuffix("#") {
      let whole = [name, key].filter { !$0.isEmpty }.joined(separator: "_")
      switch value {
      case .text(let text): variables[whole] = text
      case .parts(let parts): flatten(parts, name: whole, depth: depth + 1)
      }
    }
  }

  /// The template with every named part put in its place.
  func expand(_ template: String) -> String { expand(template, depth: 0) }

  private func expand(_ template: String, depth: Int) -> String {
    guard depth < Self.deepest, template.contains("$") else { return template }
    var result = String.UnicodeScalarView()
    let scalars = Array(template.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "$" else {
        result.append(scalars[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count,
        scalars[end] == "_" || scalars[end].properties.isAlphabetic || ("0"..."9").contains(scalars[end])
      {
        end += 1
      }
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[(index + 1)..<end])
      if let value = variables[String(name)] {
        result.append(contentsOf: expand(value, depth: depth + 1).unicodeScalars)
      } else {
        result.append(contentsOf: scalars[index..<end])
      }
      index = end
    }
    return String(result)
  }
}

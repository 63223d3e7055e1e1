/// A module that a source file imports.
struct Import: Hashable {
  /// The module, without the submodule or declaration that may follow it.
  var module: String
  /// The line of the statement, counted from 1.
  var line: Int
}

extension Import {
  /// Every import statement of Swift source, whatever attributes and access level it carries.
  ///
  /// A line that begins like an import counts even inside a comment block or a long string: better a false
  /// alarm, seen at once, than a way around the rules.
  static func all(in source: String) -> [Import] {
    let statement =
      #/^(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|fileprivate|private)\s+)*import\s+(?:(?:struct|class|enum|protocol|typealias|func|var|let|actor)\s+)?(?<module>\w+)/#
    var found: [Import] = []
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for part in line.split(separator: ";") {
        let text = part.drop(while: \.isWhitespace)
        guard let match = text.prefixMatch(of: statement) else { continue }
        found.append(Import(module: String(match.output.module), line: index + 1))
      }
    }
    return found
  }
}

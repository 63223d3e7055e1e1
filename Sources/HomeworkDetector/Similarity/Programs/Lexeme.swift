/// A word, a number, a string or a mark of a program's text.
struct Lexeme: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A name or a keyword.
    case word
    case number
    /// A string, a character or a regular expression.
    case string
    /// An operator, a bracket or another mark.
    case symbol
    /// A line that takes in another file (`#include`).
    case include
  }

  var kind: Kind
  /// The word or the symbol; empty for the others.
  var text: String
  /// Where it stands, in code points.
  var range: Range<Int>
  /// Whether it is the first of its line.
  var startsLine: Bool
  /// How far a line that it starts is indented, a tab counting to the next multiple of eight.
  var indentation: Int
}

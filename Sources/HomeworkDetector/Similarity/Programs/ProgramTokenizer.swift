/// Turns a program's text into the steps of its structure.
///
/// Names, values, comments and layout go away, so that a program stays the same when these are changed. Any text gives
/// tokens; nothing is refused.
public enum ProgramTokenizer {
  /// The tokens of a program, in order, with ranges that are apart and ascend.
  ///
  /// - Parameters:
  ///   - text: The program's text.
  ///   - language: Its language.
  public static func tokens(of text: String, language: ProgramLanguage) -> [ProgramToken] {
    let codes = text.unicodeScalars.map(\.value)
    let lexemes = SourceLexer.lexemes(of: codes, language: language)
    var tokens =
      language == .python
      ? PythonReader.tokens(of: lexemes) : BraceReader.tokens(of: lexemes, language: language)
    // A token that stands before others of its expression has their place: what overlaps is cut.
    var end = 0
    for index in tokens.indices {
      let lower = max(tokens[index].range.lowerBound, end)
      let upper = max(tokens[index].range.upperBound, lower)
      tokens[index].range = lower..<upper
      end = upper
    }
    return tokens
  }
}

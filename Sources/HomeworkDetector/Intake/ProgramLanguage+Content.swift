internal import Foundation

extension ProgramLanguage {
  /// The language of a text that is a program; `nil` for prose.
  ///
  /// A name's ending decides where the text looks like a program at all; without an ending that is known, the text must look
  /// like one for the most part, and hold two words that are of one language.
  public init?(fileName: String, text: String) {
    let shape = ProgramShape(text)
    let ending = (fileName as NSString).pathExtension.lowercased()
    if let named = ProgramLanguage(fileExtension: ending) {
      guard shape.codeLines * 5 >= shape.lines else { return nil }
      // C++ is often written into headers with the ending of C.
      self = named == .c && ending == "h" && shape.hits(.cpp) > 0 ? .cpp : named
      return
    }
    guard ["", "txt", "text"].contains(ending), shape.isMostlyCode else { return nil }
    let ranked = Self.allCases.map { ($0, shape.hits($0)) }.max { $0.1 < $1.1 }
    guard let (language, hits) = ranked, hits >= 2 else { return nil }
    self = language
  }
}

/// How much a text looks like a program, and of which language.
struct ProgramShape {
  /// Lines with something on them.
  private(set) var lines = 0
  /// Lines that end, begin or are indented as lines of programs and not of prose.
  private(set) var codeLines = 0
  /// The characters of all lines and of those of programs; a paragraph of prose is one long line.
  private var characters = (all: 0, code: 0)
  private let text: String

  /// Looks at the first 2,000 lines.
  init(_ text: String) {
    self.text = String(text.prefix(200_000))
    var isComment = false
    for line in self.text.split(whereSeparator: \.isNewline).prefix(2000) {
      let trimmed = line.drop(while: \.isWhitespace)
      guard let last = trimmed.last(where: { !$0.isWhitespace }) else { continue }
      // What stands inside a comment of several lines speaks neither for a program nor for prose.
      let wasComment = isComment
      if trimmed.hasPrefix("/*") { isComment = true }
      if isComment, trimmed.contains("*/") { isComment = false }
      if wasComment { continue }
      lines += 1
      characters.all += trimmed.count
      if Self.isCode(trimmed, last: last) {
        codeLines += 1
        characters.code += trimmed.count
      }
    }
  }

  /// Whether more than half of the text, in lines and in characters, looks like a program.
  var isMostlyCode: Bool {
    lines >= 3 && codeLines * 2 >= lines && characters.code * 2 >= characters.all
  }

  /// How many of the words that tell a language from the others the text holds, C's words counting for C++ too.
  func hits(_ language: ProgramLanguage) -> Int {
    let words = Self.words[language] ?? []
    let found = words.count { text.contains($0) }
    return found > 0 && language == .cpp ? found + hits(.c) : found
  }

  private static func isCode(_ line: Substring, last: Character) -> Bool {
    if ";{}".contains(last) || line.first == "}" || line.first == "#" || line.first == "@" { return true }
    if line.hasPrefix("//") || line.hasPrefix("/*") || line.hasPrefix("*") { return true }
    let first = line.prefix { $0.isLetter }
    if last == ":" { return blockWords.contains(String(first)) }
    if ["import", "from", "return", "func", "let", "var", "const", "print", "package"].contains(String(first))
    {
      return true
    }
    // A call or an assignment: `name(…)` or `name = …`.
    return last == ")" && line.contains("(") && !line.contains(". ")
      || line.contains(" = ") || line.contains(" += ") || line.contains(" == ")
  }

  private static let blockWords: Set<String> = [
    "def", "class", "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "case",
    "default",
    "public", "private", "protected", "switch", "match", "async",
  ]

  private static let words: [ProgramLanguage: [String]] = [
    .java: [
      "public class ", "import java", "System.out.print", "public static ", "private ", "public void ",
      "String[] ", " extends ", "@Override", " throws ", "package ", " = new ",
    ],
    .python: ["def ", "elif ", "import ", "print(", "__name__", "self.", " in range(", "None", "True"],
    .c: ["#include <", "printf(", "int main(", "scanf(", "malloc(", "sizeof(", "struct ", "#define "],
    .cpp: [
      "#include <iostream>", "std::", "using namespace", "cout <<", "cin >>", "template <", "template<",
      "#include <vector>", "#include <string>",
    ],
    .swift: ["import Foundation", "func ", "let ", "guard ", " -> ", "print(\"\\(", "var ", "self."],
    .javaScript: [
      "function ", "const ", " => ", "console.log(", "document.", "require(", "===", "let ", "module.exports",
    ],
  ]
}

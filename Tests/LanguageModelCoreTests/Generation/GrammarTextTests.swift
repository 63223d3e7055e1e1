import Testing

@testable import LanguageModelCore

@Suite("Grammars are looked over before llama.cpp reads them")
struct GrammarTextTests {
  @Test(
    "What is no GBNF is refused with one sentence",
    arguments: [
      "", " ", "\n", "#only a comment", "root", "root ::", "root :=", "root = \"a\"", "::= \"a\"",
      "a ::= \"b\"",
      "root ::= \"a", "root ::= [a", "root ::= [a-", "root ::= (\"a\"", "root ::= \"a\")", "root ::= )",
      "root ::= *",
      "root ::= +", "root ::= ?", "root ::= \"a\"**", "root ::= | *", "root ::= {2}", "root ::= \"a\"{",
      "root ::= \"a\"{x}",
      "root ::= \"a\"{2", "root ::= \"a\"{3,2}", "root ::= \"a\"{2,1,0}", "root ::= \"a\"{99999}",
      "root ::= \"\\q\"",
      "root ::= \"\\x1\"", "root ::= \"\\u12\"", "root ::= \"\\U0000\"", "root ::= \"\\", "root ::= missing",
      "root ::= \"a\"\nroot ::= \"b\"", "root ::= a\na ::= b", "root ::= 'a'", "root ::= \"a\" ; \"b\"",
      "ro ot ::= \"a\"",
      "root ::= \"a\"\n\"b\"", "root ::= [\n]", "root ::= \"\n\"", "root ::= <x>", "root ::= \"\u{0}\"",
      "root ::= " + String(repeating: "(", count: 200) + "\"a\"" + String(repeating: ")", count: 200),
    ])
  func malformed(grammar: String) {
    let error = #expect(throws: LanguageModelCoreError.self) { try GrammarText(grammar).check() }
    #expect(error?.code == "generation.grammar")
    #expect(error?.message.hasSuffix(".") == true && error?.message.contains("\n") == false)
  }

  @Test(
    "Grammars are read",
    arguments: [
      "root ::= \"a\"", "root ::= \"a\" | \"b\"", "root ::= a b\na ::= [a-z]+\nb ::= \"\\n\"",
      "root ::= (\"a\" | \"b\"){2,3}",
      "# a comment\nroot ::= [^\"\\\\] # another\n", "root ::=\n  \"a\"", "root ::= \"a\"{2}",
      "root ::= \"a\"{2,}",
      "root ::= (\n  \"a\"\n  | \"b\"\n)", "root ::= \"é\\u00e9\" .", "root ::= a?\na ::= \"x\" root?",
    ])
  func sound(grammar: String) throws {
    try GrammarText(grammar).check()
  }
}

import Foundation
import Testing

@testable import LanguageModelCore

@Suite("Grammars for JSON schemas")
struct JSONSchemaGrammarTests {
  @Test(
    "What is not supported is refused, not passed over",
    arguments: [
      "", "not JSON", "[]", "true", "{}", #"{"type":"date"}"#, #"{"type":"string","pattern":"a+"}"#,
      #"{"type":"array"}"#,
      #"{"type":"number","minimum":3}"#, #"{"enum":[]}"#, #"{"anyOf":[]}"#, #"{"$ref":"other.json"}"#,
      ##"{"$ref":"#/$defs/none"}"##, #"{"type":"string","minLength":-1}"#,
      #"{"type":"string","minLength":3,"maxLength":2}"#,
      #"{"type":"array","items":{"type":"null"},"maxItems":100000}"#, #"{"type":"object","required":["x"]}"#,
      #"{"type":"object","properties":{"x":true}}"#, #"{"not":{"type":"null"}}"#,
    ])
  func refused(schema: String) {
    let error = #expect(throws: LanguageModelCoreError.self) { try JSONSchemaGrammar(schema: schema) }
    #expect(error?.code == "generation.schema")
  }

  @Test(
    "What is made is a sound grammar",
    arguments: [
      #"{"type":"string"}"#, #"{"type":["string","null"]}"#, #"{"enum":["a \"b\"",1,null,{"x":[true]}]}"#,
      #"{"type":"object","properties":{"b":{"type":"integer"},"a":{"type":"boolean"}},"required":["b"]}"#,
      #"{"type":"array","items":{"type":"number"},"minItems":1,"maxItems":3}"#, #"{"type":"object"}"#,
      ##"{"$ref":"#/$defs/n","$defs":{"n":{"type":"object","properties":{"next":{"anyOf":[{"$ref":"#/$defs/n"},{"type":"null"}]}}}}}"##,
      #"{"type":"array","items":{"type":"null"},"maxItems":0}"#,
    ])
  func sound(schema: String) throws {
    try GrammarText(JSONSchemaGrammar(schema: schema).text).check()
  }

  @Test("Properties stand in the order of required, then by name")
  func order() throws {
    let schema = #"""
      {"type":"object","properties":{"a":{"type":"null"},"b":{"type":"null"},"c":{"type":"null"}},"required":["c"]}
      """#
    let root = try #require(JSONSchemaGrammar(schema: schema).text.split(separator: "\n").first)
    let places = ["c", "a", "b"].compactMap { root.range(of: "\\\"\($0)\\\"")?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }
}

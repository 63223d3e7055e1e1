internal import Evidence
internal import Foundation

/// A grammar in GBNF for the JSON texts that a JSON schema describes.
///
/// Supported are `type` (object, array, string, number, integer, boolean, null), `properties`, `items`, `minItems`, `maxItems`, `minLength`,
/// `maxLength`, `enum`, `const`, `anyOf`, `oneOf`, and `$ref` to `$defs` or `definitions`. Of an object, every property is written: those of `required`
/// first, in that order, then the others by name; there are no others. What is not supported is refused, not passed over.
///
/// Source: JSON Schema 2020-12, Core and Validation.
struct JSONSchemaGrammar {
  /// The grammar.
  let text: String

  /// - Throws: ``LanguageModelCoreError`` for a schema that is no JSON or uses what is not supported.
  init(schema: String) throws {
    guard schema.utf8.count <= 1 << 20,
      let value = try? JSONSerialization.jsonObject(with: Data(schema.utf8), options: .fragmentsAllowed),
      let root = value as? [String: Any]
    else {
      throw LanguageModelCoreError(
        code: "generation.schema", message: "The schema is not a JSON object.",
        hint: "Write it as JSON Schema.",
        status: .badUse)
    }
    var builder = Builder(root: root)
    let body = try builder.expression(root, depth: 0)
    text = (["root ::= " + body] + builder.rules + Self.common).joined(separator: "\n") + "\n"
  }

  private static let common = [
    #"ws ::= " "?"#,
    #"character ::= [^"\\\x7F\x00-\x1F] | "\\" (["\\bfnrt] | "u" [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F])"#,
    #"string ::= "\"" character{0,256} "\"""#,
    #"whole ::= "-"? ("0" | [1-9] [0-9]{0,14})"#,
    #"number ::= whole ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,2})?"#,
    #"boolean ::= "true" | "false""#,
    #"null ::= "null""#,
  ]

  private static let known: Set<String> = [
    "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minLength",
    "maxLength", "enum", "const", "anyOf", "oneOf", "$ref", "$defs", "definitions", "$schema", "$id", "title",
    "description", "default", "examples", "$comment",
  ]

  private struct Builder {
    let root: [String: Any]
    var rules: [String] = []
    private var named: [String: String] = [:]

    init(root: [String: Any]) { self.root = root }

    mutating func expression(_ value: Any, depth: Int) throws -> String {
      guard depth < 32 else { throw refused("is nested more than 32 deep") }
      if let any = value as? Bool, any { throw refused("allows any value somewhere") }
      guard let schema = value as? [String: Any] else {
        throw refused("has something else where a schema is expected")
      }
      if let unknown = schema.keys.sorted().first(where: { !known.contains($0) }) {
        throw refused("uses “\(unknown.prefix(40))”, which is not supported")
      }
      if let reference = schema["$ref"] {
        guard let reference = reference as? String else { throw refused("has a $ref that is no text") }
        return try rule(for: reference, depth: depth)
      }
      if let constant = schema["const"] { return try literal(constant) }
      if let choices = schema["enum"] {
        guard let choices = choices as? [Any], !choices.isEmpty else {
          throw refused("has an enum without values")
        }
        return "(" + (try choices.map(literal).joined(separator: " | ")) + ")"
      }
      if let choices = (schema["anyOf"] ?? schema["oneOf"]) {
        guard let choices = choices as? [Any], !choices.isEmpty else {
          throw refused("has an anyOf without schemas")
        }
        var parts: [String] = []
        for choice in choices { parts.append(try expression(choice, depth: depth + 1)) }
        return "(" + parts.joined(separator: " | ") + ")"
      }
      if let types = schema["type"] as? [String], !types.isEmpty {
        var parts: [String] = []
        for type in types { parts.append(try expression(schema, type: type, depth: depth)) }
        return "(" + parts.joined(separator: " | ") + ")"
      }
      guard let type = schema["type"] as? String else { throw refused("has a part without a type") }
      return try expression(schema, type: type, depth: depth)
    }

    private mutating func expression(_ schema: [String: Any], type: String, depth: Int) throws -> String {
      switch type {
      case "string":
        let (least, most) = try bounds(schema, "minLength", "maxLength", limit: 256)
        return #""\"" character{\#(least),\#(most)} "\"""#
      case "number": return "number"
      case "integer": return "whole"
      case "boolean": return "boolean"
      case "null": return "null"
      case "array":
        guard let items = schema["items"] else { throw refused("has an array without items") }
        let (least, most) = try bounds(schema, "minItems", "maxItems", limit: 64)
        let item = try named(try expression(items, depth: depth + 1))
        guard most > 0 else { return #""[" ws "]""# }
        let rest = #"("," ws \#(item) ws){\#(max(0, least - 1)),\#(most - 1)}"#
        let filled = "\(item) ws \(rest)"
        return #""[" ws \#(least > 0 ? filled : "(\(filled))?") "]""#
      case "object":
        let properties = schema["properties"] as? [String: Any] ?? [:]
        let required = schema["required"] as? [String] ?? []
        guard Set(required).isSubset(of: properties.keys) else {
          throw refused("requires a property that it does not describe")
        }
        var parts: [String] = []
        for name in required + properties.keys.filter({ !required.contains($0) }).sorted() {
          guard let property = properties[name] else { continue }
          parts.append("\(try literal(name)) \":\" ws \(try expression(property, depth: depth + 1)) ws")
        }
        return #""{" ws "# + parts.joined(separator: #" "," ws "#) + #" "}""#
      default: throw refused("has a type that JSON does not have")
      }
    }

    /// A rule with a name, for an expression that is repeated.
    private mutating func named(_ expression: String) throws -> String {
      let name = "rule-\(rules.count)"
      rules.append("\(name) ::= \(expression)")
      return name
    }

    private mutating func rule(for reference: String, depth: Int) throws -> String {
      if let name = named[reference] { return name }
      var value: Any = root
      guard reference.hasPrefix("#/") else { throw refused("has a $ref to another document") }
      for step in reference.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false) {
        guard let next = (value as? [String: Any])?[String(step)] else {
          throw refused("has a $ref to what is not there")
        }
        value = next
      }
      let name = "reference-\(named.count)"
      named[reference] = name
      let body = try expression(value, depth: depth + 1)
      rules.append("\(name) ::= \(body)")
      return name
    }

    private func bounds(
      _ schema: [String: Any], _ low: String, _ high: String, limit: Int
    ) throws -> (Int, Int) {
      let least = schema[low] as? Int ?? 0
      let most = schema[high] as? Int ?? max(limit, least)
      guard least >= 0, most >= least, most <= 1000 else {
        throw refused("has a \(low) or \(high) that is negative, above 1,000 or in the wrong order")
      }
      return (least, most)
    }

    /// A value as JSON, as a literal of the grammar.
    private func literal(_ value: Any) throws -> String {
      guard
        let data = try? JSONSerialization.data(
          withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes])
      else { throw refused("has a value that is no JSON") }
      let json = String(decoding: data, as: UTF8.self)
      var text = "\""
      for scalar in json.unicodeScalars {
        if scalar == "\\" || scalar == "\"" { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
      return text + "\""
    }

    private func refused(_ reason: String) -> LanguageModelCoreError {
      LanguageModelCoreError(
        code: "generation.schema", message: "The JSON schema \(reason).",
        hint: "Use types, properties, items, lengths, enum, const, anyOf and $ref within the schema.",
        status: .badUse)
    }
  }
}

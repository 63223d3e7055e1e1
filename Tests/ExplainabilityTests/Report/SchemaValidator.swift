import Foundation

/// Holds JSON against a JSON schema of draft 2020-12, as far as the schema of reports uses it; an unknown keyword is an error of its own.
struct SchemaValidator {
  private let root: [String: Any]

  init(_ schema: String) throws {
    guard let root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any] else {
      throw CocoaError(.coderInvalidValue)
    }
    self.root = root
  }

  /// What is wrong, a line each.
  func problems(in json: String) throws -> [String] {
    try problems(JSONSerialization.jsonObject(with: Data(json.utf8)), root, "$")
  }

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var problems: [String] = []
    for (keyword, rule) in schema {
      switch (keyword, rule) {
      case ("$schema", _), ("$id", _), ("$defs", _), ("title", _), ("required", _),
        ("additionalProperties", _):
        break
      case ("$ref", let name as String):
        guard let target = definition(name) else { return ["\(place): \(name) is not defined"] }
        problems += self.problems(value, target, place)
      case ("type", let name as String):
        if !Self.isType(name, value) { problems.append("\(place): not of type \(name)") }
      case ("const", _): if !Self.isEqual(value, rule) { problems.append("\(place): not \(rule)") }
      case ("enum", let list as [Any]):
        if !list.contains(where: { Self.isEqual(value, $0) }) { problems.append("\(place): none of \(list)") }
      case ("pattern", let pattern as String):
        if let text = value as? String, text.range(of: pattern, options: .regularExpression) == nil {
          problems.append("\(place): does not match \(pattern)")
        }
      case ("minimum", let least as NSNumber):
        if let number = value as? NSNumber, number.doubleValue < least.doubleValue {
          problems.append("\(place): below \(least)")
        }
      case ("maximum", let most as NSNumber):
        if let number = value as? NSNumber, number.doubleValue > most.doubleValue {
          problems.append("\(place): above \(most)")
        }
      case ("minItems", let least as NSNumber):
        if let list = value as? [Any], list.count < least.intValue {
          problems.append("\(place): too few items")
        }
      case ("maxItems", let most as NSNumber):
        if let list = value as? [Any], list.count > most.intValue {
          problems.append("\(place): too many items")
        }
      case ("prefixItems", let rules as [[String: Any]]):
        for (number, (item, rule)) in zip(value as? [Any] ?? [], rules).enumerated() {
          problems += self.problems(item, rule, "\(place)[\(number)]")
        }
      case ("items", let rule as [String: Any]):
        for (number, item) in (value as? [Any] ?? []).enumerated() {
          problems += self.problems(item, rule, "\(place)[\(number)]")
        }
      case ("oneOf", let rules as [[String: Any]]):
        let met = rules.count { self.problems(value, $0, place).isEmpty }
        if met != 1 { problems.append("\(place): meets \(met) of the alternatives") }
      case ("properties", let rules as [String: [String: Any]]):
        for (name, item) in value as? [String: Any] ?? [:] {
          if let rule = rules[name] { problems += self.problems(item, rule, "\(place).\(name)") }
        }
      default: problems.append("\(place): the validator does not know \(keyword)")
      }
    }
    guard let object = value as? [String: Any] else { return problems }
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      problems.append("\(place): \(name) is missing")
    }
    let known = (schema["properties"] as? [String: Any])?.keys.map { $0 } ?? []
    for (name, item) in object where !known.contains(name) {
      if let isAllowed = schema["additionalProperties"] as? Bool, !isAllowed {
        problems.append("\(place): \(name) is not known")
      }
      if let rule = schema["additionalProperties"] as? [String: Any] {
        problems += self.problems(item, rule, "\(place).\(name)")
      }
    }
    return problems
  }

  private func definition(_ name: String) -> [String: Any]? {
    guard name.hasPrefix("#/$defs/") else { return nil }
    return (root["$defs"] as? [String: Any])?[String(name.dropFirst(8))] as? [String: Any]
  }

  private static func isType(_ name: String, _ value: Any) -> Bool {
    let number = value as? NSNumber
    let isBoolean = number.map { String(cString: $0.objCType) == "c" } ?? false
    return switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isBoolean
    case "number": number != nil && !isBoolean
    case "integer": number.map { !isBoolean && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }

  private static func isEqual(_ left: Any, _ right: Any) -> Bool {
    (left as? NSObject) == (right as? NSObject)
  }
}

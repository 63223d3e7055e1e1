import Foundation

@testable import RecordSummarizer

/// A JSON object as Foundation reads it.
typealias JSON = [String: Any]

/// A bundle read back with Foundation, for the tests to look into.
struct ParsedBundle {
  /// The bundle.
  let root: JSON
  /// Its entries.
  let entries: [(fullURL: String, resource: JSON)]
  /// The bytes.
  let data: Data

  /// The bundle that the writer makes of a record.
  init(_ record: PatientRecord) throws {
    data = try FHIRBundleWriter().write(record)
    root = try JSONSerialization.jsonObject(with: data) as? JSON ?? [:]
    entries = (root["entry"] as? [JSON] ?? []).map {
      ($0["fullUrl"] as? String ?? "", $0["resource"] as? JSON ?? [:])
    }
  }

  /// The resources of a type, in order.
  subscript(type: String) -> [JSON] { entries.map(\.resource).filter { $0.type == type } }

  /// The types of the resources made from facts, in order.
  var factTypes: [String] {
    entries.dropFirst(3).map(\.resource.type).filter { $0 != "Provenance" }
  }

  /// Every reference anywhere in the bundle.
  var references: [String] {
    func collect(_ value: Any) -> [String] {
      if let object = value as? JSON {
        let own = (object["reference"] as? String).map { [$0] } ?? []
        return own + object.values.flatMap(collect)
      }
      return (value as? [Any] ?? []).flatMap(collect)
    }
    return collect(root)
  }

  /// The text of the bundle.
  var text: String { String(decoding: data, as: UTF8.self) }
}

extension [String: Any] {
  /// The resource's type.
  var type: String { self["resourceType"] as? String ?? "" }

  /// A member that is text.
  func text(_ key: String) -> String? { self[key] as? String }

  /// A member that is an object.
  func object(_ key: String) -> JSON? { self[key] as? JSON }

  /// A member that is a list of objects.
  func list(_ key: String) -> [JSON] { self[key] as? [JSON] ?? [] }

  /// The codes of a member that is a `CodeableConcept`.
  func codes(_ key: String) -> [String] { object(key)?.list("coding").compactMap { $0.text("code") } ?? [] }

  /// The notes.
  var notes: [String] { list("note").compactMap { $0.text("text") } }
}

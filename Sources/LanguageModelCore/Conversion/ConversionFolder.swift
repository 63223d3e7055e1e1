internal import Foundation

/// The folder of a published sentence encoder, and the small files in it.
struct ConversionFolder {
  /// The longest file of settings or vocabulary that is read, in bytes.
  static let textLimit = 64 << 20

  /// The folder's path.
  let path: String

  /// Whether a file is there.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The bytes of a file of settings.
  func bytes(_ name: String) throws -> Data {
    let data = try Self.bytes(path: path + "/" + name, mapped: true)
    guard data.count <= Self.textLimit else {
      throw LanguageModelCoreError.badSettings("the file is too long", place: name)
    }
    return data
  }

  /// A file of settings, decoded.
  func json<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let data = try bytes(name)
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw LanguageModelCoreError.badSettings("the file is not the JSON that it should be", place: name)
    }
  }

  /// A file of settings, decoded; `nil` where there is none.
  func optionalJSON<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value? {
    has(name) ? try json(name, as: type) : nil
  }

  /// The licence that the front matter of the folder's `README.md` states, such as `apache-2.0`; `nil` where it states none.
  var licence: String? {
    guard has("README.md"), let data = try? bytes("README.md") else { return nil }
    let lines = String(decoding: data.prefix(1 << 16), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---" else { return nil }
    for line in lines.dropFirst() {
      if line == "---" { return nil }
      if line.hasPrefix("license:") {
        let value = line.dropFirst("license:".count).trimmingCharacters(in: .whitespaces)
        return value.isEmpty || value.count > 64 ? nil : value
      }
    }
    return nil
  }

  /// The bytes of a regular file.
  static func bytes(path: String, mapped: Bool) throws -> Data {
    let name = LanguageModelCoreError.lastComponent(path)
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    // Anything but a regular file could block for ever.
    guard
      let kind = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType,
      kind == .typeRegular, let data = try? Data(contentsOf: url, options: mapped ? .alwaysMapped : [])
    else {
      throw LanguageModelCoreError.noSourceFile(name)
    }
    return data
  }
}

import Testing

/// The tags and attributes of an HTML text, read by strict rules of its own: any text that is taken for a tag changes it.
struct HTMLSkeleton {
  static let idScalars = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".unicodeScalars)

  /// The names of the tags in order, without those that depend on how long or of what shape a text is.
  private(set) var tags: [String] = []
  /// The names of the attributes in order, without those of the left-out tags.
  private(set) var attributes: [String] = []
  /// The ids.
  private(set) var ids: [String] = []
  /// What the links point to, without the `#`.
  private(set) var targets: [String] = []

  /// Reads a text; fails on a tag that is not closed or a value without quotation marks.
  init(_ html: String) throws {
    let units = Array(html.utf8)
    var index = 0
    while index < units.count {
      guard units[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      var name = ""
      while index < units.count, ![UInt8(ascii: " "), UInt8(ascii: ">")].contains(units[index]) {
        name.unicodeScalars.append(Unicode.Scalar(units[index]))
        index += 1
      }
      // A long path has more places to break, and a long value has no label at a chart's side.
      let isCounted = !["wbr", "b", "/b", "text", "/text"].contains(name)
      if isCounted {
        tags.append(
          ["polygon", "circle"].contains(name)
            ? "mark" : ["/polygon", "/circle"].contains(name) ? "/mark" : name)
      }
      if name == "style" {
        // Its content is the program's own.
        while index < units.count, !units[index...].starts(with: Array("</style>".utf8)) { index += 1 }
        continue
      }
      while index < units.count, units[index] != UInt8(ascii: ">") {
        if units[index] == UInt8(ascii: " ") {
          index += 1
          continue
        }
        var key = ""
        while index < units.count,
          ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: " ")].contains(units[index])
        {
          key.unicodeScalars.append(Unicode.Scalar(units[index]))
          index += 1
        }
        if name == "!DOCTYPE" { continue }
        try #require(
          index + 1 < units.count && units[index] == UInt8(ascii: "=")
            && units[index + 1] == UInt8(ascii: "\""))
        index += 2
        let start = index
        while index < units.count, units[index] != UInt8(ascii: "\"") { index += 1 }
        try #require(index < units.count)
        let value = String(decoding: units[start..<index], as: UTF8.self)
        index += 1
        if isCounted, !["polygon", "circle"].contains(name) { attributes.append("\(name) \(key)") }
        if key == "id" { ids.append(value) }
        if key == "href" {
          try #require(value.hasPrefix("#"))
          targets.append(String(value.dropFirst()))
        }
        #expect(!key.hasPrefix("on") && key != "style" && key != "src")
      }
      try #require(index < units.count)
    }
  }
}

/// What an Office document's properties tell of how it came about.
///
/// ECMA-376, part 2, section 11, and part 1, sections 15.2.12.3 and 17.15.1.72.
enum OfficeProperties {
  /// Reads core and application properties and the identifiers of editing sessions.
  ///
  /// Parts that are damaged count as absent.
  ///
  /// - Returns: the title.
  static func read(_ package: OfficePackage, settings: String, into revision: inout ReadableDocument.Revision)
    -> String?
  {
    let roots = OfficeRelationships(package, of: "")
    var values: [String: String] = [:]
    for path in [
      roots["core-properties"] ?? "docProps/core.xml", roots["extended-properties"] ?? "docProps/app.xml",
    ] {
      package.tryWalk(path) { cursor in
        guard cursor.depth == 1 else { return .descend }
        let value = try cursor.expand().text
        if !value.isEmpty { values[cursor.name] = String(value.prefix(500)) }
        return .skip
      }
    }
    for name in [values["creator"], values["lastModifiedBy"]].compactMap({ $0 })
    where !revision.authors.contains(name) {
      revision.authors.append(name)
    }
    revision.revision = values["revision"].flatMap { Int($0) }
    revision.editingMinutes = values["TotalTime"].flatMap { Int($0) }
    revision.created = values["created"]
    revision.modified = values["modified"]
    revision.application = values["Application"]
    var identifiers: Set<String> = []
    package.tryWalk(settings) { cursor in
      guard cursor.isNamed("rsid") || cursor.isNamed("rsidRoot") else { return .descend }
      if let value = cursor.localAttribute("val") { identifiers.insert(value) }
      return .skip
    }
    revision.revisionIdentifiers = identifiers.isEmpty ? nil : identifiers.count
    return values["title"]
  }
}

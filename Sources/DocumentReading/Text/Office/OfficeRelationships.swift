/// Which parts belong to a part of an Office document, by the last step of their relation's type.
///
/// ECMA-376, part 2, section 9.3.
struct OfficeRelationships {
  private var targets: [String: String] = [:]

  /// Reads the relations of a part, or of the whole package for an empty path.
  init(_ package: OfficePackage, of part: String) {
    let steps = part.split(separator: "/").map(String.init)
    let folder = Array(steps.dropLast())
    let path = (folder + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    var read: [String: String] = [:]
    package.tryWalk(path) { cursor in
      guard cursor.isNamed("Relationship"), let type = cursor.localAttribute("Type"),
        let target = cursor.localAttribute("Target"), cursor.localAttribute("TargetMode") != "External"
      else { return .descend }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      if read[kind] == nil { read[kind] = Self.resolved(target, in: folder) }
      return .skip
    }
    targets = read
  }

  /// The path of the first part with this kind of relation.
  subscript(_ kind: String) -> String? { targets[kind] }

  private static func resolved(_ target: String, in folder: [String]) -> String {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      if step == ".." {
        steps = steps.dropLast()
      } else if step != "." {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}

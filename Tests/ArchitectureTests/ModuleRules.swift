/// Which module may stand on which: the table of rooms as the tests hold it.
///
/// A new room or edge is added here, and only after the design has it.
struct ModuleRules {
  /// What a folder of `Sources/` may import.
  struct Room {
    /// Modules of this package.
    var ours: Set<String>
    /// Modules from elsewhere.
    var others: Set<String>
    /// Modules allowed only in files whose name ends in `Tables.swift`.
    var inTables: Set<String> = []
  }

  /// Each folder of `Sources/` that holds Swift, by name.
  var rooms: [String: Room]
  /// Folders that hold a module map and headers for a C library, and no Swift.
  var seams: Set<String>

  /// The rules of this package.
  static let attest = ModuleRules(
    rooms: [
      // Pure values: no input or output, no clock, no chance, and so not even Foundation.
      "Evidence": Room(ours: [], others: []),

      "DocumentReading": Room(ours: ["CLibXML2", "CZip", "Evidence"], others: platform.union(["Crypto"])),
      "Storage": Room(ours: ["Evidence"], others: platform.union(["Crypto", "GRDB"])),
      "LanguageModelCore": Room(ours: ["CLinear", "CLlama", "Evidence"], others: platform.union(["Crypto"])),
      "Explainability": Room(ours: ["Evidence"], others: platform),

      "RecordSummarizer": Room(
        ours: ["DocumentReading", "Evidence", "Explainability", "Storage"], others: platform,
        inTables: ["GRDB"]),

      "HomeworkDetector": Room(
        ours: ["DocumentReading", "Evidence", "Explainability", "LanguageModelCore", "Storage"],
        others: platform.union(["Crypto"]), inTables: ["GRDB"]),

      "LegalRetriever": Room(
        ours: ["DocumentReading", "Evidence", "Explainability", "LanguageModelCore", "Storage"],
        others: platform.union(["Crypto"]), inTables: ["GRDB"]),

      "Workflow": Room(
        ours: [
          "DocumentReading", "Evidence", "Explainability", "HomeworkDetector", "LanguageModelCore",
          "LegalRetriever", "RecordSummarizer", "Storage",
        ],
        others: platform.union(["Crypto"])),

      "attest": Room(ours: ["Evidence", "Workflow"], others: platform.union(["ArgumentParser"])),
    ],
    seams: ["CLibXML2", "CLinear", "CLlama", "CZip"])

  /// What comes with Swift on Linux, but for `FoundationNetworking`: nothing leaves the reader's computer.
  private static let platform: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]

  /// What is wrong with a file of `Sources/`, a sentence each.
  ///
  /// - Parameters:
  ///   - path: the file's path relative to `Sources/`, such as `Storage/Store.swift`.
  ///   - source: the file's text.
  func violations(path: String, source: String) -> [String] {
    let steps = path.split(separator: "/").map(String.init)
    guard steps.count > 1, let folder = steps.first, let name = steps.last else {
      return ["\(path) lies in no folder of Sources."]
    }
    if seams.contains(folder) { return ["\(path): \(folder) is a seam to a C library and holds no Swift."] }
    guard let room = rooms[folder] else { return ["\(path): the rules know no module \(folder)."] }

    return Import.all(in: source).compactMap { statement in
      let module = statement.module
      if room.ours.contains(module) || room.others.contains(module) { return nil }
      if room.inTables.contains(module) {
        return name.hasSuffix("Tables.swift")
          ? nil : "\(path):\(statement.line): \(folder) imports \(module) only in files named …Tables.swift."
      }
      return "\(path):\(statement.line): \(folder) may not import \(module)."
    }
  }

  /// The folders that the rules do not know.
  func unknown(folders: [String]) -> [String] {
    folders.filter { rooms[$0] == nil && !seams.contains($0) }
  }

  /// A way that leads from a module back to itself, if the rules allow one.
  func cycle() -> [String]? {
    func search(_ module: String, _ way: [String]) -> [String]? {
      if way.contains(module) { return way + [module] }
      for next in (rooms[module]?.ours ?? []).sorted() {
        if let found = search(next, way + [module]) { return found }
      }
      return nil
    }
    for start in rooms.keys.sorted() {
      if let found = search(start, []) { return found }
    }
    return nil
  }
}

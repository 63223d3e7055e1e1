import Foundation

/// The checkout that the tests were compiled in.
enum Checkout {
  /// The folder that holds `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Folders and files that git ignores here.
  private static func isIgnored(_ name: String) -> Bool {
    name == ".git" || name == ".swiftpm" || name == "out" || name == "Package.resolved"
      || name.hasPrefix(".build") || name.contains(".sqlite") || name.hasSuffix(".attest.html")
  }

  /// Every file below a folder, as paths relative to it, in order; what git ignores is left out.
  static func files(below folder: URL = root) throws -> [String] {
    let base = folder.path(percentEncoded: false)
    guard let walk = FileManager.default.enumerator(atPath: base) else {
      throw CocoaError(.fileNoSuchFile)
    }
    var paths: [String] = []
    while let path = walk.nextObject() as? String {
      let isFolder = walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      if path.split(separator: "/").last.map(String.init).map(isIgnored) ?? false {
        if isFolder { walk.skipDescendants() }
      } else if !isFolder {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  /// A file's text; `nil` when it is not UTF-8, as an image is not.
  static func text(_ path: String, below folder: URL = root) throws -> String? {
    String(bytes: try Data(contentsOf: folder.appending(path: path)), encoding: .utf8)
  }

  /// `Sources/`.
  static var sources: URL { root.appending(path: "Sources") }
}

/// Files that no student meant to hand in: what systems, editors and compilers leave behind.
enum PassedOverFile {
  private static let folders: Set<String> = [
    "__macosx", "__pycache__", "node_modules", "$recycle.bin", "system volume information",
  ]
  private static let names: Set<String> = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"]
  private static let endings: Set<String> = ["class", "pyc", "pyo", "o", "obj", "lnk", "tmp"]

  /// Whether the file at a path is one of them; hidden files and what lies in hidden folders are.
  static func matches(_ path: String) -> Bool {
    let steps = path.split(separator: "/")
    guard let name = steps.last else { return true }
    if steps.contains(where: { $0.hasPrefix(".") || folders.contains($0.lowercased()) }) { return true }
    let lowered = name.lowercased()
    // Word and LibreOffice mark an open document by a file of its own.
    if name.hasPrefix("~$") || lowered.hasPrefix(".~lock.") || names.contains(lowered) { return true }
    guard let dot = lowered.lastIndex(of: ".") else { return false }
    return endings.contains(String(lowered[lowered.index(after: dot)...]))
  }
}

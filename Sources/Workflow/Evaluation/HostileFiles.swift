import Foundation

/// Gives each hostile file to a process of its own and shows how it ended, as Markdown.
struct HostileFiles {
  /// The program itself.
  var program: String
  /// The folder with the hostile files.
  var folder: String

  /// The section of the report; empty where there are no such files.
  func run(progress: (String) -> Void) throws -> String {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder), !names.isEmpty else {
      return ""
    }
    var table = MarkdownTable("File", "#Seconds", "#MB of memory", "How it ended")
    for name in names.sorted() where !name.lowercased().hasPrefix("readme") {
      let path = (folder as NSString).appendingPathComponent(name)
      guard PathKind(path) == .file else { continue }
      progress("attacking with \(name)")
      let (ending, seconds) = try Figures.seconds {
        try ChildProcess.run(program, ["measure", path, "--work", "import", "--times", "1"])
      }
      let pass = try? JSONDecoder().decode(MeasuredPass.self, from: Data(ending.output.utf8))
      table.add(
        name, Figures.decimal(seconds, 2), pass.map { Figures.megabytes($0.peakBytes) } ?? "–",
        pass.map { $0.refusal ?? "read: \($0.facts) facts" } ?? "status \(ending.status), without an answer")
    }
    return
      "## Hostile files\n\nEach is read, summarized and stored by a process of its own; the time is that of the whole process.\n\n"
      + table.text + "\n"
  }
}

/// What no text file of the repository may hold.
///
/// The patterns are put together from parts, so that this file does not hold what it looks for.
enum Hygiene {
  /// Something found that should not be there.
  struct Trace: Hashable {
    /// What it is.
    var kind: String
    /// The line, counted from 1.
    var line: Int
  }

  /// The most lines that a Swift file may have.
  static let longestFile = 600
  /// The most lines that the README may have.
  static let longestReadMe = 200

  /// Folders at the top of a file system that belong to a particular computer.
  private static let folders = ["work", "farm", "root", "opt"]
  /// Folders that hold a folder for each user; a user whose name is one letter is an example's.
  private static let homes = ["home", "Users"]
  /// Hosts of package registries: packages are named, not addressed.
  private static let hosts = [
    ["pypi", "org"], ["pythonhosted", "org"], ["deb", "debian", "org"], ["security", "debian", "org"],
    ["registry", "npmjs", "org"], ["crates", "io"],
  ].map { $0.joined(separator: ".") }
  /// Ends of hosts that are kept for examples (RFC 2606): an address there is nobody's.
  private static let exampleHosts = [
    "example", "example.com", "example.net", "example.org", "invalid", "test",
  ]

  /// How many lines a text has, whether or not the last one ends with a line feed.
  static func lineCount(_ text: String) -> Int {
    let feeds = text.utf8.count { $0 == 10 }
    return text.isEmpty || text.utf8.last == 10 ? feeds : feeds + 1
  }

  /// Paths of a particular computer, registry hosts and e-mail addresses in a text.
  static func traces(in text: String) -> [Trace] {
    var found: [Trace] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if holdsPath(line) { found.append(Trace(kind: "path of a particular computer", line: index + 1)) }
      if hosts.contains(where: { line.contains($0) }) {
        found.append(Trace(kind: "registry host", line: index + 1))
      }
      if holdsAddress(line) { found.append(Trace(kind: "e-mail address", line: index + 1)) }
    }
    return found
  }

  private static func holdsPath(_ line: Substring) -> Bool {
    guard line.contains("/") else { return false }
    let named = line.matches(
      of: #/(?:^|[^A-Za-z0-9_.\/])\/(?<folder>[A-Za-z]+)\/(?<next>[A-Za-z][A-Za-z0-9_-]*)/#)
    for match in named {
      let folder = String(match.output.folder)
      if folders.contains(folder) || homes.contains(folder) && match.output.next.count > 1 { return true }
    }
    return line.contains(#/\/tmp\/[A-Za-z0-9_.-]+\//#)
  }

  private static func holdsAddress(_ line: Substring) -> Bool {
    guard line.contains("@") else { return false }
    return line.matches(of: #/[A-Za-z0-9_.+-]+@(?<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})/#)
      .contains { match in
        !exampleHosts.contains { match.output.host == $0 || match.output.host.hasSuffix("." + $0) }
      }
  }
}

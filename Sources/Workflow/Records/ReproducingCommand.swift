import Evidence

/// The command that makes a summary again.
enum ReproducingCommand {
  /// The command, from the file's name and the options in the stamp.
  static func text(for finding: Finding) -> String {
    var words = ["attest", "summarize"] + finding.documents.map { quoted($0.name) }
    for option in finding.stamp.options {
      words += ["--" + option.label.lowercased(), quoted(option.value)]
    }
    return words.joined(separator: " ")
  }

  /// A word as a shell reads it, whatever it holds.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_./,:+=@".unicodeScalars.contains($0)
    }
    if isPlain, !word.isEmpty, !word.hasPrefix("-") { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

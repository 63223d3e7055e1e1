import Foundation

/// The command as it was given, as reports quote it.
enum ReportedCommand {
  /// The words, with absolute paths cut to their last part, so that a report tells nothing of the computer it was made on.
  static var text: String {
    let words = CommandLine.arguments.dropFirst().map { word in
      word.hasPrefix("/") ? (word as NSString).lastPathComponent : word
    }
    return (["attest"] + words).joined(separator: " ")
  }
}

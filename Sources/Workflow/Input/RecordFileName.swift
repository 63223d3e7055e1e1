import Foundation

/// How the files of records are named.
enum RecordFileName {
  /// The endings of names that records have, in lower case.
  static let suffixes: Set<String> = ["xml", "ccda", "cda", "ccd", "c32"]

  /// The name without the ending, where it is one of a record's.
  static func stem(_ name: String) -> String {
    suffixes.contains((name as NSString).pathExtension.lowercased())
      ? (name as NSString).deletingPathExtension : name
  }
}

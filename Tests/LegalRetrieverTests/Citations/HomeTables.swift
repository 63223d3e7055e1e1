import Foundation
import LegalRetriever
import Testing

/// The tables of reporters and courts that `make setup` has put on this computer.
enum HomeTables {
  /// What a disabled test says.
  static let absence = Comment("The tables of reporters are not there: run `make setup`.")

  /// The folder that set-up fills.
  static let home: String = {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["ATTEST_HOME"], !home.isEmpty { return home }
    return NSHomeDirectory() + "/.local/share/attest"
  }()

  /// Whether the tables are there.
  static let areThere = FileManager.default.fileExists(atPath: home + "/legal/reporters/reporters.json")

  private static let loaded = Result { try ReporterCatalogue(home: home) }

  /// The reporters, read once for all tests.
  static func catalogue() throws -> ReporterCatalogue { try loaded.get() }

  /// The citations of a text.
  static func citations(in text: String, heads: [Range<Int>] = []) throws -> [LegalCitation] {
    try CitationFinder(catalogue: catalogue()).citations(in: text, runningHeads: heads)
  }
}

extension String {
  /// The part of the text at a range of code points.
  func at(_ range: CodePointRange) -> String {
    let scalars = Array(unicodeScalars)
    guard range.start >= 0, range.end <= scalars.count else { return "outside the text" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.range])
    return String(view)
  }
}

import Evidence
import Explainability
import HomeworkDetector

/// The checks of a class in each form that they are written in.
public struct CheckPages: Sendable {
  /// A page and its file name.
  public struct File: Sendable {
    /// The file name.
    public var name: String
    /// The page.
    public var text: String
  }

  private let found: CheckedClass

  /// The pages of what was found.
  public init(_ found: CheckedClass) { self.found = found }

  /// For a terminal: the report of one submission, or a table of several.
  public func text(width: Int, color: Bool) -> String {
    let style = TerminalStyle(width: width, color: color)
    if found.checks.count == 1, found.leftOut.isEmpty, let only = found.checks.first {
      return SubmissionReport.page(for: only, namesOthers: true).text(style: style) + ids
    }
    return ClassReport.text(for: found.checks, leftOut: found.leftOut, style: style)
      + found.notes.map { $0 + "\n" }.joined() + ids
  }

  /// JSON of all checks.
  public func json() throws -> String { try ClassReport.json(for: found.checks, leftOut: found.leftOut) }

  /// A page for each submission, named as the page of the class links to them.
  public func htmlPages() -> [File] {
    zip(found.checks, ClassReport.fileNames(for: found.checks)).map { check, name in
      File(name: name, text: SubmissionReport.page(for: check).html())
    }
  }

  /// The page of the class.
  public func classPage() -> File {
    File(name: "index.html", text: ClassReport.page(for: found.checks, leftOut: found.leftOut).html())
  }

  private var ids: String {
    guard let first = found.results.first else { return "" }
    return found.results.count == 1
      ? "\nStored as \(first): `attest report \(first)`, `attest erase \(first)`.\n"
      : "\nStored as \(first) and \(found.results.count - 1) more: `attest list`.\n"
  }
}

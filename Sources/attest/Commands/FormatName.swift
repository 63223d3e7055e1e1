import ArgumentParser
import Workflow

/// The formats that a report can have, as the command line names them.
enum FormatName: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, json

  /// The format, as wide and colourful as the place it goes to allows.
  ///
  /// - Parameter toFile: whether it goes to a file.
  func format(toFile: Bool) -> ReportFormat {
    switch self {
    case .text: toFile ? .text(width: 100, color: false) : .text(width: Terminal.width, color: Terminal.color)
    case .markdown: .markdown
    case .html: .html
    case .json: .json
    }
  }
}

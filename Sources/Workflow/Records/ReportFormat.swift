/// What a report is rendered as.
public enum ReportFormat: Hashable, Sendable {
  /// For a terminal of so many columns, with or without bold and colour.
  case text(width: Int, color: Bool)
  /// Markdown with the sources as footnotes.
  case markdown
  /// One HTML file that fetches nothing.
  case html
  /// The whole report for programs.
  case json
  /// A tagged PDF for paper and archives.
  case pdf

  /// The ending of a file's name for this format, without a dot.
  public var suffix: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .pdf: "pdf"
    }
  }

  /// The option of `attest report` that asks for the format; `nil` for the one that needs none.
  var flag: String? {
    switch self {
    case .text: nil
    case .markdown, .html, .json, .pdf: self == .markdown ? "markdown" : suffix
    }
  }

  /// Whether the rendering shows the markup behind a citation, and not its text alone.
  var showsMarkup: Bool { self == .html || self == .json }
}

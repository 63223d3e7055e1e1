/// A report of any domain as a page: a title and blocks in their order, written as HTML, as text or as Markdown.
///
/// It computes nothing: every figure and every word comes from whoever makes the page. Every text is escaped by the renderer, so
/// blocks may hold text of any document as it is.
public struct ReportPage: Hashable, Sendable {
  /// What the page is, such as `Check of a submission`.
  public var title: String
  /// What it is about, such as the submission's name.
  public var subtitle: String?
  /// The language of the page's words as a BCP 47 tag, such as `en`.
  public var language: String
  /// The content, in the order of reading.
  public var blocks: [PageBlock]

  /// A page of blocks.
  public init(title: String, subtitle: String? = nil, language: String = "en", blocks: [PageBlock] = []) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.blocks = blocks
  }

  /// The page as one HTML file without script, which fetches nothing and prints on A4.
  ///
  /// Control characters and characters that reorder text are shown as U+FFFD.
  public func html() -> String {
    var rendering = PageHTML(self)
    return rendering.render()
  }

  /// The page for a terminal, wrapped to the style's width; bold only where the style allows it.
  ///
  /// Control characters never reach the terminal; they are shown as U+FFFD.
  public func text(style: TerminalStyle) -> String {
    var rendering = PageTerminal(self, style: style)
    return rendering.render()
  }

  /// The page as Markdown in GitHub's dialect.
  ///
  /// - Parameter chartLink: the relative address of a chart's `.svg` file, by the chart's place among the page's charts (from 0);
  ///   `nil` writes the chart's values as a table instead.
  public func markdown(chartLink: (Int, PageChart) -> String? = { _, _ in nil }) -> String {
    var rendering = PageMarkdown(self)
    return rendering.render(chartLink: chartLink)
  }

  /// The charts of the page in the order in which they stand, those inside folds too.
  public var charts: [PageChart] { Self.charts(of: blocks) }

  private static func charts(of blocks: [PageBlock]) -> [PageChart] {
    blocks.flatMap { block -> [PageChart] in
      switch block {
      case .chart(let chart): [chart]
      case .fold(_, let inner, _): charts(of: inner)
      default: []
      }
    }
  }
}

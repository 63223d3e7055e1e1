/// A table of a report page.
public struct PageTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its head.
    public var title: String
    /// Whether it holds figures, which stand at the right.
    public var isNumeric: Bool
    /// Whether its cells are shown whole on a terminal as long as other columns can be narrowed or left out.
    public var isWhole: Bool

    /// A column.
    public init(_ title: String, isNumeric: Bool = false, isWhole: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
      self.isWhole = isWhole
    }
  }

  /// A cell.
  public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Its text.
    public var text: String
    /// The relative path of a file that it leads to; a scheme or a leading slash is not followed but made part of the name.
    public var link: String?
    /// The numbers of sources that stand behind the text; each leads to the source where the page lists it.
    public var sources: [Int]
    /// What the reader may open in the cell; it is shown in HTML only.
    public var opened: PageQuotation?

    /// A cell.
    public init(_ text: String, link: String? = nil, sources: [Int] = [], opened: PageQuotation? = nil) {
      self.text = text
      self.link = link
      self.sources = sources
      self.opened = opened
    }

    /// The text with the numbers of its sources.
    var whole: String {
      let numbers = SourceNumbers.text(sources)
      return numbers.isEmpty ? text : text.isEmpty ? numbers : "\(text) \(numbers)"
    }

    /// A cell without a link.
    public init(stringLiteral value: String) { self.init(value) }
  }

  /// What the table shows; it stands above it.
  public var caption: String
  /// The columns.
  public var columns: [Column]
  /// The rows; a row with too few cells is filled with empty ones, one with too many is cut.
  public var rows: [[Cell]]
  /// Whether the first cell of a row names the row.
  public var hasRowHeads: Bool

  /// A table.
  public init(caption: String, columns: [Column], rows: [[Cell]], hasRowHeads: Bool = true) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasRowHeads = hasRowHeads
  }

  /// The cells of a row, as many as there are columns.
  func cells(_ row: [Cell]) -> [Cell] {
    Array(row.prefix(columns.count)) + Array(repeating: Cell(""), count: max(0, columns.count - row.count))
  }

  /// The table for a terminal, its columns fitted to the style's width.
  ///
  /// - Parameters:
  ///   - style: the width, and whether bold may be used.
  ///   - isOneLine: whether a cell that is too long is cut with `…`, one line a row, instead of wrapped.
  public func text(style: TerminalStyle, isOneLine: Bool = false) -> String {
    let lines = PageTerminal.lines(of: self, width: min(max(style.width, 40), 1000), isOneLine: isOneLine)
    return lines.enumerated().map { number, line in
      style.color && number == 0 && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m\n" : line + "\n"
    }.joined()
  }
}

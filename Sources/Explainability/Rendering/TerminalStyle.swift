/// How a report is laid out for a terminal.
public struct TerminalStyle: Hashable, Sendable {
  /// The number of columns to fill; fewer than 40 are treated as 40.
  public var width: Int
  /// Whether bold and colour may be used.
  public var color: Bool

  /// A layout of so many columns, with or without bold and colour.
  public init(width: Int = 100, color: Bool = false) {
    self.width = width
    self.color = color
  }
}

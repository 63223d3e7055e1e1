import Workflow

/// A grid as text for a terminal: under each document a line for each clause.
struct GridDisplay {
  private let grid: ClauseGrid
  private let width: Int
  private let color: Bool

  /// A display.
  init(_ grid: ClauseGrid, width: Int, color: Bool) {
    self.grid = grid
    self.width = max(60, min(width, 160))
    self.color = color
  }

  /// The text.
  var text: String {
    let longest = grid.columns.map { Terminal.line($0.name).count }.max() ?? 0
    var text = ""
    for row in grid.rows {
      let title = Terminal.line(row.title)
      text += color ? "\u{1B}[1m\(title)\u{1B}[0m" : title
      text += " — \(Terminal.line(row.path))\n"
      for cell in row.cells { text += line(cell, longest) + "\n" }
      text += "\n"
    }
    for note in grid.notes { text += "Note: \(Terminal.line(note))\n" }
    return text
  }

  private func line(_ cell: ClauseGrid.Cell, _ longest: Int) -> String {
    let name = Terminal.line(cell.clause)
    var line = "  \(name)" + String(repeating: " ", count: longest - name.count)
    let status = cell.status.rawValue
    line += "  \(status)"
    guard let passage = cell.passage else { return line }
    line += String(repeating: " ", count: max(0, 9 - status.count))
    line += "  \(FigureText.fixed(cell.probability, 2))  \(Terminal.line(passage.pinpoint))"
    let room = width - line.count - 4
    return room > 20 ? line + "  “\(Terminal.line(passage.start(room)))”" : line
  }
}

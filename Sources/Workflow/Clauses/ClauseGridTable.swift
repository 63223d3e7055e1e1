/// A grid as CSV (RFC 4180): a row for each document, and of each clause its status, pinpoint and quotation.
public enum ClauseGridTable {
  /// The table, lines ending with carriage return and line feed.
  ///
  /// A cell that a spreadsheet would take for a formula has an apostrophe before it.
  public static func csv(_ grid: ClauseGrid) -> String {
    var lines = [
      ["document", "title"]
        + grid.columns.flatMap { ["\($0.name): status", "\($0.name): pinpoint", "\($0.name): quotation"] }
    ]
    for row in grid.rows {
      lines.append(
        [row.path, row.title]
          + row.cells.flatMap { cell in
            [cell.status.rawValue, cell.passage?.pinpoint ?? "", cell.passage?.quotation ?? ""]
          })
    }
    return lines.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell, in quotation marks where it needs them.
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

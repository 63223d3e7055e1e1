/// A table as Markdown.
struct MarkdownTable {
  private var rows: [[String]]
  private let isNumber: [Bool]

  /// A table with a heading for each column; columns whose heading begins with `#` hold numbers and are set
  /// right.
  init(_ headings: String...) { self.init(headings) }

  /// A table with a heading for each column; see ``init(_:)-(String...)``.
  init(_ headings: [String]) {
    isNumber = headings.map { $0.hasPrefix("#") }
    rows = [headings.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }]
  }

  /// Adds a row.
  mutating func add(_ cells: String...) { add(cells) }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    rows.append(
      cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") })
  }

  /// Whether it has rows beside the headings.
  var isEmpty: Bool { rows.count < 2 }

  /// The table, with a line feed at its end.
  var text: String {
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + isNumber.map { $0 ? "---:|" : "---|" }.joined(), at: 1)
    return lines.joined(separator: "\n") + "\n"
  }
}

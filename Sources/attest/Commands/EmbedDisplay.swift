import Evidence
import Foundation
import Workflow

/// Embedded texts as the terminal and JSON show them.
struct EmbedDisplay {
  /// A text and its vector in JSON.
  private struct Line: Encodable {
    /// The text's place among the arguments, or its line in the file, counted from 1.
    var number: Int
    var vector: [Float]
  }

  /// What `--json` writes: a line for each vector, because a number a line would be hundreds for each text.
  ///
  /// - Parameter numbers: the texts' places among the arguments, or their lines in the file.
  static func json(_ embedded: EmbeddedTexts, numbers: [Int]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    func text(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    let lines = try zip(numbers, embedded.vectors).map { try text(Line(number: $0, vector: $1)) }
    return """
      {"cached":\(embedded.cached),"dimension":\(embedded.dimension),"model":\(try text(embedded.model)),"vectors":[
      \(lines.joined(separator: ",\n"))
      ]}

      """
  }

  private let embedded: EmbeddedTexts
  private let texts: [String]
  private let width: Int

  init(_ embedded: EmbeddedTexts, texts: [String], width: Int) {
    self.embedded = embedded
    self.texts = texts
    self.width = width
  }

  /// The cosines: a table where it fits, else the nearest other text of each.
  var text: String {
    let heading =
      "\(texts.count) text\(texts.count == 1 ? "" : "s"), \(embedded.dimension) numbers each, by "
      + "\(embedded.model.name)\(embedded.cached > 0 ? "; \(embedded.cached) known already" : "")\n"
    if texts.count == 1 {
      let first = embedded.vectors[0].prefix(6).map { FigureText.fixed(Double($0), 4) }
      return heading + "begins \(first.joined(separator: ", ")); --json writes all of it\n"
    }
    return heading + (texts.count <= (width - 44) / 7 ? table : neighbours)
  }

  private var table: String {
    var result = String(repeating: " ", count: 40)
    for column in texts.indices { result += padded("\(column + 1)", 7) }
    result += "\n"
    for row in texts.indices {
      result += padded("\(row + 1)", 3) + "  " + cut(texts[row], 35)
      for column in texts.indices {
        result += padded(FigureText.fixed(embedded.cosine(row, column), 3), 7)
      }
      result += "\n"
    }
    return result
  }

  private var neighbours: String {
    texts.indices.map { row in
      let others = texts.indices.filter { $0 != row }.map { (embedded.cosine(row, $0), $0) }
      guard let best = others.max(by: { $0.0 < $1.0 }) else { return "" }
      return padded("\(row + 1)", 5) + "  " + cut(texts[row], 35)
        + "  \(FigureText.fixed(best.0, 3))  nearest \(best.1 + 1)  " + cut(texts[best.1], 30) + "\n"
    }.joined()
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The beginning of a text, as long as asked, with an ellipsis where more follows.
  private func cut(_ text: String, _ width: Int) -> String {
    let line = Terminal.line(text)
    let shown = line.count > width ? line.prefix(width - 1) + "…" : line[...]
    return shown + String(repeating: " ", count: width - shown.count)
  }
}

import Evidence
import Workflow

/// A scored text as the terminal shows it: coloured, or where colour may not be used between marks.
struct ScoreDisplay {
  private let color: Bool

  /// A display with colour or without.
  init(color: Bool) { self.color = color }

  /// The text, the legend and the figures.
  func text(_ scored: ScoredText) -> String {
    var result = ""
    var run = ""
    var level: Predictability?
    for piece in scored.pieces {
      if piece.predictability != level {
        result += marked(run, level)
        run = ""
        level = piece.predictability
      }
      run += Self.safe(piece.text)
    }
    result += marked(run, level)
    if !result.hasSuffix("\n") { result += "\n" }
    return result + "\n" + legend(scored.summary) + figures(scored)
  }

  private func legend(_ summary: ScoreSummary) -> String {
    let entries = Predictability.allCases.map { level in
      let count = summary.counts[level.rawValue] ?? 0
      let share = summary.scored > 0 ? 100 * Double(count) / Double(summary.scored) : 0
      return "\(marked(level.name, level)) \(FigureText.fixed(share, 0)) %"
    }
    return "Place among all tokens: \(entries.joined(separator: ", "))\n"
  }

  private func figures(_ scored: ScoredText) -> String {
    let lines =
      [("model", scored.score.model.name)] + FigureText.lines(scored.summary).map { ($0.name, $0.value) }
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value + "\n"
    }.joined()
  }

  /// A run of text with its colour or its marks; white space around it stays outside of them.
  private func marked(_ text: String, _ level: Predictability?) -> String {
    guard let level, let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return text }
    let (before, after) = color ? (Self.colors(level), "\u{1B}[0m") : Self.marks(level)
    return text[..<first] + before + text[first...last] + after + text[text.index(after: last)...]
  }

  /// Colours, each with a weight or a line of its own for those who do not tell the colours apart.
  private static func colors(_ level: Predictability) -> String {
    switch level {
    case .top10: "\u{1B}[32m"
    case .top100: "\u{1B}[33m"
    case .top1000: "\u{1B}[1;31m"
    case .rest: "\u{1B}[1;4;35m"
    }
  }

  private static func marks(_ level: Predictability) -> (String, String) {
    switch level {
    case .top10: ("", "")
    case .top100: ("‹", "›")
    case .top1000: ("«", "»")
    case .rest: ("⟦", "⟧")
    }
  }

  /// Text without characters that act on a terminal.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\r" { continue }
      result.append(FigureText.isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}

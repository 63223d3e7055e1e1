import Evidence
import Foundation

/// A scored text as one web page that loads nothing: coloured by predictability, with the figures of each token.
///
/// Colour is never alone: each predictability has an underline of its own too, the figures stand in each token's title, and a table repeats
/// them for readers who cannot point. Text of the user gets into the page only through ``escaped(_:)``.
struct ScorePage {
  private let scored: ScoredText
  private let title: String

  init(_ scored: ScoredText, title: String) {
    self.scored = scored
    self.title = title
  }

  /// The page.
  func html() -> String {
    let title = Self.escaped(title)
    let pieces = scored.pieces
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title): predictability</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      <p class="note">How predictable each token is to \(Self.escaped(scored.score.model.name)) (SHA-256 \
      \(scored.score.model.digest.short)…), which read what stands before it. This measures a text against one \
      model; it does not say who wrote it.</p>
      </header>
      <main>
      \(legend())<section aria-labelledby="text"><h2 id="text">Text</h2>
      <p class="text" dir="auto">\(pieces.map(span).joined())</p></section>
      \(figures())\(table(pieces))</main>
      </body>
      </html>

      """
  }

  private func legend() -> String {
    var rows = ""
    for level in Predictability.allCases {
      let count = scored.summary.counts[level.rawValue] ?? 0
      let share = scored.summary.scored > 0 ? 100 * Double(count) / Double(scored.summary.scored) : 0
      rows += """
        <li><span class="t \(level.rawValue)">\(level.name)</span> \(count) \
        (\(FigureText.fixed(share, 0)) %)</li>

        """
    }
    return """
      <section aria-labelledby="legend"><h2 id="legend">Legend</h2>
      <p class="note">By the token’s place among all tokens that the model could have expected:</p>
      <ul class="legend">
      \(rows)</ul></section>

      """
  }

  private func span(_ piece: ScoredText.Piece) -> String {
    let text = Self.escaped(piece.text)
    guard let level = piece.predictability else { return text }
    let figures = piece.tokens.compactMap { figure(scored.score.tokens[$0]) }.joined(separator: "; ")
    return "<span class=\"t \(level.rawValue)\" title=\"\(figures)\">\(text)</span>"
  }

  private func figure(_ token: TokenScore) -> String? {
    guard let logProbability = token.logProbability else { return nil }
    return "rank \(token.rank), log-probability \(FigureText.fixed(Double(logProbability), 2)), "
      + "entropy \(FigureText.fixed(Double(token.entropy), 2))"
  }

  private func figures() -> String {
    let rows = FigureText.lines(scored.summary).map { name, value in
      "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
    }
    return """
      <section aria-labelledby="figures"><h2 id="figures">Figures</h2>
      <dl>
      \(rows.joined())</dl></section>

      """
  }

  private func table(_ pieces: [ScoredText.Piece]) -> String {
    var rows = ""
    for piece in pieces {
      for place in piece.tokens {
        let token = scored.score.tokens[place]
        let level = token.logProbability == nil ? "" : Predictability(rank: Int(token.rank)).name
        let cells =
          token.logProbability.map { logProbability in
            [
              "\(token.rank)", FigureText.fixed(Double(logProbability), 3),
              FigureText.fixed(Double(token.entropy), 3), level,
            ]
          } ?? ["", "", "", "nothing before it"]
        rows += "<tr><td>\(place + 1)</td><td><code>\(Self.visible(piece.text))</code></td>"
        rows += cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
      }
    }
    return """
      <section aria-labelledby="tokens"><h2 id="tokens">Tokens</h2>
      <details><summary>Every token with its figures</summary>
      <div class="wide" tabindex="0" role="region" aria-labelledby="tokens"><table>
      <thead><tr><th scope="col">No.</th><th scope="col">Text</th><th scope="col">Rank</th>\
      <th scope="col">Log-probability</th><th scope="col">Entropy</th><th scope="col">Predictability</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div></details></section>

      """
  }

  /// Text with the characters that mean something to HTML written as references, and with none that reorders or hides what follows it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "`": result += "&#96;"
      default: result.unicodeScalars.append(FigureText.isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// Text with its white space made visible.
  private static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": shown.append("␣")
      case "\n", "\r": shown.append("↵")
      case "\t": shown.append("⇥")
      default: shown.append(scalar)
      }
    }
    return escaped(String(shown))
  }

  /// Each text colour and its ground have a contrast of at least 4.5 to 1 in both schemes; a test computes it.
  static let style = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --ink: #1a1f26; --soft: #55606e; --rule: #dde2e8;
      --g10: #e2f3e5; --g100: #fdf0c4; --g1000: #fddccb; --grest: #ead9f7; --mark: #55606e;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #13171c; --ink: #e4e8ec; --soft: #a3afbc; --rule: #2d353f;
        --g10: #16331f; --g100: #3d3208; --g1000: #4d2413; --grest: #3d2157; --mark: #a3afbc;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.1rem 1.4rem 2.5rem; max-width: 60rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
    }
    h1 { font-size: 1.3rem; margin: 0 0 0.3rem; overflow-wrap: anywhere; }
    h2 { font-size: 1rem; margin: 1.4rem 0 0.4rem; }
    .note { color: var(--soft); font-size: 0.85rem; margin: 0.2rem 0; max-width: 46rem; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.9; margin: 0; }
    .t { border-radius: 0.15rem; padding: 0.1em 0; text-decoration-color: var(--mark); text-underline-offset: 0.25em; }
    .t:hover { outline: 1px solid var(--ink); }
    .top10 { background: var(--g10); }
    .top100 { background: var(--g100); text-decoration-line: underline; text-decoration-style: dotted; }
    .top1000 { background: var(--g1000); text-decoration-line: underline; text-decoration-style: solid; }
    .rest { background: var(--grest); text-decoration-line: underline; text-decoration-style: double; }
    .legend { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; }
    .legend .t { padding: 0.1em 0.4em; }
    dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.5rem 1.2rem; margin: 0; }
    dt { color: var(--soft); font-size: 0.85rem; }
    dd { margin: 0; font-variant-numeric: tabular-nums; }
    summary { cursor: pointer; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; margin-top: 0.5rem; }
    th, td { text-align: left; padding: 0.1rem 1rem 0.1rem 0; border-bottom: 1px solid var(--rule); }
    td code { white-space: pre-wrap; overflow-wrap: anywhere; }
    :focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
    @media print { .t { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

    """
}

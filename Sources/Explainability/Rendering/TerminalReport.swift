import Evidence

/// A report laid out for a terminal.
struct TerminalReport {
  private enum Paint: String {
    case bold = "1"
    case critical = "1;31"
    case warning = "33"
    case muted = "2"
  }

  private let report: SummaryReport
  private let index: ReportIndex
  private let width: Int
  private let color: Bool
  private var result = ""

  /// A rendering of a report in a style.
  init(_ report: SummaryReport, style: TerminalStyle) {
    self.report = report
    index = ReportIndex(report)
    width = min(max(style.width, 40), 1000)
    color = style.color
  }

  /// The whole text.
  mutating func render() -> String {
    banner()
    for section in report.finding.sections { self.section(section) }
    list("Limits", report.finding.limits)
    repairs()
    sources()
    footer()
    return result
  }

  private mutating func banner() {
    let title = SafeText.line(report.finding.title)
    for line in TerminalText.wrapped(title, width: width) { put(line, paint: .bold) }
    put(String(repeating: "═", count: min(width, max(TerminalText.columns(title), 8))))
    let subject = report.finding.subject.map { "\(SafeText.line($0.label)): \(SafeText.line($0.value))" }
    for line in packed(subject) { put(line) }
    let documents = report.finding.documents.map { "\(SafeText.line($0.name)) \($0.digest.short)" }
    let stamp = [
      "Report \(SafeText.line(report.resultID))", PlaceText.time(SafeText.line(report.generatedAt)),
    ]
    for line in packed(stamp + documents) { put(line, paint: .muted) }
    if let sentence = UnresolvedText.sentence(report) {
      for line in TerminalText.wrapped("◆ " + sentence, width: width) { put(line, paint: .critical) }
    }
  }

  /// Pieces side by side, as many as fit on a line, none broken unless it is longer than a line.
  private func packed(_ pieces: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      let joined = line.isEmpty ? piece : line + "   " + piece
      if TerminalText.columns(joined) <= width {
        line = joined
      } else {
        if !line.isEmpty { lines.append(line) }
        line = piece
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.flatMap { line in
      TerminalText.columns(line) <= width ? [line] : TerminalText.wrapped(line, width: width)
    }
  }

  private mutating func heading(_ title: String) {
    put("")
    let title = SafeText.line(title).uppercased()
    for line in TerminalText.wrapped(title, width: width) { put(line, paint: .bold) }
  }

  private mutating func section(_ section: Finding.Section) {
    heading(section.title)
    if let note = section.note {
      for line in TerminalText.wrapped(SafeText.line(note), width: width - 2) {
        put("  " + line, paint: .muted)
      }
    }
    let marks = section.claims.map { FlagMark($0) }
    let widest = marks.lazy.compactMap { $0 }.map { TerminalText.columns(Self.badge($0)) }.max() ?? 0
    let column = min(widest, width / 4)
    for (row, (claim, mark)) in zip(section.claims, marks).enumerated() {
      if claim.origin == .quotation {
        if row > 0 { put("") }
        quotation(claim, mark: mark)
      } else {
        statement(claim, mark: mark, column: column)
      }
    }
  }

  private static func badge(_ mark: FlagMark) -> String { "\(mark.glyph) \(mark.word.uppercased())" }

  private func paint(_ claim: Claim) -> Paint? {
    switch claim.emphasis {
    case .critical: .critical
    case .warning: .warning
    case .normal: nil
    case .muted: .muted
    }
  }

  private mutating func statement(_ claim: Claim, mark: FlagMark?, column: Int) {
    let badge = mark.map(Self.badge) ?? ""
    let spark = claim.series.flatMap { series in
      TerminalText.sparkline(series.points.map(\.value)).map { " " + $0 }
    }
    let text = SafeText.line(claim.text) + (spark ?? "") + spaced(index.numbers(of: claim))
    let lead = column > 0 ? column + 2 : 2
    let lines = TerminalText.wrapped(text, width: width - 2 - lead)
    let fits = TerminalText.columns(badge) <= column
    if !fits { put("  " + badge, paint: paint(claim)) }
    let bullet = claim.origin == .absence ? "–" : "•"
    for (row, line) in lines.enumerated() {
      let head: String
      if row == 0, mark != nil, fits {
        head = painted(TerminalText.padded(badge, to: column), paint(claim)) + "  "
      } else if row == 0, column == 0 || fits {
        head = TerminalText.padded(bullet, to: lead)
      } else {
        head = String(repeating: " ", count: lead)
      }
      put("  " + head + (claim.emphasis == .muted ? painted(line, .muted) : line))
    }
  }

  private mutating func quotation(_ claim: Claim, mark: FlagMark?) {
    if let mark { put("  " + Self.badge(mark), paint: paint(claim)) }
    let lines = SafeText.lines(claim.text).split(separator: "\n").map { SafeText.line(String($0)) }.filter {
      !$0.isEmpty
    }
    for (position, line) in lines.enumerated() {
      let text = position == lines.count - 1 ? line + spaced(index.numbers(of: claim)) : line
      for part in TerminalText.wrapped(text, width: width - 4) { put("  │ " + part) }
    }
  }

  private mutating func list(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    heading(title)
    for item in items { bullet(SafeText.line(item)) }
  }

  private mutating func repairs() {
    let documents = report.finding.documents
    let items = documents.flatMap { document in
      document.repairs.map { repair in
        let place = repair.line.map { "\(repair.code), line \($0)" } ?? repair.code
        return (documents.count > 1 ? "\(document.name): " : "") + "\(repair.message) (\(place))"
      }
    }
    list("Repairs", items)
  }

  private mutating func bullet(_ text: String) {
    for (row, line) in TerminalText.wrapped(text, width: width - 4).enumerated() {
      put((row == 0 ? "  • " : "    ") + line)
    }
  }

  private mutating func sources() {
    guard !report.sources.isEmpty else { return }
    heading("Sources")
    let column = "[\(report.sources.count)]".count
    for source in report.sources {
      var label = SafeText.line(source.label)
      if source.excerpt == nil { label += " (not found again)" }
      if report.finding.documents.count > 1 {
        label += ", " + SafeText.line(index.name(of: source.span.document))
      }
      let line = PlaceText.line(source).map { ":\($0)" } ?? ""
      let head = "  " + TerminalText.padded("[\(source.number)]", to: column) + " "
      let indent = String(repeating: " ", count: column + 3)
      for (row, part) in TerminalText.wrapped(label, width: width - column - 3).enumerated() {
        put((row == 0 ? head : indent) + part)
      }
      let place = SafeText.line(PlaceText.path(source.span)) + line
      for part in TerminalText.wrapped(place, width: width - column - 3, breaksPaths: true) {
        put(indent + part, paint: .muted)
      }
    }
  }

  private mutating func footer() {
    put("")
    let stamp = report.finding.stamp
    var lines = ["Made by \(stamp.program), rules \(stamp.rules)."]
    lines += stamp.options.map { "\($0.label): \($0.value)" }
    lines += stamp.inputs.map { "Input SHA-256 \($0.hex)" }
    if let command = report.command { lines.append("Made again by: \(command)") }
    for line in lines {
      for part in TerminalText.wrapped(SafeText.line(line), width: width) { put(part, paint: .muted) }
    }
    put("Decision support: a person decides.", paint: .bold)
  }

  private func spaced(_ numbers: String) -> String {
    // The first number stays on the line of the last word, or both go on to the next.
    numbers.isEmpty ? "" : "\u{A0}" + numbers.replacing(", ", with: ",")
  }

  private func painted(_ text: String, _ paint: Paint?) -> String {
    guard color, let paint, !text.isEmpty else { return text }
    return "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
  }

  private mutating func put(_ line: String, paint: Paint? = nil) {
    result += painted(line.replacing("\u{A0}", with: " "), paint)
    result += "\n"
  }
}

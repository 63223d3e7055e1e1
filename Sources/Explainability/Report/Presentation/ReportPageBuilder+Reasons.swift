import Evidence

extension ReportPageBuilder {
  /// How many reasons of a side stand open; the rest can be opened.
  private static let shown = 7
  /// How many bars are drawn.
  private static let bars = 12

  /// Section 2: what must be seen first, what speaks for and what against, and the parts as bars.
  func reasonBlocks() -> [PageBlock] {
    var blocks: [PageBlock] = []
    for side in [ReportReason.Side.attention, .supports, .against] {
      let reasons = content.reasons.filter { $0.side == side }
      let title = title(of: side)
      guard !reasons.isEmpty else {
        if side != .attention {
          blocks.append(.heading(title, level: 3))
          blocks.append(
            .paragraph(
              side == .supports
                ? "Nothing was found that speaks for it." : "Nothing was found that speaks against it."))
        }
        continue
      }
      blocks.append(.heading(title, level: 3))
      blocks.append(.points(reasons.prefix(Self.shown).map(point)))
      if reasons.count > Self.shown {
        blocks.append(
          .fold("\(reasons.count - Self.shown) more", [.points(reasons.dropFirst(Self.shown).map(point))]))
      }
    }
    return blocks + barBlocks() + figureBlocks()
  }

  private func title(of side: ReportReason.Side) -> String {
    switch side {
    case .attention: isStudent ? "Look at this first" : "To be seen first"
    case .supports: content.contrast.map { "For \($0.positive)" } ?? "For relying on it"
    case .against: content.contrast.map { "For \($0.negative)" } ?? "Against relying on it without a look"
    }
  }

  private func point(_ reason: ReportReason) -> PagePoint {
    let figure = reason.value.map { " (\(signed($0))\(reason.unit.map { " \($0)" } ?? ""))" } ?? ""
    return PagePoint(words(reason.words) + figure, flag: reason.flag, sources: reason.sources)
  }

  private func signed(_ value: Double) -> String {
    content.contrast != nil && value > 0 ? "+" + number(value) : number(value)
  }

  private func barBlocks() -> [PageBlock] {
    guard let contrast = content.contrast else { return [] }
    // The parts on the level below the whole, without the base value: groups where there are groups.
    let parts = content.account.details.filter { $0.feature != nil || !$0.details.isEmpty }
      .sorted { $0.value.magnitude > $1.value.magnitude }
    guard !parts.isEmpty else { return [] }
    let unit = content.account.unit.map { " \($0)" } ?? ""
    return [
      .bars(
        ContributionBars(
          caption: "What each part adds", negative: contrast.negative, positive: contrast.positive,
          bars: parts.prefix(Self.bars).map { part in
            let side = part.value == 0 ? "no side" : part.value > 0 ? contrast.positive : contrast.negative
            return ContributionBars.Bar(
              label: part.label, value: part.value, words: "\(signed(part.value))\(unit), for \(side)")
          }))
    ]
  }

  private func figureBlocks() -> [PageBlock] {
    content.figures.map { figure in
      let points = figure.points.enumerated().map { place, point in
        let interval = point.lower.flatMap { lower in
          point.upper.flatMap { upper in lower <= upper ? lower...upper : nil }
        }
        return PageChart.Point(
          x: figure.kind == .timeline ? Double(place) : point.x, y: point.y, interval: interval)
      }
      switch figure.kind {
      case .reliability:
        return .chart(
          PageChart(
            kind: .scatter, title: figure.title, x: .init(figure.xTitle, range: 0...1),
            y: .init(figure.yTitle, range: 0...1), series: [.init(name: figure.yTitle, points: points)],
            hasDiagonal: true))
      case .timeline:
        return .chart(
          PageChart(
            kind: .bar, title: figure.title,
            x: .init(figure.xTitle, categories: figure.points.map(\.place)), y: .init(figure.yTitle),
            series: [.init(name: figure.yTitle, points: points)]))
      }
    }
  }
}

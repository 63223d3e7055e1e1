import Evidence

extension ReportPageBuilder {
  /// Section 6: limits, and error rates by group.
  func limitBlocks() -> [PageBlock] {
    var blocks: [PageBlock] = content.limits.isEmpty ? [] : [.list(content.limits.map(words))]
    if content.errorRates.isEmpty {
      blocks.append(
        .paragraph(
          isStudent
            ? "How often such results are wrong was not measured for cases like this one. Give it less weight."
            : "No error rates were measured on cases like this one; give the result less weight for it."))
    } else {
      blocks.append(
        .table(
          PageTable(
            caption: "How often it was wrong on comparable cases",
            columns: [
              .init("Group"), .init("What went wrong"), .init("How often"),
              .init("So, for all such cases (95 % interval)"),
            ],
            rows: content.errorRates.map { rate in
              let interval = rate.lower.flatMap { lower in
                rate.upper.map { "\(percent(lower)) to \(percent($0))" }
              }
              return [
                .init(rate.group), .init(rate.error), .init("\(rate.errors) of \(rate.cases)"),
                .init(interval ?? "not computed"),
              ]
            })))
    }
    return blocks
  }

  private func percent(_ share: Double) -> String { PageNumber.text(share * 100) + " %" }

  /// Section 7: method, exactness, residual, faithfulness beside chance.
  func qualityBlocks() -> [PageBlock] {
    let quality = content.quality
    let exact =
      quality.exactness == .exact
      ? (isStudent
        ? "exact: the parts add up to the whole" : "exact: the parts follow from how the number is computed")
      : (isStudent
        ? "an estimate" : "approximate: some parts are estimated, or leave out what works together")
    var blocks: [PageBlock] = [
      .pairs([
        LabeledValue("Methods", quality.methods.isEmpty ? "none" : quality.methods.joined(separator: "; ")),
        LabeledValue("Kind", exact),
        LabeledValue(
          isStudent ? "Left over" : "Largest residual",
          "\(PlaceText.number(quality.residual)), allowed \(PlaceText.number(quality.residualLimit))"),
      ])
    ]
    if quality.measures.isEmpty {
      blocks.append(.paragraph("How faithful the explanation is was not measured for this result."))
    } else {
      blocks.append(
        .table(
          PageTable(
            caption: "How faithful the explanation is, beside chance",
            columns: [
              .init("Measure"), .init("Here", isNumeric: true), .init("At random", isNumeric: true),
              .init("What it says"), .init("Measured on"),
            ],
            rows: quality.measures.map { measure in
              [
                .init(measure.name), .init(number(measure.value)),
                .init(measure.random.map(number) ?? "–"), .init(words(measure.meaning)),
                .init(measure.basis),
              ]
            })))
    }
    return blocks
  }

  /// Section 8: rules and models, training data, thresholds and who set them, the source attributes.
  func cardBlocks() -> [PageBlock] {
    let card = content.card
    var blocks: [PageBlock] = [
      .paragraph(words(card.words)),
      .pairs([LabeledValue("Name", card.name), LabeledValue("Training data", words(card.training))]),
    ]
    if !card.thresholds.isEmpty {
      blocks.append(
        .table(
          PageTable(
            caption: "Thresholds, and who set them",
            columns: [.init("What is decided"), .init("Value"), .init("Set by")],
            rows: card.thresholds.map { [.init($0.name), .init($0.value), .init($0.setBy)] })))
    }
    if !card.attributes.isEmpty {
      let table = PageTable(
        caption: "The 31 source attributes of ONC’s HTI-1 rule, 45 CFR 170.315(b)(11)(iv)(B)",
        columns: [.init("Number"), .init("Attribute"), .init("What is told")],
        rows: card.attributes.map { attribute in
          [
            .init(attribute.attribute.rawValue), .init(attribute.attribute.title),
            .init(attribute.applies ? attribute.words : "Does not apply: \(attribute.words)"),
          ]
        })
      blocks.append(isAuditor ? .table(table) : .fold("Source attributes (ONC HTI-1)", [.table(table)]))
    }
    return blocks
  }

  /// The most rows of the account that are shown.
  private static let rowLimit = 4_000

  /// Section 10: the whole account, the chain's row, the commands.
  func recordBlocks() -> [PageBlock] {
    var blocks: [PageBlock] = []
    var pairs: [LabeledValue] = []
    if let audit = report.audit {
      pairs.append(LabeledValue("Row of the audit chain", "\(audit.row)"))
      pairs.append(LabeledValue("Hash of the row", audit.hash.hex))
      pairs.append(LabeledValue("To check the chain", "attest audit verify --head \(audit.text)"))
    } else {
      pairs.append(LabeledValue("Row of the audit chain", "none: the report does not come from a store"))
    }
    for (number, command) in report.commands.enumerated() {
      pairs.append(LabeledValue(number == 0 ? "This report again" : "The result again", command))
    }
    blocks.append(.pairs(pairs))
    let rows = accountRows()
    let table = PageTable(
      caption: "The whole account: each number, and below it the numbers it is made of",
      columns: [.init("Part"), .init("Value", isNumeric: true), .init("How it follows")],
      rows: Array(rows.prefix(Self.rowLimit)))
    var inner: [PageBlock] = [.table(table)]
    if rows.count > Self.rowLimit {
      inner.append(
        .paragraph("\(rows.count - Self.rowLimit) more rows stand in the JSON of this report."))
    }
    if isAuditor { blocks += inner } else { blocks.append(.fold("The whole account", inner)) }
    return blocks
  }

  private func accountRows() -> [[PageTable.Cell]] {
    let citations = Dictionary(
      content.sources.map { ($0.span, $0.number) }, uniquingKeysWith: { first, _ in first })
    var rows: [[PageTable.Cell]] = []
    func add(_ node: Explanation, depth: Int) {
      guard depth < Explanation.depthLimit else { return }
      let indent = String(repeating: "– ", count: depth)
      let error = node.standardError.map { " ± \(number($0))" } ?? ""
      rows.append([
        .init(indent + node.label, sources: node.citations.compactMap { citations[$0.span] }),
        .init(measured(node.value, node.unit) + error), .init(node.formula),
      ])
      for detail in node.details { add(detail, depth: depth + 1) }
    }
    add(content.account, depth: 0)
    return rows
  }
}

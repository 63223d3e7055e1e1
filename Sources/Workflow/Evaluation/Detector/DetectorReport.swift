import Foundation
import HomeworkDetector
import LanguageModelCore

/// The tables and plots of the detector's evaluation.
struct DetectorReport {
  let evaluation: DetectorEvaluation
  let baselines: [DetectorBaselines.Method]

  private var texts: [TrainingText] { evaluation.measured.texts }

  /// All sections.
  var text: String {
    [
      introduction, sourceSection, methodSection, lengthSection, groupSection, writerSection,
      calibrationSection,
    ]
    .joined()
  }

  /// The figures of the texts that a condition holds for.
  private func figures(_ judged: [JudgedText]? = nil, _ holds: (TrainingText) -> Bool = { _ in true })
    -> JudgedTexts
  {
    JudgedTexts(zip(texts, judged ?? evaluation.judged).filter { holds($0.0) }.map(\.1))
  }

  private var introduction: String {
    let all = figures()
    let example = DetectorTraining()
    let short = texts.count { $0.words < Detector.fewestWords }
    return """
      Nothing here was learned from the source that it is measured on: each source is left out in turn, and curves, \
      calibration, thresholds and domain are learned from the others by the procedure that makes the shipped detector. The \
      thresholds are the procedure's own (false positives set for \(Figures.decimal(100 * example.alpha, 1)) % overall and \
      \(Figures.decimal(100 * example.sourceAlpha, 1)) % in each source that is learned from). Of each text the first passage \
      of at most \(PassageCutter.words) words is measured, normalised: quotation marks, spaces, line ends and Markdown are no \
      evidence. Texts under 50 words and programs are left out.

      The procedure's few constants (the cost of errors \(example.cost), the false-positive rates, the \
      \(Figures.decimal(100 * example.outside, 0)) % of training texts that count as out of the domain) were chosen on these \
      sources; each has one value for all of them, but the figures are to that extent those of the data they were chosen on.

      \(texts.count) texts of \(evaluation.sources.count) sources: \(all.people.count) by people, \(all.machines.count) by \
      language models, \(evaluation.measured.names.count) features. \(short) have fewer than \(Detector.fewestWords) words and \
      get no verdict. Intervals are 95 % (Wilson's for shares, bootstrap over texts for areas).


      """
  }

  private var sourceSection: String {
    var table = MarkdownTable(
      "Source", "#People", "#AI", "#AUROC", "#People called AI", "#AI found", "#Uncertain, people",
      "#Uncertain, AI", "#AI called a person's", "#Calibration error")
    for source in evaluation.sources { table.add(row(source, figures { $0.source == source })) }
    table.add(row("**all**", figures()))
    return """
      ## Source by source

      \(table.text)
      ![Log-odds of each source's texts: middle and 5 to 95 %; the table below has the numbers](detector/sources.svg)

      \(strips.text)

      """
  }

  private func row(_ name: String, _ figures: JudgedTexts) -> [String] {
    let (people, machines) = (figures.people.count, figures.machines.count)
    return [
      name, "\(people)", "\(machines)", JudgedTexts.decimal(figures.auroc),
      JudgedTexts.share(figures.accused, of: people), JudgedTexts.share(figures.found, of: machines),
      JudgedTexts.percent(figures.people.count { $0.verdict == .uncertain }, of: people),
      JudgedTexts.percent(figures.machines.count { $0.verdict == .uncertain }, of: machines),
      JudgedTexts.percent(figures.cleared, of: machines), JudgedTexts.decimal(figures.calibrationError),
    ]
  }

  /// The scores of each source and kind as a table.
  private var strips: MarkdownTable {
    var table = MarkdownTable("Log-odds of", "#5 %", "#25 %", "#50 %", "#75 %", "#95 %", "#Threshold")
    for source in evaluation.sources {
      let threshold = evaluation.heldOut.parameters[source]?.thresholds.ai
      for isAI in [false, true] {
        let scores = scores(source, isAI)
        guard !scores.isEmpty else { continue }
        table.add(
          ["\(source), \(isAI ? "AI" : "people")"]
            + [0.05, 0.25, 0.5, 0.75, 0.95].map { Figures.decimal(Self.quantile(scores, $0), 2) }
            + [threshold.map { Figures.decimal($0, 2) } ?? "–"])
      }
    }
    return table
  }

  private func scores(_ source: String, _ isAI: Bool) -> [Double] {
    zip(texts, evaluation.judged).filter { $0.0.source == source && $0.0.isAI == isAI }.map(\.1.score)
      .sorted()
  }

  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  private var methods: [DetectorBaselines.Method] {
    [DetectorBaselines.Method(name: "Attest", judged: evaluation.judged)] + baselines
  }

  private var methodSection: String {
    var table = MarkdownTable("Method", "#AUROC", "#95 % interval", "#People called AI", "#AI found")
    for method in methods {
      let all = figures(method.judged)
      table.add(
        method.name, JudgedTexts.decimal(all.auroc), all.aurocInterval(),
        JudgedTexts.share(all.accused, of: all.people.count),
        JudgedTexts.share(all.found, of: all.machines.count))
    }
    let sources = evaluation.sources
    var text = """
      ## Beside other methods

      The same texts, each source left out in turn. The other methods call a text AI-written above 1 % of the scores of the \
      other sources' texts by people (of methods that learn: scores by five-fold cross-validation), and abstain nowhere. TF-IDF \
      counts words and pairs of words and 3 to 5 characters of the normalised passages. The control sees only the form of the \
      texts as they were read (\(DetectorBaselines.formattingNames.joined(separator: ", "))): what it finds is a trap of the \
      data, not of writing.

      \(table.text)
      ![False positives against hits of each method over all thresholds; areas are in the tables](detector/roc.svg)

      AUROC in each source:

      \(aurocTable)
      People called AI in each source:


      """
    text += Self.table(of: methods, sources: sources) { method, source in
      let here = figures(method.judged) { $0.source == source }
      return
        "\(here.accused) of \(here.people.count): \(JudgedTexts.percent(here.accused, of: here.people.count))"
    }
    text += "\nAI found in each source:\n\n"
    text += Self.table(of: methods, sources: sources) { method, source in
      let here = figures(method.judged) { $0.source == source }
      return JudgedTexts.percent(here.found, of: here.machines.count)
    }
    return text + "\n"
  }

  private var aurocTable: String {
    Self.table(of: methods, sources: evaluation.sources) { method, source in
      JudgedTexts.decimal(figures(method.judged) { $0.source == source }.auroc)
    }
  }

  private static func table(
    of methods: [DetectorBaselines.Method], sources: [String],
    cell: (DetectorBaselines.Method, String) -> String
  ) -> String {
    var table = MarkdownTable(["Method"] + sources.map { "#" + $0 })
    for method in methods { table.add([method.name] + sources.map { cell(method, $0) }) }
    return table.text
  }

  private static let bands: [(name: String, words: ClosedRange<Int>)] = [
    ("50 to 119 words", 50...119), ("120 to 199 words", 120...199), ("200 to 300 words", 200...100_000),
  ]

  private var lengthSection: String {
    var table = MarkdownTable(
      "Words measured", "#People", "#AI", "#AUROC", "#People called AI", "#AI found", "#Uncertain, people",
      "#Uncertain, AI", "#AI called a person's", "#Calibration error")
    for band in Self.bands { table.add(row(band.name, figures { band.words.contains($0.words) })) }
    return """
      ## By length

      \(table.text)
      ![Share of texts found and of people called AI by length, with intervals](detector/length.svg)


      """
  }

  /// The groups of writers by what their texts' tags tell, of 20 and more texts by people.
  var groups: [(kind: String, name: String, figures: JudgedTexts)] {
    let tags = Set(texts.filter { !$0.isAI }.flatMap(\.tags)).filter { $0.contains("=") }.sorted()
    return tags.compactMap { tag in
      let here = figures { !$0.isAI && $0.tags.contains(tag) }
      guard here.people.count >= 20, let kind = tag.split(separator: "=").first else { return nil }
      return (String(kind), String(tag.dropFirst(kind.count + 1)), here)
    }
  }

  private var groupSection: String {
    var table = MarkdownTable(
      "Learners of English", "#People", "#Called AI", "#Called a person's", "#Uncertain",
      "#Median log-odds")
    for (kind, name, figures) in groups {
      let people = figures.people
      table.add(
        "\(kind): \(name)", "\(people.count)", JudgedTexts.share(figures.accused, of: people.count),
        JudgedTexts.percent(people.count { $0.verdict == .human }, of: people.count),
        JudgedTexts.percent(people.count { $0.verdict == .uncertain }, of: people.count),
        Figures.decimal(Figures.median(people.map(\.score)), 2))
    }
    var differences = MarkdownTable("Groups by", "#Groups", "#Greatest difference of false positives")
    for (kind, members) in Dictionary(grouping: groups, by: \.kind).sorted(by: { $0.key < $1.key }) {
      let rates = members.map { Double($0.figures.accused) / Double($0.figures.people.count) }
      differences.add(
        kind, "\(members.count)",
        Figures.decimal(100 * ((rates.max() ?? 0) - (rates.min() ?? 0)), 1) + " points")
    }
    return """
      ## By group of writers

      Groups of 20 and more texts by people whose source tells who wrote them.

      \(table.text)
      \(differences.text)
      ![Share of learners of English called AI in each group, with intervals; the first table has the numbers](detector/groups.svg)


      """
  }

  private var writerSection: String {
    var table = MarkdownTable("Language model", "#Texts", "#Found", "#Called a person's", "#Uncertain")
    let rows = zip(texts.indices, evaluation.judged).filter(\.1.isAI)
    let named = Dictionary(grouping: rows) { row in
      "\(evaluation.label(row.0).model ?? "not told"), \(texts[row.0].source)"
    }
    for (name, rows) in named.sorted(by: { $0.key < $1.key }) {
      let here = JudgedTexts(rows.map(\.1))
      table.add(
        name, "\(here.machines.count)", JudgedTexts.share(here.found, of: here.machines.count),
        JudgedTexts.percent(here.cleared, of: here.machines.count),
        JudgedTexts.percent(here.uncertain, of: here.machines.count))
    }
    return "## By language model\n\n" + table.text + "\n"
  }

  private var calibrationSection: String {
    var table = MarkdownTable("Probability", "#Texts", "#Mean probability", "#Share by language models")
    for bin in reliability where bin.count > 0 {
      table.add(
        "\(Figures.decimal(bin.lower, 1)) to \(Figures.decimal(bin.upper, 1))", "\(bin.count)",
        JudgedTexts.decimal(bin.meanProbability), JudgedTexts.decimal(bin.observed))
    }
    let judgedOnes = figures { $0.words >= Detector.fewestWords }
    return """
      ## Calibration

      Probabilities hold for even odds beforehand; of these texts \
      \(JudgedTexts.percent(figures().machines.count, of: texts.count)) are by language models. Calibration error over ten \
      bins: \(JudgedTexts.decimal(figures().calibrationError)) for all texts, \
      \(JudgedTexts.decimal(judgedOnes.calibrationError)) for those of \(Detector.fewestWords) words and more.

      \(table.text)
      ![Share of texts by language models against the probability told; the table has the numbers](detector/reliability.svg)


      """
  }
}

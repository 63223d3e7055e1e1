import Evidence
import Explainability
import RecordSummarizer

/// Puts errors into true sentences of summaries and counts how many the check of sentences finds.
struct CheckerEvaluation {
  /// What became of the errors of a kind.
  struct Tally: Hashable {
    var injected = 0
    var found = 0
  }

  /// The errors by kind.
  private(set) var tallies: [InjectedError: Tally] = [:]
  /// Sentences that were made, and of these the ones that the check refused although nothing was changed.
  private(set) var made = 0
  private(set) var refused = 0
  /// Sentences said otherwise but truly, and of these the ones that the check refused.
  private(set) var reworded = 0
  private(set) var alarms = 0

  /// How many errors of each kind are put in: 1,000 together.
  static let counts: [InjectedError: Int] = [
    .number: 150, .unit: 130, .date: 150, .dose: 150, .negation: 150, .name: 150, .section: 120,
  ]

  /// A sentence with its evidence.
  struct Sentence {
    var section: String
    var record: Int
    var cited: CitedSentence
    var evidence: [FactEvidence] { cited.sources.flatMap(\.evidence) + cited.derived }
  }

  private let sentences: [Sentence]
  private let names: [String: [String]]
  private let check = RecordSummary.check

  /// An evaluation on the summaries of some records.
  init(_ summaries: [(finding: Finding, accounts: [ClaimAccount])], seed: UInt64) {
    var sentences: [Sentence] = []
    var seen: Set<String> = []
    for (number, summary) in summaries.enumerated() {
      let sections = Dictionary(
        summary.finding.sections.flatMap { section in section.claims.map { ($0.id, section.id) } },
        uniquingKeysWith: { first, _ in first })
      for account in summary.accounts {
        if account.claim.flag == "Own words" { refused += 1 }
        guard account.claim.origin != .quotation || account.claim.flag == "Own words" else { continue }
        made += 1
        // The same sentence of many records would count many times.
        guard account.claim.origin == .rule, seen.insert(account.claim.text).inserted else { continue }
        sentences.append(
          Sentence(section: sections[account.claim.id] ?? "", record: number, cited: account.sentence))
      }
    }
    self.sentences = sentences
    names = Dictionary(grouping: sentences, by: \.section).mapValues { members in
      members.flatMap { InjectedError.names(in: $0.cited.text) }
    }
    var draws = EvaluationDraws(seed: seed)
    for kind in InjectedError.allCases { run(kind, &draws) }
    reword(&draws)
  }

  private mutating func run(_ kind: InjectedError, _ draws: inout EvaluationDraws) {
    var tally = Tally()
    let wanted = Self.counts[kind] ?? 0
    for _ in 0..<(wanted * 400) where tally.injected < wanted {
      guard let sentence = draws.element(of: sentences),
        let wrong = kind.inject(
          into: sentence.cited.text, names: names[sentence.section] ?? [], draws: &draws)
      else { continue }
      var evidence = sentence.evidence
      if kind == .section {
        guard let other = draws.element(of: sentences), other.section != sentence.section else { continue }
        evidence = other.evidence
      } else if kind == .dose, sentence.section != SummarySection.medications.rawValue {
        continue
      }
      tally.injected += 1
      if !check.problems(in: wrong, evidence: evidence).isEmpty { tally.found += 1 }
    }
    tallies[kind] = tally
  }

  /// Says sentences less precisely or in capitals: nothing in them becomes wrong.
  private mutating func reword(_ draws: inout EvaluationDraws) {
    for _ in 0..<500 {
      guard let sentence = draws.element(of: sentences) else { break }
      let words = sentence.cited.text.split(separator: " ").map(String.init)
      var other = words
      switch draws.index(below: 2) {
      case 0:
        // The day is left out of a date.
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let places = words.indices.dropLast().filter {
          Int(words[$0]) != nil && months.contains(words[$0 + 1])
        }
        guard let place = draws.element(of: places) else { continue }
        other.remove(at: place)
      default:
        let places = words.indices.filter { words[$0].count > 5 && words[$0].allSatisfy(\.isLetter) }
        guard let place = draws.element(of: places) else { continue }
        other[place] = words[place].uppercased()
      }
      reworded += 1
      if !check.problems(in: other.joined(separator: " "), evidence: sentence.evidence).isEmpty {
        alarms += 1
      }
    }
  }

  /// The section of the report.
  var text: String {
    var table = MarkdownTable("Error", "#Put in", "#Found", "#Share", "#To reach", "Met")
    for kind in InjectedError.allCases {
      let tally = tallies[kind] ?? Tally()
      let share = Double(tally.found) / Double(max(tally.injected, 1))
      table.add(
        kind.title, "\(tally.injected)", "\(tally.found)", Figures.share(tally.found, of: tally.injected),
        kind.limit.map { Figures.decimal($0 * 100, 0) + " %" } ?? "–",
        kind.limit.map { share >= $0 ? "yes" : "no" } ?? "–")
    }
    let total = tallies.values.reduce(0) { $0 + $1.injected }
    return """
      ## The check of sentences

      \(total) errors are put into true sentences of summaries, one a sentence, drawn from \(sentences.count) different \
      sentences; each is then held against the facts that the sentence cites. A number is multiplied or divided by ten, has \
      two digits swapped or one changed; a dose is the number before a unit of dosing in a medication; a negation is put in \
      or left out; a name is replaced by a word of another sentence of the same section; in the last row the sentence \
      stays and cites the facts of another section.

      \(table.text)
      False alarms: \(refused) of \(made) sentences (\(Figures.share(refused, of: made))) were refused as the rules made \
      them, so that the record's own words were shown instead; \(alarms) of \(reworded) (\(Figures.share(alarms, of: reworded))) \
      that say the same less precisely or in capitals were refused.

      """
  }
}

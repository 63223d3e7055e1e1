import Evidence
import Explainability

/// The places of a submission that a report cites, numbered from 1: the sentences that weigh most, then what was found.
struct CheckPlaces {
  /// How many sentences are cited on each side at most.
  static let sentences = 3

  private(set) var sources: [ReportSource] = []
  /// The numbers of the sentences that speak most for a language model, and most for a person.
  private(set) var strongest: (ai: [Int], human: [Int]) = ([], [])
  /// The numbers of findings on the surface, references and shared passages, in the check's order.
  private(set) var surface: [[Int]] = []
  private(set) var references: [[Int]] = []
  private(set) var similar: [[Int]] = []

  init(_ check: SubmissionCheck) {
    let scalars = Array(check.text.unicodeScalars)
    func add(_ range: Range<Int>, _ label: String, to sources: inout [ReportSource]) -> Int? {
      let range = range.clamped(to: 0..<scalars.count)
      guard !range.isEmpty else { return nil }
      let span = SourceSpan(
        document: check.document.digest, place: .text(start: range.lowerBound, end: range.upperBound))
      if let known = sources.first(where: { $0.span == span }) { return known.number }
      // What stands around it lets a reader find it; the place itself is marked.
      let around = max(0, range.lowerBound - 60)..<min(scalars.count, range.upperBound + 60)
      let start = range.lowerBound - around.lowerBound
      sources.append(
        ReportSource(
          number: sources.count + 1, span: span, label: label, quote: Self.text(scalars[range]),
          text: Self.text(scalars[around]), marks: [start..<(start + range.count)]))
      return sources.count
    }
    var sources: [ReportSource] = []
    let sentences = check.detection.explanation?.sentences ?? []
    let ranked = sentences.sorted { $0.contribution > $1.contribution }
    strongest.ai = ranked.prefix(Self.sentences).filter { $0.contribution > 0 }.compactMap {
      add($0.range, "Sentence", to: &sources)
    }
    strongest.human = ranked.reversed().prefix(Self.sentences).filter { $0.contribution < 0 }.compactMap {
      add($0.range, "Sentence", to: &sources)
    }
    surface = check.surface.map { finding in
      finding.ranges.prefix(5).compactMap {
        add($0, SubmissionReport.title(of: finding.kind), to: &sources)
      }
    }
    references = check.references.map { [add($0.range, "Reference", to: &sources)].compactMap { $0 } }
    similar = check.similar.map { other in
      other.match.passages.prefix(5).compactMap { add($0.first, "Shared passage", to: &sources) }
    }
    self.sources = sources
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

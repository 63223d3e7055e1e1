import DocumentReading
import Evidence
import RecordSummarizer

/// What became of one file of a corpus.
struct RecordOutcome {
  /// The file's name below the corpus.
  let name: String
  /// Why it was refused; `nil` where it was read.
  private(set) var refusal: (any AttestError)?
  private(set) var facts = 0
  private(set) var lines = 0
  private(set) var citedLines = 0
  private(set) var citations = 0
  private(set) var resolving = 0
  private(set) var numberedLines = 0
  private(set) var supportedLines = 0
  private(set) var quotations = 0
  private(set) var verbatimQuotations = 0
  /// The ids of lines with a number or a word that stands at none of the places they cite.
  private(set) var doubtful: [String] = []

  /// Reads and summarizes a file, and holds each line against its source.
  init(_ file: InputFile, program: String) {
    name = file.name
    do {
      let read = try RecordFile(file)
      facts = read.record.facts.count
      try check(try read.summary(SummaryChoice(), program: program), against: read.source)
    } catch {
      refusal = WorkflowError.explained(error, place: file.name)
    }
  }

  /// The folder of the corpus that the file lies in.
  var group: String { name.split(separator: "/").dropLast().first.map(String.init) ?? "." }

  private mutating func check(_ finding: Finding, against source: XMLSource) throws {
    let claims = finding.claims
    let nodes = try XPathResolver.resolve(
      Set(claims.lazy.flatMap(\.citations).compactMap(\.span.xpath)), in: source)
    lines = claims.count
    for claim in claims {
      if !claim.citations.isEmpty { citedLines += 1 }
      citations += claim.citations.count
      let found = claim.citations.compactMap { $0.span.xpath.flatMap { nodes[$0] } }
      resolving += found.count
      switch claim.origin {
      case .absence: break
      case .quotation:
        quotations += 1
        if SourceCheck(found).holds(claim.text) { verbatimQuotations += 1 } else { doubtful.append(claim.id) }
      case .rule:
        guard claim.text.contains(where: \.isNumber) else { break }
        numberedLines += 1
        if SourceCheck(found).missingNumbers(in: claim.text).isEmpty {
          supportedLines += 1
        } else {
          doubtful.append(claim.id)
        }
      }
    }
  }
}
